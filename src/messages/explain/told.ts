import type { WhatItTakes } from "../../core/explain/what-it-takes.ts";
import { inputsOf, type Explanation } from "../../core/kinds/explanation.ts";
import type { Language } from "../language/language.ts";
import { explainTexts, explanationSentence, resultText, takesText } from "./explain-language.ts";

/** Why a unit has its result, in as many words as there is room for on a cell. */
export interface Told {
  /** What it got; null where that is unknown, of which `why` tells. */
  readonly result: string | null;
  readonly why: string;
  /** What it is made of. */
  readonly parts: readonly { readonly label: string; readonly why: string }[];
  /** What it takes to get the next score or grade; null where nothing does. */
  readonly takes: { readonly heading: string; readonly changes: readonly string[] } | null;
}

/** What is told of a result on its cell, in a note or on a card. */
export function told(explanation: Explanation, takes: WhatItTakes | null, language: Language): Told {
  const { takesChange } = explainTexts(language);
  return {
    result: explanation.value === null ? null : resultText(explanation, language),
    why: explanationSentence(explanation, language),
    parts: inputsOf(explanation).map((part) => ({ label: part.label, why: explanationSentence(part, language) })),
    takes: takes && {
      heading: takesText(explanation, takes, language),
      changes: takes.changes.map(({ label, from, to }) => takesChange(label, from, to)),
    },
  };
}
