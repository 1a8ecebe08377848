import { bisectRight, middlePlace, roundedShare } from "../../../src/core/basics/stats.ts";

test("a value on a limit has reached it", () => {
  const limits = [1, 6, 10, 12];
  expect([0, 1, 5, 6, 9, 10, 11, 12, 13].map((count) => bisectRight(limits, count))).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4]);
});

test("the middle of an even number of values is the lower of the two", () => {
  expect(middlePlace([1, 1])).toBe(0);
  expect(middlePlace([1, 1, 1])).toBe(1);
  expect(middlePlace([1, 1, 0, 2])).toBe(1);
});

test("half of the 256 with a strategy have at most 9 areas, so the middle is 9 and not 10", () => {
  const areas = [3, 2, 3, 5, 7, 11, 16, 21, 27, 33, 48, 42, 26, 12];
  expect(areas.slice(0, 10).reduce((sum, count) => sum + count)).toBe(128);
  expect(middlePlace(areas)).toBe(9);
});

test("no values have no middle", () => {
  expect(middlePlace([])).toBeNull();
  expect(middlePlace([0, 0])).toBeNull();
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
