import { isSame } from "../core/basics/json.ts";
import { ruleSheetChange } from "../core/rule-sheet/rule-sheet-change.ts";
import { RULE_SHEET } from "../core/rule-sheet/rule-sheet-id.ts";
import type { RuleSet } from "../core/ruleset/ruleset.ts";
import type { PutSheet } from "../core/sheet/change.ts";
import type { Language } from "../messages/language/language.ts";
import { allRuleSheetTexts, ruleSheetTexts } from "../messages/rule-sheet/rule-sheet-language.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { rulesOnSheet } from "./rules-on-sheet.ts";

/** The sheet of rules of a workbook, and what is to be written for it to say the rules: nothing where it says them already. */
export interface RuleSheetToWrite {
  readonly sheet: string;
  readonly changes: readonly PutSheet[];
}

/** What is to be written for the program's own sheet of rules to say this rule set. A sheet that says it already is left as the user has it. */
export async function ruleSheetToWrite(workbook: Workbook, ruleSet: RuleSet, language: Language): Promise<RuleSheetToWrite> {
  const sheets = await workbook.sheets();
  const own = sheets.find(({ ownId }) => ownId === RULE_SHEET);
  if (own) {
    const now = rulesOnSheet(await workbook.read(own.name), language, []);
    if (now.kind === "sound" && isSame(now.ruleSet, ruleSet)) return { sheet: own.name, changes: [] };
  }
  const change = ruleSheetChange(ruleSet, ruleSheetTexts(language), allRuleSheetTexts(language), sheets);
  return { sheet: change.name, changes: [change] };
}
