import type { Explanation } from "../../core/kinds/explanation.ts";
import type { ExplainTexts } from "./explain-contract.ts";
import { explain as en } from "./en/explain.ts";
import type { Language } from "../language/language.ts";
import { explain as nb } from "./nb/explain.ts";
import { becauseText, knownResultText } from "../kinds/kind-language.ts";

const texts: Readonly<Record<Language, ExplainTexts>> = { nb, en };

/** The words in which a result is explained. */
export function explainTexts(language: Language): ExplainTexts {
  return texts[language];
}

/** What a unit got, «Ukjent» among it. */
export function resultText(explanation: Explanation, language: Language): string {
  return knownResultText(explanation, language) ?? texts[language].unknownResult;
}

/** Why a unit got its result, or why it is unknown, in one sentence. */
export function explanationSentence(explanation: Explanation, language: Language): string {
  const { unknown } = explanation;
  if (unknown === null) return becauseText(explanation, language);
  const { why, unknownResult } = texts[language];
  const reason = why(unknown);
  return reason.startsWith(unknownResult) ? reason : `${unknownResult}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;
}
