import { countDistribution } from "../../src/core/tables/count-distribution.ts";
import { scoreBands } from "../../src/pictures/score-bands.ts";
import { assessed, ticks } from "../core/assessed.ts";

test("the scores stand under the report's intervals 0, 1–5, 6–9, 10–11, 12–13", () => {
  const found = countDistribution({ count: "strategi" }, assessed([{ strategi: "Ja", ...ticks("strategi", 6, 13) }]));
  expect(scoreBands(found?.bars ?? []).map(({ first, last }) => [first, last])).toEqual([
    [0, 0],
    [1, 5],
    [6, 9],
    [10, 11],
    [12, 13],
  ]);
});

test("a score that no bar has is left out", () => {
  expect(scoreBands([{ score: 0 }, { score: 2 }, { score: 2 }])).toEqual([
    { score: 0, first: 0, last: 0 },
    { score: 2, first: 1, last: 2 },
  ]);
});
