import type { Chart, ChartData, OutCell, PutName, PutSheet } from "../../core/sheet/change.ts";

/** What our sheets are called in this workbook, by the name (in lower case) that the changes call them. */
export type SheetNames = ReadonlyMap<string, string>;

const actual = (names: SheetNames, sheet: string) => names.get(sheet.toLowerCase()) ?? sheet;

/** The change with all it points at called what the user calls it now. */
export function renamedSheet(change: PutSheet, names: SheetNames): PutSheet {
  return {
    ...change,
    rows: change.rows.map((row) => row.map((cell) => cell && renamedCell(cell, names))),
    charts: change.charts.map((chart) => renamedChart(chart, names)),
  };
}

/** The name with its sheet called what the user calls it now. */
export function renamedName(change: PutName, names: SheetNames): PutName {
  return { ...change, sheet: actual(names, change.sheet) };
}

function renamedCell(cell: OutCell, names: SheetNames): OutCell {
  return cell.link ? { ...cell, link: { ...cell.link, sheet: actual(names, cell.link.sheet) } } : cell;
}

function renamedChart(chart: Chart, names: SheetNames): Chart {
  const data = (one: ChartData): ChartData => ({ ...one, sheet: actual(names, one.sheet) });
  const series = chart.series.map((one) => ({ ...one, name: data(one.name), values: data(one.values) }));
  return { ...chart, categories: data(chart.categories), series };
}
