import fc from "fast-check";
import { recomputeLimits } from "../../../src/core/score/cut-points.ts";
import { score, scoreAll } from "../../../src/core/score/score.ts";
import { UNKNOWN } from "../../../src/core/validate/responses.ts";

const quarters = [25, 50, 75];
const limitsOf = (counts: readonly number[], shares = quarters) => recomputeLimits(Float64Array.from(counts), shares);
const times = (count: number, units: number) => Array.from({ length: units }, () => count);

test("a unit on the cut point gets the higher score", () => {
  expect([5, 6, 9, 10].map((count) => score(count, [1, 6, 10, 12]))).toEqual([1, 2, 2, 3]);
});

test("an unknown count has an unknown score", () => {
  expect([...scoreAll(Float64Array.of(NaN, 0, 13), [1, 6, 10, 12])]).toEqual([UNKNOWN, 0, 4]);
});

test("limits stand where the cumulative shares come nearest to a quarter, a half and three quarters", () => {
  // 1: 20 %, 2: 30 %, 3: 55 %, 4: 70 %, 5: 100 %; nearest to 25 are 20 and 30 alike, and the lower is taken
  const counts = [...times(1, 20), ...times(2, 10), ...times(3, 25), ...times(4, 15), ...times(5, 30)];
  expect(limitsOf(counts)).toEqual({ limits: [1, 2, 4, 5], possible: 4 });
});

test("units at zero and unknown units do not move the limits", () => {
  const counts = [1, 2, 3, 4];
  expect(limitsOf([...counts, ...times(0, 50), NaN])).toEqual(limitsOf(counts));
});

test("boundaries that would fall together move apart, the nearest set of them being taken", () => {
  // cumulative 90, 94, 97, 100 per cent: all three shares are nearest to the first boundary
  expect(limitsOf([...times(1, 90), ...times(2, 4), ...times(3, 3), ...times(4, 3)])).toEqual({ limits: [1, 2, 3, 4], possible: 4 });
});

test("with two different counts two classes can exist, and the highest stay empty", () => {
  const { limits, possible } = limitsOf([2, 2, 5]);
  expect(possible).toBe(2);
  expect([2, 5].map((count) => score(count, limits))).toEqual([1, 2]);
});

test("with no count above zero every class is empty, and the limits still increase", () => {
  expect(limitsOf([0, 0])).toEqual({ limits: [1, 2, 3, 4], possible: 0 });
});

test("points in fractions are cut at points that occur", () => {
  expect(limitsOf([0.5, 1.5, 2.5, 2.5], [50])).toEqual({ limits: [0.5, 2.5], possible: 2 });
});

const someCounts = fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 60 });

test("recomputed limits strictly increase from above zero, and a higher count never scores lower", () => {
  fc.assert(
    fc.property(someCounts, fc.nat(15), fc.nat(15), (counts, one, other) => {
      const { limits } = limitsOf(counts);
      expect(limits).toHaveLength(4);
      expect(limits.every((limit, index) => limit > (limits[index - 1] ?? 0))).toBe(true);
      expect(score(Math.max(one, other), limits)).toBeGreaterThanOrEqual(score(Math.min(one, other), limits));
    }),
  );
});

test("the sum of distances to the shares is the smallest there is", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 4, maxLength: 40 }), (counts) => {
      const values = [...new Set(counts)].sort((a, b) => a - b);
      if (values.length < 4) return;
      const shareUpTo = (value: number) => (100 * counts.filter((count) => count <= value).length) / counts.length;
      const distance = (bounds: readonly number[]) =>
        bounds.reduce((sum, bound, index) => sum + Math.abs(shareUpTo(bound) - (quarters[index] ?? 0)), 0);
      const below = values.slice(0, -1);
      const all = below.flatMap((a) => below.flatMap((b) => below.flatMap((c) => (a < b && b < c ? [[a, b, c]] : []))));
      const best = Math.min(...all.map(distance));
      const chosen = limitsOf(counts)
        .limits.slice(1)
        .map((limit) => Math.max(...values.filter((value) => value < limit)));
      expect(distance(chosen)).toBeCloseTo(best, 9);
    }),
  );
});

test("the order of the units does not matter", () => {
  fc.assert(
    fc.property(someCounts, (counts) => {
      expect(limitsOf(counts.toReversed())).toEqual(limitsOf(counts));
    }),
  );
});
