import { isRuleSheet } from "../core/rule-sheet/rule-sheet-change.ts";
import { RULE_SHEET } from "../core/rule-sheet/rule-sheet-id.ts";
import type { LoadedRuleSheet } from "../core/rule-sheet/load-rule-sheet.ts";
import type { RuleSet } from "../core/ruleset/ruleset.ts";
import { FIRST_ROWS } from "../core/sheet/first-rows.ts";
import type { Language } from "../messages/language/language.ts";
import { allRuleSheetTexts } from "../messages/rule-sheet/rule-sheet-language.ts";
import type { Workbook } from "../workbook/workbook.ts";

/** The sheet of a workbook that its rules stand on, and what it says. */
export type RulesInWorkbook = LoadedRuleSheet & { readonly sheet: string };

/** The name of the workbook's sheet of rules: the one the program made, else the first that reads as one; null for none. */
export async function ruleSheetOf(workbook: Workbook): Promise<string | null> {
  const sheets = await workbook.sheets();
  const own = sheets.find(({ ownId }) => ownId === RULE_SHEET);
  if (own) return own.name;
  for (const { name, ownId } of sheets)
    if (ownId === null && isRuleSheet(await workbook.read(name, FIRST_ROWS), allRuleSheetTexts("nb"))) return name;
  return null;
}

/**
 * What a workbook's sheet of rules says, checked; null where it has none. `known` are rule sets that it may say again, such as the saved one: then the
 * very object is returned, with all that belongs to it. The code that checks is loaded only where there is a sheet.
 */
export async function rulesInWorkbook(
  workbook: Workbook,
  language: Language,
  known: readonly (RuleSet | null)[],
): Promise<RulesInWorkbook | null> {
  const sheet = await ruleSheetOf(workbook);
  if (sheet === null) return null;
  const { rulesOnSheet } = await import("./rules-on-sheet.ts");
  return { sheet, ...rulesOnSheet(await workbook.read(sheet), language, known) };
}
