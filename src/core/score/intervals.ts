import { highestPossible } from "../ruleset/points.ts";
import type { Indicator, RuleSet } from "../ruleset/ruleset.ts";

/** Where no count gives a score. */
const NO_COUNT = "–";

/** For each score from 0 the counts that give it: "0", "1–5", "6–9"; "–" where no count does. */
export function scoreIntervals(limits: readonly number[], indicator: Indicator, ruleSet: RuleSet): readonly string[] {
  return [0, ...limits].map((_, score) => scoreInterval(score, limits, indicator, ruleSet) ?? NO_COUNT);
}

/** The counts that give one score: from its limit up to the next, or to the highest possible; null for a score that no count gives. */
export function scoreInterval(score: number, limits: readonly number[], indicator: Indicator, ruleSet: RuleSet): string | null {
  const highest = highestPossible(indicator, ruleSet);
  const next = limits[score];
  const from = score === 0 ? 0 : (limits[score - 1] ?? NaN);
  const to = Math.min(highest, next === undefined ? highest : next - 1);
  return from <= to ? span(from, to) : null;
}

/** «6–9», or «8» for a single one; ends included. */
export function span(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}
