import type { Chart, ChartData } from "../../../src/core/sheet/change.ts";

/** A chart with these values for each series. */
export function chartOf(kind: Chart["kind"], series: readonly (readonly (number | null)[])[], more: Partial<Chart> = {}): Chart {
  const data = (values: ChartData["values"], column: number): ChartData => ({
    sheet: "Tabeller",
    values,
    area: { row: 1, column, lastRow: Math.max(values.length, 1), lastColumn: column },
  });
  const categories = (series[0] ?? []).map((_, index) => `Kategori ${index + 1}`);
  return {
    id: "fig-1",
    kind,
    title: "Figur 1",
    caption: [],
    altText: "",
    categories: data(categories, 0),
    categoryTitle: null,
    series: series.map((values, index) => ({
      name: data([`Serie ${index + 1}`], index + 1),
      values: data(values, index + 1),
      color: "1F4E79",
    })),
    valueTitle: "Antall",
    valueFormat: "integer",
    valueMax: null,
    showLabels: true,
    position: { row: 0, column: 4, lastRow: 20, lastColumn: 12 },
    ...more,
  };
}
