import { IssueList } from "../../../src/core/issues/issue-list.ts";
import type { CutPoints } from "../../../src/core/ruleset/ruleset.ts";
import { recomputeLimits } from "../../../src/core/score/cut-points.ts";
import { scoreCounts } from "../../../src/core/score/score-counts.ts";

const fixed = (limits: number[], shares?: number[]): CutPoints => ({ method: "fixed", limits, ...(shares ? { shares } : {}) });
const cut = (cutPoints: CutPoints, counts: readonly number[], inForce: readonly number[] | null = null) => {
  const issues = new IssueList();
  const rule = { id: "a", label: "A", cutPoints, scores: 3 };
  const { limits, scores } = scoreCounts(rule, Float64Array.from(counts), inForce, issues);
  return { limits, scores: [...scores], issues: issues.all() };
};

test("limits in force are used as they are", () => {
  expect(cut(fixed([1, 5], [50]), [0, 3, 7], [2, 4])).toEqual({ limits: [2, 4], scores: [0, 1, 2], issues: [] });
});

test("rules without shares keep their limits, and a warning says so", () => {
  expect(cut(fixed([2, 4]), [0, 3, 7])).toEqual({
    limits: [2, 4],
    scores: [0, 1, 2],
    issues: [{ code: "cut_points_kept", severity: "warning", place: null, indicator: "A" }],
  });
});

test("counts with fewer values than classes are told of, with both numbers", () => {
  expect(cut(fixed([1, 5], [50]), [0, 3, 3]).issues).toEqual([
    { code: "cut_points_few_values", severity: "warning", place: null, indicator: "A", classes: 2, possible: 1 },
  ]);
  expect(cut(fixed([1, 5], [50]), [0, 3, 4]).issues).toEqual([]);
});

test("without a list of issues nothing is told, and the limits are the same", () => {
  const rule = { id: "a", label: "A", cutPoints: fixed([2, 4]), scores: 3 };
  expect(scoreCounts(rule, Float64Array.of(3), null, undefined).limits).toEqual([2, 4]);
  expect(scoreCounts({ ...rule, cutPoints: fixed([1, 5], [50]) }, Float64Array.of(3), null, undefined).limits).toEqual([1, 4]);
});

describe("recomputed limits follow the scale", () => {
  const of = (cutPoints: CutPoints, scores: number, counts = [0, 0, 2, 4, 6, 8]) =>
    recomputeLimits(Float64Array.from(counts), cutPoints, scores)?.limits;

  test("a first limit beside the shares stays, and the shares are of the units from it on", () => {
    expect(of(fixed([1, 5], [50]), 3)).toEqual([1, 5]);
    expect(of(fixed([4, 7], [50]), 3)).toEqual([4, 5]); // of 4, 6 and 8 a third has at most 4 and two thirds at most 6: the lower, from 5 on
  });

  test("with as many limits as shares all units are divided", () => {
    expect(of(fixed([5], [50]), 2)).toEqual([3]); // half of the six have 2 or less
  });

  test("quantiles divide all units, or those above 0 where 0 is a score of its own", () => {
    expect(of({ method: "quantiles", shares: [50] }, 2)).toEqual([3]);
    expect(of({ method: "quantiles", shares: [50] }, 3)).toEqual([1, 5]);
    expect(of({ method: "quantiles", shares: [50] }, 3, [0, 0.5, 0.25, 1.5, -1])).toEqual([0.25, 0.5]);
  });

  test("without shares there is nothing to find", () => {
    expect(recomputeLimits(Float64Array.of(1, 2), fixed([1]), 2)).toBeNull();
  });
});
