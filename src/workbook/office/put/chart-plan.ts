import type { Area } from "../../../core/sheet/sheet.ts";
import type { Chart, ChartData } from "../../../core/sheet/change.ts";
import { axisTitles, chartFacts, labelColor, smallestLabelledShare } from "../../facts/chart-facts.ts";
import { storedText } from "../../facts/stored-value.ts";

/** Cells that a chart draws. */
export interface Source {
  readonly sheet: string;
  readonly area: Area;
}

/** A chart as Excel is told to draw it. Equal plans are equal charts: a chart follows the numbers in its cells by itself. */
export interface ChartPlan {
  readonly name: string;
  readonly type: "BarClustered" | "ColumnClustered" | "BarStacked" | "ColumnStacked";
  readonly title: string;
  readonly isHorizontal: boolean;
  readonly categories: Source;
  /** "" for none. */
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly axisFormat: string;
  readonly maximum: number | null;
  readonly majorUnit: number | null;
  readonly series: readonly SeriesPlan[];
  readonly gapWidth: number;
  readonly overlap: number;
  readonly hasLegend: boolean;
  /** null for no labels. */
  readonly labelFormat: string | null;
  /** The size of the values, in points. */
  readonly labelSize: number;
  readonly position: Area;
}

export interface SeriesPlan {
  readonly name: string;
  readonly values: Source;
  readonly color: string;
  readonly labelColor: string;
}

/** Characters; Excel refuses a longer name of a series. */
const longestSeriesName = 255;

/** The name by which a chart of ours is found again. */
export const chartName = (id: string) => `indikator:${id}`;

const types = {
  bar: "BarClustered",
  column: "ColumnClustered",
  clusteredBar: "BarClustered",
  clusteredColumn: "ColumnClustered",
  stackedBar: "BarStacked",
  stackedColumn: "ColumnStacked",
} as const;

/** Leaves out the numbers that have no room. */
const stackedLabels = (format: string) => `[<${smallestLabelledShare}]"";${format}`;

/** How Excel is to draw a chart. */
export function chartPlan(chart: Chart): ChartPlan {
  const facts = chartFacts(chart);
  const titles = axisTitles(chart);
  return {
    name: chartName(chart.id),
    type: types[chart.kind],
    title: chart.title,
    isHorizontal: facts.isHorizontal,
    categories: sourceOf(chart.categories),
    categoryTitle: titles.category.join("\n"),
    valueTitle: titles.value.join("\n"),
    axisFormat: facts.axisFormat,
    maximum: facts.maximum,
    majorUnit: facts.majorUnit,
    series: chart.series.map((series) => ({
      name: storedText(String(series.name.values[0] ?? ""), longestSeriesName),
      values: sourceOf(series.values),
      color: `#${series.color}`,
      labelColor: `#${labelColor(chart, series)}`,
    })),
    gapWidth: facts.gapWidth,
    overlap: facts.overlap,
    hasLegend: facts.hasLegend,
    labelFormat: !chart.showLabels ? null : facts.isStacked ? stackedLabels(facts.valueFormat) : facts.valueFormat,
    labelSize: facts.labelSize,
    position: chart.position,
  };
}

function sourceOf({ sheet, area }: ChartData): Source {
  return { sheet, area };
}
