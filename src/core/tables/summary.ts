import { byId, valueOf } from "../by-id.ts";
import { decide, HOLDS, UNDECIDED, type States } from "../condition.ts";
import { highestPossible } from "../points.ts";
import type { TableRow } from "../results.ts";
import type { Indicator } from "../ruleset.ts";
import { lowerMedian } from "../stats.ts";
import { countColumn, membership, tally, wordsOf, type Body, type Ground, type RuleOf } from "./ground.ts";

/**
 * For each indicator: the units of the base that pass its gate and have a count, the lower middle of their counts, the highest of
 * them, and the highest possible; null for the middle and the highest of none. Counts are areas, functions, activities or points.
 */
export function summary(rule: RuleOf<"summary">, ground: Ground): Body {
  const states = membership(rule, ground);
  const words = wordsOf(ground);
  return {
    rowTitle: words.indicator,
    base: tally(states, HOLDS),
    unknown: tally(states, UNDECIDED),
    columns: [
      countColumn("base", words.base),
      countColumn("median", words.median),
      countColumn("highest", words.highest),
      countColumn("possible", words.possible),
    ],
    rows: rule.indicators.map((id) => indicatorRow(byId(ground.computed.ruleSet.indicators, id), states, ground)),
    notes: [],
  };
}

function indicatorRow(indicator: Indicator, states: States, ground: Ground): TableRow {
  const { ruleSet, indicators } = ground.computed;
  const asked = passing(indicator, states, ground);
  const counts = valueOf(indicators, indicator.id).counts.filter((count, unit) => asked[unit] === HOLDS && !Number.isNaN(count));
  const highest = counts.length === 0 ? null : counts.reduce((a, b) => Math.max(a, b));
  const label = `${indicator.label} (${indicator.unit})`;
  const cells = [counts.length, lowerMedian(counts), highest, highestPossible(indicator, ruleSet)];
  return { id: indicator.id, label, kind: "category", cells };
}

/** The units of the base that were to answer the indicator's items. */
function passing({ gate }: Indicator, states: States, { lookup }: Ground): States {
  if (!gate) return states;
  const passes = decide([{ of: { item: gate.item }, in: gate.answers }], lookup, states.length);
  return passes.map((state, unit) => Math.min(state, states[unit] ?? 0));
}
