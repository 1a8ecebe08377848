import type { Language } from "../language/language.ts";
import { inPane as en } from "./en/in-pane.ts";
import { inPane as nb } from "./nb/in-pane.ts";
import type { RuleSheetInPaneTexts } from "./rule-sheet-contract.ts";

const texts: Readonly<Record<Language, RuleSheetInPaneTexts>> = { nb, en };

/** What the pane says of a workbook's sheet of rules, in a language. */
export function ruleSheetInPane(language: Language): RuleSheetInPaneTexts {
  return texts[language];
}
