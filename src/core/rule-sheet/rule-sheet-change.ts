import type { RuleSet } from "../ruleset/ruleset.ts";
import type { PutSheet } from "../sheet/change.ts";
import { firstFree, isSameSheet, numberedSheetName } from "../sheet/names.ts";
import type { Sheet, SheetInfo } from "../sheet/sheet.ts";
import { findTables } from "./find-tables.ts";
import { RULE_SHEET } from "./rule-sheet-id.ts";
import type { RuleSheetTexts } from "./values/rule-sheet-texts.ts";
import { writeRules } from "./write-rules.ts";

/** The change that writes the rule set as a sheet of a workbook with these sheets; of a new one where there are none. */
export function ruleSheetChange(
  ruleSet: RuleSet,
  texts: RuleSheetTexts,
  all: readonly RuleSheetTexts[],
  sheets: readonly SheetInfo[] = [],
): PutSheet {
  const before = sheets.find(({ ownId }) => ownId === RULE_SHEET);
  const isTaken = (name: string) => sheets.some((sheet) => isSameSheet(sheet.name, name));
  const name = before?.name ?? firstFree((number) => numberedSheetName(texts.sheetName, number), isTaken);
  return { kind: "putSheet", id: RULE_SHEET, name, ...writeRules(ruleSet, texts, all) };
}

/** Whether the first rows of a sheet are those of a sheet of rules, whoever made it. */
export function isRuleSheet(first: Sheet, all: readonly RuleSheetTexts[]): boolean {
  return findTables(first, all).some(({ id }) => id === "facts");
}
