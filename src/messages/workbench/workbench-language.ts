import { workbench as en } from "./en/workbench.ts";
import type { Language } from "../language/language.ts";
import { workbench as nb } from "./nb/workbench.ts";
import type { WorkbenchTexts } from "./workbench-contract.ts";

const texts: Readonly<Record<Language, WorkbenchTexts>> = { nb, en };

/** Everything the workbench says around the grid. */
export function workbenchTexts(language: Language): WorkbenchTexts {
  return texts[language];
}
