import type { Counts, Scores } from "../validate/coded/responses.ts";
import { UNKNOWN } from "../validate/coded/responses.ts";
import { bisectRight } from "../basics/stats.ts";

/** The score of a count: how many of the limits (the smallest count of score 1, 2, …) it has reached. A count on a limit has reached it. */
export function score(count: number, limits: readonly number[]): number {
  return bisectRight(limits, count);
}

/** Counts below this that are whole numbers, which nearly all are, have their scores looked up. */
const SCORES_READY = 256;

/** Every unit's score; UNKNOWN where its count is. */
export function scoreAll(counts: Counts, limits: readonly number[]): Scores {
  const ready = Uint8Array.from({ length: SCORES_READY }, (_, count) => score(count, limits));
  const scores = new Uint8Array(counts.length);
  for (let unit = 0; unit < counts.length; unit++) {
    const count = counts[unit] ?? NaN;
    const whole = count >>> 0;
    if (whole === count && whole < SCORES_READY) scores[unit] = ready[whole] ?? UNKNOWN;
    else scores[unit] = Number.isNaN(count) ? UNKNOWN : score(count, limits);
  }
  return scores;
}
