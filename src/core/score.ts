import type { Counts, Scores } from "./responses.ts";
import { UNKNOWN } from "./responses.ts";
import { bisectRight } from "./stats.ts";

/** The score of a count: how many of the limits (the smallest count of score 1, 2, …) it has reached. A count on a limit has reached it. */
export function score(count: number, limits: readonly number[]): number {
  return bisectRight(limits, count);
}

/** Every unit's score; UNKNOWN where its count is. */
export function scoreAll(counts: Counts, limits: readonly number[]): Scores {
  const scores = new Uint8Array(counts.length);
  for (let unit = 0; unit < counts.length; unit++) {
    const count = counts[unit] ?? NaN;
    scores[unit] = Number.isNaN(count) ? UNKNOWN : score(count, limits);
  }
  return scores;
}
