import type { Language } from "../language/language.ts";
import { edit as en } from "./en/edit.ts";
import { edit as nb } from "./nb/edit.ts";
import type { EditTexts } from "./edit-contract.ts";

const texts: Readonly<Record<Language, EditTexts>> = { nb, en };

/** The words of the editor of rules. */
export function editTexts(language: Language): EditTexts {
  return texts[language];
}
