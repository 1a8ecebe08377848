import type { WhatItTakes } from "../../core/explain/what-it-takes.ts";
import type { Explanation } from "../../core/kinds/explanation.ts";
import type { Language } from "../language/language.ts";
import { told } from "./told.ts";

/** Why a unit has its result, as it stands in a note on the cell: the result, why, what it is made of, and what it takes to get the next. */
export function noteText(explanation: Explanation, takes: WhatItTakes | null, language: Language): string {
  const { result, why, parts, takes: next } = told(explanation, takes, language);
  return [
    ...(result === null ? [] : [result]),
    why,
    ...parts.map((part) => `${part.label}: ${part.why}`),
    ...(next ? [next.heading, ...next.changes] : []),
  ].join("\n");
}
