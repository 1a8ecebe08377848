import type { Outcome } from "../../src/core/pipeline.ts";
import { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import { bundleOf } from "../../src/rulesets/index.ts";
import { assessWorkbook } from "../../src/run/run.ts";
import { taskOf } from "../../src/run/task.ts";
import { sharedJson } from "../case-files.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";

/** What comes of a workbook under a rule set. */
export async function assessedCase(bytes: Uint8Array, ruleSet: RuleSet): Promise<Outcome> {
  const choices = { leastAnswered: null, sheet: null, columnMap: null, cutPointMode: null };
  return assessWorkbook(await XlsxWorkbook.open(bytes), taskOf(bundleOf(ruleSet), choices, null));
}

/** A rule set that lies beside the cases. */
export function caseRuleSet(file: string): RuleSet {
  return RuleSet.parse(sharedJson(`cases/${file}`));
}
