import { inputsOf, type ExplainedAnswer, type ExplainedClasses, type Explanation } from "../../core/kinds/explanation.ts";

/** What a class comes of in the end: results computed before it, and answers that were given; a class among them is its own reasons. */
export interface Reasons {
  readonly results: readonly Explanation[];
  readonly answers: readonly ExplainedAnswer[];
}

/** The reasons of a class, each once, in the order its conditions ask for them. */
export function reasonsOf(explanation: ExplainedClasses): Reasons {
  const inner = inputsOf(explanation).map((input) => ("classes" in input ? reasonsOf(input) : { results: [input], answers: [] }));
  const results = inner.flatMap((one) => one.results).filter(({ value }) => value !== null);
  const given = [...inner.flatMap((one) => one.answers), ...explanation.answers].filter(({ answer }) => answer !== null);
  return { results: [...new Set(results)], answers: [...new Map(given.map((answer) => [answer.item, answer])).values()] };
}
