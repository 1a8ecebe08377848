import type { Language } from "../language/language.ts";
import { freeze as en } from "./en/freeze.ts";
import { freeze as nb } from "./nb/freeze.ts";
import type { FreezeTexts } from "./freeze-contract.ts";

const texts: Readonly<Record<Language, FreezeTexts>> = { nb, en };

/** What is said of formulas that became values, and of names for the functions, in a language. */
export function freezeTexts(language: Language): FreezeTexts {
  return texts[language];
}
