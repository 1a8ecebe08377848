import { UNKNOWN } from "../validate/coded/responses.ts";
import type { Assessment } from "./results.ts";

/** How many units have none of the results that the rules lead to: no grade, or, where the rules have no grades, no score. */
export function unitsWithoutResult({
  composites,
  indicators,
  responses,
}: Pick<Assessment, "composites" | "indicators" | "responses">): number {
  const grades = [...composites.values()].map(({ codes }) => codes);
  const results = grades.length > 0 ? grades : [...indicators.values()].map(({ scores }) => scores);
  let without = 0;
  for (let unit = 0; unit < responses.size; unit++) if (results.every((codes) => (codes[unit] ?? UNKNOWN) === UNKNOWN)) without++;
  return without;
}
