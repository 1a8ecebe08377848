import { byId } from "../../../src/core/basics/by-id.ts";
import { distribution, medianOf, scoreBands } from "../../../src/ui/controls/distribution.ts";
import { assessed, ticks } from "../../core/assessed.ts";
import { ssb2018 } from "../../core/surveys.ts";

const strategy = byId(ssb2018.indicators, "strategi");
const units = [
  { strategi: "Nei" },
  { strategi: "Ja", ...ticks("strategi", 6, 13) },
  { strategi: "Ja", ...ticks("strategi", 6, 13) },
  { strategi: "Ja", ...ticks("strategi", 13, 13) },
  { strategi: "kanskje" },
];
const result = assessed(units);
const spread = () => {
  const indicator = result.indicators.get("strategi");
  if (!indicator) throw new Error("no strategy");
  return distribution(strategy, indicator, ssb2018);
};

test("every possible count has a bar, also those that nobody has", () => {
  const { bars } = spread();
  expect(bars).toHaveLength(14);
  expect(bars[0]).toEqual({ count: 0, units: 1, score: 0 });
  expect(bars[6]).toEqual({ count: 6, units: 2, score: 2 });
  expect(bars[7]?.units).toBe(0);
  expect(bars[13]).toEqual({ count: 13, units: 1, score: 4 });
});

test("who is unknown has no bar, and is counted apart", () => {
  expect(spread().unknown).toBe(1);
});

test("the scores stand under the report's intervals 0, 1–5, 6–9, 10–11, 12–13", () => {
  expect(scoreBands(spread().bars).map(({ first, last }) => [first, last])).toEqual([
    [0, 0],
    [1, 5],
    [6, 9],
    [10, 11],
    [12, 13],
  ]);
});

test("the median is the lower middle one among those with a strategy", () => {
  expect(medianOf("strategi", result)).toEqual({ median: 6, base: 3 });
});
