import type { Area } from "../../../core/sheet/sheet.ts";
import type { Chart, ChartData } from "../../../core/sheet/change.ts";
import { isHorizontal, isStacked } from "../../facts/chart-shape.ts";
import { readableOn } from "../../facts/colors.ts";

/** Cells that a chart draws. */
export interface Source {
  readonly sheet: string;
  readonly area: Area;
}

/** A chart as Excel is told to draw it. Equal plans are equal charts, whatever the numbers in the cells are. */
export interface ChartPlan {
  readonly name: string;
  readonly type: "BarClustered" | "ColumnClustered" | "BarStacked" | "ColumnStacked";
  readonly title: string;
  readonly isHorizontal: boolean;
  readonly categories: Source;
  readonly categoryTitle: string | null;
  readonly valueTitle: string;
  readonly axisFormat: string;
  readonly maximum: number | null;
  readonly majorUnit: number | null;
  readonly series: readonly SeriesPlan[];
  readonly gapWidth: number;
  readonly overlap: number;
  /** null for no labels. */
  readonly labelFormat: string | null;
  readonly position: Area;
}

export interface SeriesPlan {
  readonly name: string;
  readonly values: Source;
  readonly color: string;
  readonly labelColor: string;
}

/** The name by which a chart of ours is found again. */
export const chartName = (id: string) => `indikator:${id}`;

const types = { bar: "BarClustered", column: "ColumnClustered", stackedBar: "BarStacked", stackedColumn: "ColumnStacked" } as const;

/** Parts of a stack smaller than this many per cent have no room for their number, and show none. */
const stackedLabels = '[<4]"";0.0';

/** How Excel is to draw a chart. */
export function chartPlan(chart: Chart): ChartPlan {
  const stacked = isStacked(chart);
  const largest = chart.valueMax ?? (stacked ? 100 : null);
  const isPercent = chart.valueFormat === "percent";
  return {
    name: chartName(chart.id),
    type: types[chart.kind],
    title: chart.title,
    isHorizontal: isHorizontal(chart),
    categories: sourceOf(chart.categories),
    categoryTitle: chart.categoryTitle,
    valueTitle: chart.valueTitle,
    axisFormat: isPercent ? "General" : "#,##0",
    maximum: largest,
    majorUnit: largest === 100 ? 20 : null,
    series: chart.series.map(({ name, values, color }) => ({
      name: String(name.values[0] ?? ""),
      values: sourceOf(values),
      color: `#${color}`,
      labelColor: stacked ? `#${readableOn(color)}` : "#404040",
    })),
    gapWidth: chart.series.length > 1 && !stacked ? 60 : 45,
    overlap: stacked ? 100 : 0,
    labelFormat: !chart.showLabels ? null : stacked ? stackedLabels : isPercent ? "0.0" : "#,##0",
    position: chart.position,
  };
}

function sourceOf({ sheet, area }: ChartData): Source {
  return { sheet, area };
}
