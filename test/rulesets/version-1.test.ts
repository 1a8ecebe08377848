import { readFileSync } from "node:fs";
import { loadRuleSet } from "../../src/core/load-rule-set.ts";
import type { CutPointMode, RuleSet } from "../../src/core/ruleset/ruleset.ts";
import { formatTexts } from "../../src/messages/rule-set/format-language.ts";
import { builtInRegisters, builtInRuleSet, bundleOf } from "../../src/rulesets/index.ts";
import { assessWorkbook } from "../../src/run/run.ts";
import { noChoices, taskOf } from "../../src/run/task.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { describeFiles, sharedJson } from "../case-files.ts";
import { resultsOf } from "../core/assessed.ts";

/** The same data without the control character that makes this copy of the 2018 rules, in version 1, a case of its own. */
const mended = (data: unknown) => JSON.parse(JSON.stringify(data).replaceAll(String.raw`\u0001`, "")) as { readonly version: number };

function load(data: unknown): RuleSet {
  const loaded = loadRuleSet(data, formatTexts("nb"), builtInRegisters);
  if (loaded.kind !== "sound") throw new Error(JSON.stringify(loaded));
  return loaded.ruleSet;
}

/** The results of each unit of the sample, by key and output column. */
async function resultsBy(ruleSet: RuleSet, cutPointMode: CutPointMode) {
  const workbook = await XlsxWorkbook.open(new Uint8Array(readFileSync("assets/eksempel-2018.xlsx")));
  const task = taskOf(bundleOf(ruleSet), { ...noChoices, cutPointMode }, null);
  const { assessment } = await assessWorkbook(workbook, task);
  if (!assessment) throw new Error("the sample has no survey by these rules");
  return assessment.responses.ids.map((id, unit) => [id, resultsOf(assessment, unit)] as const);
}

describeFiles("the 2018 rules as they stood in version 1 of the format", () => {
  const before = mended(sharedJson("cases/label-u0001-indicator.label.json"));

  test("are accepted, and are rules of version 2 once they are read", () => {
    expect(before.version).toBe(1);
    expect(load(before).version).toBe(2);
  });

  test.each<CutPointMode>(["fixed", "recomputed"])(
    "give every unit of the sample what the rules of version 2 do, limits %s",
    async (mode) => {
      const now = builtInRuleSet("ssb-2018");
      if (!now) throw new Error("the 2018 rules do not come with the program");
      const results = await resultsBy(load(before), mode);
      expect(results).toHaveLength(422);
      expect(results).toEqual(await resultsBy(now, mode));
    },
  );
});
