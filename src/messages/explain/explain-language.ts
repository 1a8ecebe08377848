import type { Explanation } from "../../core/kinds/explanation.ts";
import type { WhatItTakes } from "../../core/explain/what-it-takes.ts";
import type { ExplainTexts } from "./explain-contract.ts";
import { explain as en } from "./en/explain.ts";
import type { Language } from "../language/language.ts";
import { explain as nb } from "./nb/explain.ts";
import { kindTexts } from "../kinds/kind-language.ts";

const texts: Readonly<Record<Language, ExplainTexts>> = { nb, en };

/** The words in which a result is explained. */
export function explainTexts(language: Language): ExplainTexts {
  return texts[language];
}

/** What a unit got: «Score 3, «høy»», or «Ukjent». */
export function resultText({ kind, value, valueLabel }: Explanation, language: Language): string {
  const { result, unknownResult } = texts[language];
  return value === null ? unknownResult : result(kindTexts(language).kinds[kind].value, value, valueLabel ?? "");
}

/** Over the answers that would give a higher result: «Hva skal til for score 3, «høy»? 2 andre svar:». */
export function takesText({ kind }: Explanation, { value, valueLabel, changes }: WhatItTakes, language: Language): string {
  return texts[language].takes(kindTexts(language).kinds[kind].value, value, valueLabel, changes.length);
}

/** Why a unit got its result, or why it is unknown, in one sentence. */
export function explanationSentence(explanation: Explanation, language: Language): string {
  const { unknown } = explanation;
  if (unknown === null) return becauseText(explanation, texts[language]);
  const { why, unknownResult } = texts[language];
  const reason = why(unknown);
  return reason.startsWith(unknownResult) ? reason : `${unknownResult}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;
}

function becauseText(explanation: Explanation, { because }: ExplainTexts): string {
  if ("items" in explanation) return because.counted(explanation);
  if ("parts" in explanation) return because.combined(explanation);
  if ("cells" in explanation) return because.crossed(explanation);
  if ("classes" in explanation) return because.classes(explanation);
  return because.given(explanation);
}
