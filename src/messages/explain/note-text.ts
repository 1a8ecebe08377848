import type { WhatItTakes } from "../../core/explain/what-it-takes.ts";
import { inputsOf, type Explanation } from "../../core/kinds/explanation.ts";
import type { Language } from "../language/language.ts";
import { explainTexts, explanationSentence, resultText, takesText } from "./explain-language.ts";

/** Why a unit has its result, as it stands in a note on the cell: the result, why, what it is made of, and what it takes to get the next. */
export function noteText(explanation: Explanation, takes: WhatItTakes | null, language: Language): string {
  const parts = inputsOf(explanation).map((part) => `${part.label}: ${explanationSentence(part, language)}`);
  const { takesChange } = explainTexts(language);
  const next = takes && [
    takesText(explanation, takes, language),
    ...takes.changes.map(({ label, from, to }) => takesChange(label, from, to)),
  ];
  const found = explanation.value === null ? [] : [resultText(explanation, language)];
  return [...found, explanationSentence(explanation, language), ...parts, ...(next ?? [])].join("\n");
}
