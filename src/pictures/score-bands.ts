import type { CountBar } from "../core/tables/count-distribution.ts";

/** Where each score's counts begin and end among the bars; scores that no bar has are left out. */
export function scoreBands(
  bars: readonly Pick<CountBar, "score">[],
): readonly { readonly score: number; readonly first: number; readonly last: number }[] {
  const scores = [...new Set(bars.map(({ score }) => score))];
  return scores.map((score) => ({
    score,
    first: bars.findIndex((bar) => bar.score === score),
    last: bars.findLastIndex((bar) => bar.score === score),
  }));
}
