import fc from "fast-check";
import { bisectRight, lowerMedian, roundedShare } from "../../src/core/stats.ts";

test("a value on a limit has reached it", () => {
  const limits = [1, 6, 10, 12];
  expect([0, 1, 5, 6, 9, 10, 11, 12, 13].map((count) => bisectRight(limits, count))).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4]);
});

test("a higher value never stands lower among the limits", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.integer(), fc.nat(), (limits, value, more) => {
      const sorted = limits.toSorted((a, b) => a - b);
      expect(bisectRight(sorted, value + more)).toBeGreaterThanOrEqual(bisectRight(sorted, value));
    }),
  );
});

test("the median of an even number of values is the lower of the two in the middle", () => {
  expect(lowerMedian([10, 9])).toBe(9);
  expect(lowerMedian([3, 1, 2])).toBe(2);
  expect(lowerMedian([10, 2, 9, 1])).toBe(2);
});

test("unknown values have no part in the median, and no values have none", () => {
  expect(lowerMedian([NaN, 4, NaN])).toBe(4);
  expect(lowerMedian([NaN])).toBeNull();
  expect(lowerMedian([])).toBeNull();
});

test("values are ordered as numbers: 10 comes after 9", () => {
  expect(lowerMedian(Float64Array.of(10, 9, 100))).toBe(10);
});

test("shares are rounded half up to one decimal", () => {
  expect(roundedShare(1, 8)).toBe(12.5);
  expect(roundedShare(1, 16)).toBe(6.3); // 6,25
  expect(roundedShare(3, 16)).toBe(18.8); // 18,75
  expect(roundedShare(1, 80)).toBe(1.3); // 1,25
  expect(roundedShare(1, 400)).toBe(0.3); // 0,25
});

test("the report's own shares come out: 242 and 240 of 256, 34 of 377", () => {
  expect([roundedShare(242, 256), roundedShare(240, 256), roundedShare(34, 377)]).toEqual([94.5, 93.8, 9]);
});

test("a share of nothing is none, and nothing of something is 0", () => {
  expect(roundedShare(0, 0)).toBeNull();
  expect(roundedShare(0, 5)).toBe(0);
  expect(roundedShare(5, 5)).toBe(100);
});
