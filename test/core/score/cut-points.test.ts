import { leastAbove0, nearestLimits } from "../../../src/core/score/cut-points.ts";
import { score, scoreAll } from "../../../src/core/score/score.ts";
import { UNKNOWN } from "../../../src/core/validate/coded/responses.ts";

const quarters = [25, 50, 75];
const limitsOf = (counts: readonly number[], shares = quarters) =>
  nearestLimits(Float64Array.from(counts), shares, leastAbove0(Float64Array.from(counts)));
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

test("whole counts are cut just above a boundary, fractions at the next that occurs; the first limit of whole counts is 1", () => {
  expect(limitsOf([2, 4, 6, 8])).toEqual({ limits: [1, 3, 5, 7], possible: 4 });
  expect(limitsOf([NaN, 2, 4, 6, 8])).toEqual({ limits: [1, 3, 5, 7], possible: 4 });
  // one that is no whole number makes points of all of them; half of the units have 1 or less
  expect(limitsOf([0.5, 1, 2, 2], [50])).toEqual({ limits: [0.5, 2], possible: 2 });
});

test("of two boundaries equally near to the last share the lower is taken", () => {
  // 1: 40 %, 2: 60 %, 3: 100 %
  expect(limitsOf([1, 1, 2, 3, 3], [50])).toEqual({ limits: [1, 2], possible: 2 });
});

test("the highest count is no boundary, however near to all units a share is", () => {
  expect(limitsOf([1, 1, 2, 2], [90])).toEqual({ limits: [1, 2], possible: 2 });
});

test("with as many different counts as shares each is a class of its own, and the limits above them are out of reach", () => {
  expect(limitsOf([2, 4, 6])).toEqual({ limits: [1, 3, 5, 7], possible: 3 });
  expect(limitsOf([4])).toEqual({ limits: [1, 5, 6, 7], possible: 1 });
  expect(limitsOf([0.5, 2.5])).toEqual({ limits: [0.5, 2.5, 3.5, 4.5], possible: 2 });
});

test("with no count above zero every class is empty, and the limits still increase", () => {
  expect(limitsOf([0, 0])).toEqual({ limits: [1, 2, 3, 4], possible: 0 });
});

test("points in fractions are cut at points that occur", () => {
  expect(limitsOf([0.5, 1.5, 2.5, 2.5], [50])).toEqual({ limits: [0.5, 2.5], possible: 2 });
});
