import { isSame } from "../core/basics/json.ts";
import { loadRuleSheet, type LoadedRuleSheet } from "../core/rule-sheet/load-rule-sheet.ts";
import type { RuleSet } from "../core/ruleset/ruleset.ts";
import type { Sheet } from "../core/sheet/sheet.ts";
import type { Language } from "../messages/language/language.ts";
import { formatTexts } from "../messages/rule-set/format-language.ts";
import { allRuleSheetTexts } from "../messages/rule-sheet/rule-sheet-language.ts";
import { builtInRegisters, builtInRuleSet } from "../rulesets/index.ts";

/** The rule set of a sheet of rules, checked: the very object of the built-in rules, or of those that are known, where it says the same. */
export function rulesOnSheet(sheet: Sheet, language: Language, known: readonly (RuleSet | null)[]): LoadedRuleSheet {
  const loaded = loadRuleSheet(sheet, allRuleSheetTexts(language), formatTexts(language), builtInRegisters);
  if (loaded.kind !== "sound") return loaded;
  const same = [builtInRuleSet(loaded.ruleSet.id), ...known].find((one) => one && isSame(one, loaded.ruleSet));
  return same ? { ...loaded, ruleSet: same } : loaded;
}
