import type { CutPoints } from "../ruleset/ruleset.ts";
import type { Counts } from "../validate/coded/responses.ts";

/** Recomputed limits, and how many of the classes that shares divide the data allows. */
export interface RecomputedLimits {
  readonly limits: readonly number[];
  readonly possible: number;
}

/**
 * The limits of the scores from the data at hand (this project's rule; the report gives its intervals and none): the boundaries whose
 * cumulative shares together come nearest to the rule's shares, each above the one before; of two equally near the lower. The scale of the
 * rule stays: where it has one limit more than shares, its first limit is as the rule has it (`quantiles`: 0 is a score of its own), and the
 * shares are of the units at or above it. With too few different counts the boundaries there are separate the lowest classes, and the highest
 * are empty. Null for a rule without shares, whose limits stay. `scores`: how many the rule's scale has.
 */
export function recomputeLimits(counts: Counts, rule: CutPoints, scores: number): RecomputedLimits | null {
  if (rule.shares === undefined) return null;
  const first = firstLimit(counts, rule, scores);
  return nearestLimits(counts, rule.shares, first);
}

/** The limit below which a score is apart from the shares; null for none. */
function firstLimit(counts: Counts, rule: CutPoints, scores: number): number | null {
  if (rule.method === "fixed") return rule.shares?.length === rule.limits.length ? null : (rule.limits[0] ?? null);
  return scores === rule.shares.length + 1 ? null : leastAbove0(counts);
}

/** The smallest count that is not 0: 1 where they are whole. */
export function leastAbove0(counts: Counts): number {
  if (areWhole(counts)) return 1;
  let least = Infinity;
  for (const count of counts) if (count > 0 && count < least) least = count;
  return Number.isFinite(least) ? least : 1;
}

function areWhole(counts: Counts): boolean {
  return counts.every((count) => Number.isNaN(count) || Number.isInteger(count));
}

/** The limits by shares of the units at or above the first limit, or of all; see `recomputeLimits`. */
export function nearestLimits(counts: Counts, shares: readonly number[], first: number | null): RecomputedLimits {
  const { values, cumulative, total } = distributionFrom(counts, first ?? -Infinity);
  const boundaries = values.slice(0, -1);
  const isWhole = areWhole(counts);
  const chosen = boundaries.length >= shares.length ? nearest(cumulative.slice(0, -1), total, shares) : boundaries.map((_, index) => index);
  const after = (index: number) => (isWhole ? (values[index] ?? 0) + 1 : (values[index + 1] ?? 0));
  const limits = [...(first === null ? [] : [first]), ...chosen.map(after)];
  const wanted = shares.length + (first === null ? 0 : 1);
  for (let unreached = (values.at(-1) ?? first ?? 0) + 1; limits.length < wanted; unreached++) limits.push(unreached);
  return { limits, possible: Math.min(values.length, shares.length + 1) };
}

function distributionFrom(counts: Counts, least: number): { values: number[]; cumulative: number[]; total: number } {
  const units = new Map<number, number>();
  for (const count of counts) if (count >= least) units.set(count, (units.get(count) ?? 0) + 1);
  const values = [...units.keys()].sort((a, b) => a - b);
  let total = 0;
  const cumulative = values.map((value) => (total += units.get(value) ?? 0));
  return { values, cumulative, total };
}

/**
 * Indices of increasing boundaries, one for each share, with the smallest sum of distances; among equals the lowest boundaries.
 * `best[i]` is the best choice for the shares so far whose last boundary is i; distances are compared as whole numbers.
 */
function nearest(cumulative: readonly number[], total: number, shares: readonly number[]): readonly number[] {
  interface Choice {
    readonly distance: number;
    readonly path: readonly number[];
  }
  let best: readonly (Choice | null)[] = cumulative.map(() => null);
  shares.forEach((share, step) => {
    let before: Choice | null = step === 0 ? { distance: 0, path: [] } : null;
    best = cumulative.map((units, index) => {
      const previous = best[index - 1] ?? null;
      if (previous && (before === null || previous.distance < before.distance)) before = previous;
      return before && { distance: before.distance + Math.abs(100 * units - share * total), path: [...before.path, index] };
    });
  });
  return (
    best.reduce<Choice | null>((chosen, choice) => (choice && (!chosen || choice.distance < chosen.distance) ? choice : chosen), null)
      ?.path ?? []
  );
}
