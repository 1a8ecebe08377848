import type { ExplainTexts } from "./explain-contract.ts";
import { explain as en } from "./en/explain.ts";
import type { Language } from "../language/language.ts";
import { explain as nb } from "./nb/explain.ts";

const texts: Readonly<Record<Language, ExplainTexts>> = { nb, en };

/** The words in which a result is explained. */
export function explainTexts(language: Language): ExplainTexts {
  return texts[language];
}
