import type { Chart } from "../../src/core/sheet/change.ts";
import { plot } from "../../src/pictures/plot.ts";
import { chartOf } from "../workbook/facts/charts.ts";

const ticksOf = (chart: Chart) => plot(chart, 600, 400).ticks;

test("the axis has the steps that Excel gets", () => {
  expect(ticksOf(chartOf("stackedBar", [[40], [60]], { valueFormat: "percent" }))).toEqual([0, 20, 40, 60, 80, 100]);
  expect(ticksOf(chartOf("bar", [[94.5]], { valueFormat: "percent", valueMax: 100 }))).toEqual([0, 20, 40, 60, 80, 100]);
  expect(ticksOf(chartOf("column", [[1, 5]]))).toEqual([0, 1, 2, 3, 4, 5]);
  expect(ticksOf(chartOf("column", [[0, 0]]))).toEqual([0, 1]);
});

test("where Excel chooses the steps, they are round and reach the highest value", () => {
  expect(ticksOf(chartOf("column", [[124, 4, 45]]))).toEqual([0, 50, 100, 150]);
});
