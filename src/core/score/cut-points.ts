import type { Counts } from "../validate/responses.ts";

/** Recomputed limits, and how many classes above 0 the data allows. */
export interface RecomputedLimits {
  readonly limits: readonly number[];
  readonly possible: number;
}

/**
 * The limits of the scores from the data at hand (this project's rule; the report gives its intervals and none): among units with a count
 * above 0, the boundaries whose cumulative shares together come nearest to `shares` per cent, each above the one before. Of two equally
 * near the lower is taken. With too few different counts the boundaries there are separate the lowest classes, and the highest are empty.
 */
export function recomputeLimits(counts: Counts, shares: readonly number[]): RecomputedLimits {
  const { values, cumulative, total } = distributionAbove0(counts);
  const boundaries = values.slice(0, -1);
  const steps = counts.every((count) => Number.isNaN(count) || Number.isInteger(count));
  const chosen = boundaries.length >= shares.length ? nearest(cumulative.slice(0, -1), total, shares) : boundaries.map((_, index) => index);
  const after = (index: number) => (steps ? (values[index] ?? 0) + 1 : (values[index + 1] ?? 0));
  const limits = [steps ? 1 : (values[0] ?? 1), ...chosen.map(after)];
  for (let unreached = (values.at(-1) ?? 1) + 1; limits.length <= shares.length; unreached++) limits.push(unreached);
  return { limits, possible: Math.min(values.length, shares.length + 1) };
}

function distributionAbove0(counts: Counts): { values: number[]; cumulative: number[]; total: number } {
  const units = new Map<number, number>();
  for (const count of counts) if (count > 0) units.set(count, (units.get(count) ?? 0) + 1);
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
