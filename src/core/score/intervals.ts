import { highestPossible } from "../ruleset/points.ts";
import type { Indicator, RuleSet } from "../ruleset/ruleset.ts";

/** For each score from 0 the counts that give it: "0", "1–5", "6–9"; "–" where no count does. */
export function scoreIntervals(limits: readonly number[], indicator: Indicator, ruleSet: RuleSet): readonly string[] {
  const highest = highestPossible(indicator, ruleSet);
  return [0, ...limits].map((from, score) => {
    const next = limits[score];
    const to = Math.min(highest, next === undefined ? highest : next - 1);
    if (from > to) return "–";
    return from === to ? String(from) : `${from}–${to}`;
  });
}
