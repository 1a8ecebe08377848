import fc from "fast-check";
import { leastAbove0, nearestLimits } from "../../../src/core/score/cut-points.ts";
import { score } from "../../../src/core/score/score.ts";

const quarters = [25, 50, 75];
const limitsOf = (counts: readonly number[], shares = quarters) =>
  nearestLimits(Float64Array.from(counts), shares, leastAbove0(Float64Array.from(counts)));

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
