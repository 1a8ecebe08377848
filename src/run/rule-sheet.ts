import type { core } from "zod";
import { isSame } from "../core/basics/json.ts";
import { loadRuleSheet, type LoadedRuleSheet } from "../core/rule-sheet/load-rule-sheet.ts";
import { isRuleSheet, RULE_SHEET } from "../core/rule-sheet/rule-sheet-change.ts";
import type { RuleSet } from "../core/ruleset/ruleset.ts";
import { FIRST_ROWS } from "../core/sheet/first-rows.ts";
import type { Language } from "../messages/language/language.ts";
import { allRuleSheetTexts } from "../messages/rule-sheet/rule-sheet-language.ts";
import { builtInRegisters, builtInRuleSet } from "../rulesets/index.ts";
import type { Workbook } from "../workbook/workbook.ts";

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
 * The rule set of a sheet of rules, checked. It is the very object of the built-in rules, or of the workbook's saved ones, where it says the same:
 * then it is theirs, with all that belongs to them.
 */
export async function rulesOnSheet(
  workbook: Workbook,
  sheet: string,
  { language, formatText, saved }: { readonly language: Language; readonly formatText: core.$ZodErrorMap; readonly saved: RuleSet | null },
): Promise<LoadedRuleSheet> {
  const loaded = loadRuleSheet(await workbook.read(sheet), allRuleSheetTexts(language), formatText, builtInRegisters);
  if (loaded.kind !== "sound") return loaded;
  const known = [builtInRuleSet(loaded.ruleSet.id), saved].find((one) => one && isSame(one, loaded.ruleSet));
  return known ? { ...loaded, ruleSet: known } : loaded;
}
