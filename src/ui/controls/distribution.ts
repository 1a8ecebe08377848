import { highestPossible } from "../../core/ruleset/points.ts";
import type { Assessment, IndicatorResult } from "../../core/score/results.ts";
import type { Indicator, RuleSet } from "../../core/ruleset/ruleset.ts";
import { bisectRight } from "../../core/basics/stats.ts";
import { tablesOf } from "../../core/tables/tabulate.ts";

/** How many units have one count, and the score that count gives. */
export interface Bar {
  readonly count: number;
  readonly units: number;
  readonly score: number;
}

export interface Distribution {
  readonly bars: readonly Bar[];
  readonly unknown: number;
}

/** Units by count, from 0 to the highest possible, or the counts that occur where answers are worth fractions. */
export function distribution(indicator: Indicator, { counts, limits }: IndicatorResult, ruleSet: RuleSet): Distribution {
  const units = new Map<number, number>();
  for (const count of counts) if (!Number.isNaN(count)) units.set(count, (units.get(count) ?? 0) + 1);
  const isWhole = [...units.keys()].every(Number.isInteger);
  const values = isWhole
    ? Array.from({ length: highestPossible(indicator, ruleSet) + 1 }, (_, value) => value)
    : [...units.keys()].sort((a, b) => a - b);
  const bars = values.map((count) => ({ count, units: units.get(count) ?? 0, score: bisectRight(limits, count) }));
  return { bars, unknown: Array.from(counts).filter(Number.isNaN).length };
}

/** Where each score's counts begin and end among the bars; scores that no bar has are left out. */
export function scoreBands(bars: readonly Bar[]): readonly { readonly score: number; readonly first: number; readonly last: number }[] {
  const scores = [...new Set(bars.map(({ score }) => score))];
  return scores.map((score) => ({
    score,
    first: bars.findIndex((bar) => bar.score === score),
    last: bars.findLastIndex((bar) => bar.score === score),
  }));
}

/** The lower middle count among those who were to answer, and their number, from the table that sums the indicators up; null without one. */
export function medianOf(id: string, assessment: Assessment): { readonly median: number; readonly base: number } | null {
  const row = tablesOf(assessment)
    .find(({ rule }) => rule.kind === "summary")
    ?.rows.find((one) => one.id === id);
  const [base, median] = row?.cells ?? [];
  return typeof base === "number" && typeof median === "number" ? { median, base } : null;
}
