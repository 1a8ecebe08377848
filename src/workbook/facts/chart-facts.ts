import type { Chart, ChartSeries } from "../../core/sheet/change.ts";
import { isClustered, isHorizontal, isStacked } from "../../core/sheet/chart-shape.ts";
import { readableOn } from "../../core/sheet/colors.ts";

/** Colours of a chart's texts and lines, "RRGGBB"; those of its series come with the chart. */
export const chartColors = {
  title: "262626",
  text: "404040",
  axisTitle: "595959",
  axis: "7F7F7F",
  gridline: "E3E3E3",
  background: "FFFFFF",
};

/** Sizes of a chart's texts, in points. */
export const chartSizes = { title: 12, text: 9, crowded: 7 };

/** A row of cells is this many points high, and this share of a chart's height is its bars'; the rest is title, axis, caption and legend. */
const rowHeight = 15;
const shareOfBars = 0.6;

/** Parts of a stack smaller than this many per cent have no room for their number, and show none. */
export const smallestLabelledShare = 4;

/** Counts up to this are shown with every whole number on the axis; where more is to be shown, each program's own choice is good. */
const fewCounts = 5;

/** What of a chart is the same wherever it is drawn. */
export interface ChartFacts {
  readonly isHorizontal: boolean;
  readonly isStacked: boolean;
  /** The end of the value axis, which begins at 0; null where the program chooses it. */
  readonly maximum: number | null;
  /** The step of the value axis; null where the program chooses it. */
  readonly majorUnit: number | null;
  /** The space between the bars of two categories, in per cent of a bar's width. */
  readonly gapWidth: number;
  /** The size of the values, in points. */
  readonly labelSize: number;
  /** How far the bars of one category overlap, in per cent of a bar's width. */
  readonly overlap: number;
  /** With one series the title says what it is. */
  readonly hasLegend: boolean;
  /** Number formats of the value axis and of the values, as Excel stores them. */
  readonly axisFormat: string;
  readonly valueFormat: string;
}

const valueFormats = { integer: "#,##0", weight: "#,##0.0", percent: "0.0" } as const;

/** What values a number format is for: one with a decimal, grouped or not, or whole numbers. */
export function valueFormatNamed(format: string): Chart["valueFormat"] {
  if (!/[.,]0+$/.test(format)) return "integer";
  return format.includes("#") ? "weight" : "percent";
}

/** How a chart is drawn, in every program that draws it. */
export function chartFacts(chart: Chart): ChartFacts {
  const stacked = isStacked(chart);
  const isPercent = chart.valueFormat === "percent";
  const maximum = chart.valueMax ?? (stacked && isPercent ? 100 : null);
  return {
    isHorizontal: isHorizontal(chart),
    isStacked: stacked,
    maximum,
    majorUnit: maximum === 100 ? 20 : !isPercent && largestValue(chart) <= fewCounts ? 1 : null,
    gapWidth: isCrowded(chart) ? 30 : chart.series.length > 1 && !stacked ? 60 : 45,
    labelSize: isCrowded(chart) ? chartSizes.crowded : chartSizes.text,
    overlap: stacked ? 100 : 0,
    hasLegend: chart.series.length > 1,
    axisFormat: isPercent ? "General" : "#,##0",
    valueFormat: valueFormats[chart.valueFormat],
  };
}

/** Whether horizontal bars side by side are thinner than their numbers are high, so that those of equal bars would touch. */
function isCrowded(chart: Chart): boolean {
  const { series, categories, position } = chart;
  if (!isHorizontal(chart) || !isClustered(chart)) return false;
  const height = (position.lastRow - position.row + 1) * rowHeight * shareOfBars;
  return height / (categories.values.length * (series.length + 0.6)) < chartSizes.text;
}

/**
 * The titles of the axes, line by line; none for no title. The chart's caption is the end of the title of the axis at the bottom: a text that every program
 * shows below the bars, and takes along with the chart.
 */
export function axisTitles({ kind, categoryTitle, valueTitle, caption }: Chart): Readonly<Record<"category" | "value", readonly string[]>> {
  const linesOf = (title: string | null) => (title === null || title === "" ? [] : [title]);
  const isAtBottom = isHorizontal({ kind });
  return {
    category: [...linesOf(categoryTitle), ...(isAtBottom ? [] : caption)],
    value: [...linesOf(valueTitle), ...(isAtBottom ? caption : [])],
  };
}

/** The largest of the values that are drawn; 0 where there is none. */
export function largestValue({ series }: Chart): number {
  const values = series.flatMap((one) => one.values.values.filter((value) => typeof value === "number"));
  return values.reduce((largest, value) => Math.max(largest, value), 0);
}

/** The colour of the numbers on a series: inside its bars where they are stacked, beside them elsewhere. */
export const labelColor = (chart: Chart, { color }: Pick<ChartSeries, "color">) =>
  isStacked(chart) ? readableOn(color) : chartColors.text;
