import type { RuleSheetTexts } from "../../core/rule-sheet/values/rule-sheet-texts.ts";
import type { Language } from "../language/language.ts";
import { ruleSheet as en } from "./en/rule-sheet.ts";
import { ruleSheet as nb } from "./nb/rule-sheet.ts";

const texts: Readonly<Record<Language, RuleSheetTexts>> = { nb, en };

/** The words of a sheet of rules in a language. */
export function ruleSheetTexts(language: Language): RuleSheetTexts {
  return texts[language];
}

/** The words of all languages, by which a sheet is read; those of the user's first, as faults are told in them. */
export function allRuleSheetTexts(language: Language): readonly RuleSheetTexts[] {
  return [texts[language], ...Object.values(texts).filter((one) => one !== texts[language])];
}
