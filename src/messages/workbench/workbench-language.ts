import { workbench as en } from "./en/workbench.ts";
import type { Language } from "../language/language.ts";
import { workbench as nb } from "./nb/workbench.ts";
import type { WorkbenchTexts } from "./workbench-contract.ts";

const texts: Readonly<Record<Language, WorkbenchTexts>> = { nb, en };

/** The texts of the workbench around the grid, in a language. */
export function workbenchTexts(language: Language): WorkbenchTexts {
  return texts[language];
}
