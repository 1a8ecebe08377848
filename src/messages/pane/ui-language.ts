import type { HostProblemFacts } from "../../core/issues/host-problem.ts";
import { ui as en } from "./en/ui.ts";
import type { Language } from "../language/language.ts";
import { ui as nb } from "./nb/ui.ts";
import type { UiTexts } from "./ui-contract.ts";

const texts: Readonly<Record<Language, UiTexts>> = { nb, en };

/** The texts of the pane in a language; a module of its own, so that the command line does not include it. */
export function uiTexts(language: Language): UiTexts {
  return texts[language];
}

/** What the host could not do, and what to do about it. */
export function hostProblemText(facts: HostProblemFacts, language: Language): string {
  // The code picks the function that takes this problem's facts.
  const sentence = texts[language].problems[facts.code] as (facts: HostProblemFacts) => string;
  return sentence(facts);
}
