import { decimalSum, decimalText, mostDecimals, scaledDown } from "../basics/decimals.ts";
import { decimalsOfCount, highestPossible } from "../ruleset/points.ts";
import type { Indicator, RuleSet } from "../ruleset/ruleset.ts";

/** Where no count gives a score. */
const NO_COUNT = "–";

/** For each score from 0 the counts that give it: "0", "1–5", "6–9"; "–" where no count does. */
export function scoreIntervals(limits: readonly number[], indicator: Indicator, ruleSet: RuleSet): readonly string[] {
  return [0, ...limits].map((_, score) => scoreInterval(score, limits, indicator, ruleSet) ?? NO_COUNT);
}

/**
 * The counts that give one score: from its limit up to the last before the next, or to the highest possible; null for a score that no
 * count gives. Counts go in steps of their last decimal («1,6–2,9»), so that no count falls between two scores.
 */
export function scoreInterval(score: number, limits: readonly number[], indicator: Indicator, ruleSet: RuleSet): string | null {
  const highest = highestPossible(indicator, ruleSet);
  const next = limits[score];
  const from = score === 0 ? 0 : (limits[score - 1] ?? NaN);
  const step = scaledDown(1, Math.max(decimalsOfCount(indicator), mostDecimals(limits)));
  const to = Math.min(highest, next === undefined ? highest : decimalSum([next, -step]));
  return from <= to ? span(from, to, ruleSet.words.decimalMark) : null;
}

/** «6–9», or «8» for a single one; ends included. */
export function span(from: number, to: number, decimalMark = ","): string {
  return from === to ? decimalText(from, decimalMark) : `${decimalText(from, decimalMark)}–${decimalText(to, decimalMark)}`;
}
