import { decimalSum, decimalText, mostDecimals, scaledDown } from "../basics/decimals.ts";
import { fillIn } from "../basics/fill-in.ts";
import { decimalsOfCount, highestPossible, lowestPossible } from "../ruleset/points.ts";
import type { Indicator, RuleSet, Words } from "../ruleset/ruleset.ts";

/** Where no count gives a score. */
const NO_COUNT = "–";

/** The numbers that a result can come to before it is cut. */
export interface CountRange {
  /** Infinite where there is no lowest or highest. */
  readonly lowest: number;
  readonly highest: number;
  /** How many decimals the numbers have; null for any. */
  readonly decimals: number | null;
}

/** The numbers that an indicator can come to. */
export function rangeOf(indicator: Indicator, ruleSet: RuleSet): CountRange {
  return {
    lowest: lowestPossible(indicator, ruleSet),
    highest: highestPossible(indicator, ruleSet),
    decimals: decimalsOfCount(indicator, ruleSet),
  };
}

/** For each score from 0 the counts that give it: "0", "1–5", "6–9"; "–" where no count does. */
export function scoreIntervals(limits: readonly number[], range: CountRange, words: Words): readonly string[] {
  return [0, ...limits].map((_, score) => scoreInterval(score, limits, range, words) ?? NO_COUNT);
}

/**
 * The counts that give one score: from its limit up to the last before the next, or to the highest possible; null for a score that no
 * count gives. Counts go in steps of their last decimal («1,6–2,9»), so that no count falls between two scores; where they can have any
 * decimals, up to the next limit itself («1,6 til under 3»).
 */
export function scoreInterval(score: number, limits: readonly number[], range: CountRange, words: Words): string | null {
  const { lowest, highest, decimals } = range;
  if (score > limits.length) return null;
  const next = limits[score] ?? Infinity;
  const from = score === 0 ? lowest : Math.max(lowest, limits[score - 1] ?? NaN);
  if (from > highest || from >= next) return null;
  if (next > highest) return span(from, highest, words.decimalMark);
  if (decimals !== null) {
    const step = scaledDown(1, Math.max(decimals, mostDecimals(limits)));
    return span(from, decimalSum([next, -step]), words.decimalMark);
  }
  const to = decimalText(next, words.decimalMark);
  return Number.isFinite(from) ? fillIn(words.upTo, { from: decimalText(from, words.decimalMark), to }) : `< ${to}`;
}

/** «6–9», or «8» for a single one; ends included. «≥ 6» and «≤ 9» where there is no other end. */
export function span(from: number, to: number, decimalMark = ","): string {
  const [first, last] = [decimalText(from, decimalMark), decimalText(to, decimalMark)];
  if (from === to) return first;
  if (!Number.isFinite(to)) return `≥ ${first}`;
  return Number.isFinite(from) ? `${first}–${last}` : `≤ ${last}`;
}
