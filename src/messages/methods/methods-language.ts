import type { Language } from "../language/language.ts";
import { methods as en } from "./en/methods.ts";
import { methods as nb } from "./nb/methods.ts";
import type { MethodsTexts } from "./methods-contract.ts";

const texts: Readonly<Record<Language, MethodsTexts>> = { nb, en };

/** The words of a rule set's methods page. */
export function methodsTexts(language: Language): MethodsTexts {
  return texts[language];
}
