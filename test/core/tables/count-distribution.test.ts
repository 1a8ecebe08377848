import { countDistribution, type CountDistribution } from "../../../src/core/tables/count-distribution.ts";
import { medianOf } from "../../../src/core/tables/summary.ts";
import { tablesOf, tabulate } from "../../../src/core/tables/tabulate.ts";
import type { Variable } from "../../../src/core/ruleset/ruleset.ts";
import type { Computed } from "../../../src/core/score/variable.ts";
import { assessed, ticks } from "../assessed.ts";
import { computedOf } from "../computed.ts";
import { smallRules, tableOf, town } from "../small-survey.ts";

const units = [
  { strategi: "Nei" },
  { strategi: "Ja", ...ticks("strategi", 6, 13) },
  { strategi: "Ja", ...ticks("strategi", 6, 13) },
  { strategi: "Ja", ...ticks("strategi", 13, 13) },
  { strategi: "kanskje" },
];
const result = assessed(units);

/** The distribution by a variable that is cut into scores. */
function distributionOf(variable: Variable, computed: Computed): CountDistribution {
  const found = countDistribution(variable, computed);
  if (!found) throw new Error("not cut into scores");
  return found;
}
const spread = () => distributionOf({ count: "strategi" }, result);

test("every possible count has a bar, also those that nobody has", () => {
  const { bars } = spread();
  expect(bars).toHaveLength(14);
  expect(bars[0]).toEqual({ count: 0, label: "0", units: 1, score: 0 });
  expect(bars[6]).toEqual({ count: 6, label: "6", units: 2, score: 2 });
  expect(bars[7]?.units).toBe(0);
  expect(bars[13]).toEqual({ count: 13, label: "13", units: 1, score: 4 });
});

test("who is unknown has no bar, and is counted apart", () => {
  expect(spread().unknown).toBe(1);
});

test("the bars are the rows of the table of counts, in its words, where answers are worth fractions too", () => {
  // Nobody has 1 point or 1,5: with fractions the counts that occur are shown, even when all of them are whole.
  for (const built of [
    ["Lite", "Alt", "Alt"],
    ["Lite", "Mye", "Alt"],
  ]) {
    const towns = [...built.map((bygd, index) => town(`0${index}`, { bygd })), town("09", {})];
    const { rows } = tableOf({ kind: "distribution", of: { count: "bygging" }, chart: "count" }, towns);
    const { bars, unknown } = distributionOf({ count: "bygging" }, computedOf(smallRules(), towns));
    expect(bars.map(({ label, units: counted }) => [label, counted])).toEqual(
      rows.filter(({ kind }) => kind === "category").map(({ label, cells }) => [label, cells[0]]),
    );
    expect(unknown).toBe(1);
  }
});

test("a fraction has the score of the limit it has reached, and a decimal comma", () => {
  const towns = ["Lite", "Mye", "Alt"].map((bygd, index) => town(`0${index}`, { bygd }));
  expect(distributionOf({ count: "bygging" }, computedOf(smallRules(), towns)).bars).toEqual([
    { count: 0, label: "0", units: 1, score: 0 },
    { count: 0.5, label: "0,5", units: 1, score: 1 },
    { count: 2, label: "2", units: 1, score: 2 },
  ]);
});

test("what is not cut into scores has no such distribution", () => {
  for (const variable of [
    { score: "strategi" },
    { grade: "prioritering" },
    { class: "kompetanse" },
    { item: "strategi" },
    { count: "finnes_ikke" },
  ])
    expect(countDistribution(variable, result)).toBeNull();
});

test("the median is the lower middle one among those with a strategy", () => {
  expect(medianOf("strategi", tablesOf(result))).toEqual({ median: 6, base: 3, isWeighted: false });
});

test("without a table that sums the indicators up there is no median, nor for an indicator it leaves out", () => {
  expect(medianOf("dekning", tabulate(computedOf(smallRules(), [])))).toBeNull();
  const summary = { id: "median", title: "Median", section: "1", base: { label: "Byer" }, kind: "summary", indicators: ["bygging"] };
  const tables = tabulate(computedOf(smallRules([summary]), [town("01", { plan: "Ja", felt: "Ja", bygd: "Alt" })]));
  expect(medianOf("dekning", tables)).toBeNull();
  expect(medianOf("bygging", tables)).toEqual({ median: 2, base: 1, isWeighted: false });
});
