import type { Chart } from "../../core/sheet/change.ts";

/** Whether the chart's bars lie down. */
export const isHorizontal = (chart: Chart) => chart.kind === "bar" || chart.kind === "stackedBar";

/** Whether the series of a category stand on each other and add up to 100 per cent. */
export const isStacked = (chart: Chart) => chart.kind === "stackedBar" || chart.kind === "stackedColumn";
