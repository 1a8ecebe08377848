import path from "node:path";
import { ruleSheetChange } from "../../core/rule-sheet/rule-sheet-change.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import { allRuleSheetTexts, ruleSheetTexts } from "../../messages/rule-sheet/rule-sheet-language.ts";
import { newWorkbook } from "../../workbook/xlsx/new-workbook.ts";
import type { Context } from "../command/context.ts";

/** Whether a file is to be a workbook, by its name. */
export function isWorkbook(file: string): boolean {
  return path.extname(file).toLowerCase() === ".xlsx";
}

/** The bytes of a new workbook with the rule set as its sheet of rules. */
export function rulesWorkbook(ruleSet: RuleSet, { command: { language } }: Context): Promise<Uint8Array> {
  return newWorkbook(ruleSheetChange(ruleSet, ruleSheetTexts(language), allRuleSheetTexts(language)));
}
