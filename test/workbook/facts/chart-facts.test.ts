import type { Chart } from "../../../src/core/sheet/change.ts";
import { axisTitles, chartFacts, labelColor } from "../../../src/workbook/facts/chart-facts.ts";
import { chartOf } from "./charts.ts";

const axisOf = (chart: Chart) => {
  const { maximum, majorUnit } = chartFacts(chart);
  return [maximum, majorUnit];
};

test("an axis to a hundred has steps of twenty", () => {
  expect(axisOf(chartOf("bar", [[94.5, 25.4]], { valueFormat: "percent", valueMax: 100 }))).toEqual([100, 20]);
  expect(axisOf(chartOf("stackedBar", [[40], [60]], { valueFormat: "percent" }))).toEqual([100, 20]);
});

test("counts up to five have every whole number on the axis, more are left to the program", () => {
  expect(axisOf(chartOf("column", [[0, 5, null]]))).toEqual([null, 1]);
  expect(axisOf(chartOf("column", [[0, 6]]))).toEqual([null, null]);
  expect(axisOf(chartOf("column", [[]]))).toEqual([null, 1]);
});

test("small shares have no whole steps: they are decimals", () => {
  expect(axisOf(chartOf("bar", [[0.5, 3.2]], { valueFormat: "percent" }))).toEqual([null, null]);
});

test("bars stand closer where they are alone in their category or stacked", () => {
  const gapAndOverlap = (chart: Chart) => [chartFacts(chart).gapWidth, chartFacts(chart).overlap];
  expect(gapAndOverlap(chartOf("bar", [[1]]))).toEqual([45, 0]);
  expect(gapAndOverlap(chartOf("bar", [[1], [2]]))).toEqual([60, 0]);
  expect(gapAndOverlap(chartOf("stackedColumn", [[1], [2]]))).toEqual([45, 100]);
});

test("where many bars share the height of a page their numbers are small enough to stand apart, and the bars closer", () => {
  const position = (rows: number) => ({ row: 0, column: 0, lastRow: rows - 1, lastColumn: 11 });
  const eightOfFour = Array.from({ length: 4 }, () => Array.from({ length: 8 }, () => 31));
  const looksOf = (chart: Chart) => [chartFacts(chart).labelSize, chartFacts(chart).gapWidth];
  expect(looksOf(chartOf("clusteredBar", eightOfFour, { position: position(26) }))).toEqual([7, 30]);
  expect(looksOf(chartOf("clusteredBar", eightOfFour, { position: position(50) }))).toEqual([9, 60]);
  expect(looksOf(chartOf("clusteredBar", eightOfFour.slice(0, 2), { position: position(26) }))).toEqual([9, 60]);
  expect(looksOf(chartOf("stackedBar", eightOfFour, { position: position(26) }))).toEqual([9, 45]);
  expect(looksOf(chartOf("clusteredColumn", eightOfFour, { position: position(26) }))).toEqual([9, 60]); // these share the width
});

test("several series have a legend", () => {
  expect([chartFacts(chartOf("bar", [[1]])).hasLegend, chartFacts(chartOf("bar", [[1], [2]])).hasLegend]).toEqual([false, true]);
});

test("numbers inside a stack are black or white, whichever is read on the colour; beside bars they are as other text", () => {
  const stacked = chartOf("stackedBar", [[1], [2]]);
  expect([labelColor(stacked, { color: "1F4E79" }), labelColor(stacked, { color: "A9CCE3" })]).toEqual(["FFFFFF", "000000"]);
  expect(labelColor(chartOf("bar", [[1]]), { color: "1F4E79" })).toBe("404040");
});

test("base and source stand below the bars: after the title of the axis that is at the bottom", () => {
  const more = { caption: ["Grunnlag: alle.", "Egne beregninger."], categoryTitle: "Antall områder", valueTitle: "Antall" };
  expect(axisTitles(chartOf("column", [[1]], more))).toEqual({
    category: ["Antall områder", "Grunnlag: alle.", "Egne beregninger."],
    value: ["Antall"],
  });
  expect(axisTitles(chartOf("clusteredBar", [[1], [2]], { ...more, categoryTitle: null }))).toEqual({
    category: [],
    value: ["Antall", "Grunnlag: alle.", "Egne beregninger."],
  });
});

test("clustered bars are side by side with a legend; stacked counts have no end of their own", () => {
  const facts = chartFacts(chartOf("clusteredBar", [[1], [2]]));
  expect([facts.isHorizontal, facts.isStacked, facts.gapWidth, facts.overlap, facts.hasLegend]).toEqual([true, false, 60, 0, true]);
  expect(chartFacts(chartOf("clusteredColumn", [[1], [2]])).isHorizontal).toBe(false);
  expect(chartFacts(chartOf("stackedColumn", [[1], [2]])).maximum).toBeNull();
});
