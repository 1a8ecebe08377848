import type { Severity } from "../../core/issues/issue.ts";
import type { LayoutTexts } from "../../core/layout/outputs.ts";
import type { Language } from "../language/language.ts";
import { layout as en } from "./en/layout.ts";
import { layout as nb } from "./nb/layout.ts";

const texts: Readonly<Record<Language, LayoutTexts>> = { nb, en };

/** The words on the sheets that the program writes. */
export function layoutTexts(language: Language): LayoutTexts {
  return texts[language];
}

/** «feil», «advarsel» or «merknad», for one (1) or several. */
export function severityText(severity: Severity, count: number, language: Language): string {
  return texts[language].severity(severity, count);
}
