import type { Language } from "../language/language.ts";
import { kinds as en } from "./en/kinds.ts";
import type { KindTexts } from "./kind-contract.ts";
import { kinds as nb } from "./nb/kinds.ts";

const texts: Readonly<Record<Language, KindTexts>> = { nb, en };

/** What the kinds of results are called. */
export function kindTexts(language: Language): KindTexts {
  return texts[language];
}
