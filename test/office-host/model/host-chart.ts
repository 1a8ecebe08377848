import type { Area } from "../../../src/core/sheet/sheet.ts";
import type { Json } from "../json.ts";
import { Bag } from "./bag.ts";
import { isErrorValue } from "./cell-grid.ts";
import { HostRange } from "./host-range.ts";
import type { HostSheet } from "./host-sheet.ts";

/** One series of a chart: its cells and its format. */
export class HostSeries {
  readonly properties = new Bag();
  name: string;
  values: HostRange | null = null;
  categories: HostRange | null = null;

  constructor(name: string) {
    this.name = name;
  }
}

/** A chart on a sheet. Its title, axes and legend are stored as set. */
export class HostChart {
  readonly id: string;
  readonly sheet: HostSheet;
  readonly properties = new Bag();
  readonly series: HostSeries[] = [];
  name: string;
  type: string;
  position: Area | null = null;

  constructor(id: string, name: string, type: string, sheet: HostSheet) {
    this.id = id;
    this.name = name;
    this.type = type;
    this.sheet = sheet;
  }

  /** Draws the range: a first column of texts is the categories, a first row of texts the series' names. "Rows" draws it transposed. */
  setData(range: HostRange, seriesBy: Json): void {
    this.series.splice(0, this.series.length, ...seriesIn(range, seriesBy === "Rows"));
  }
}

function seriesIn(range: HostRange, isByRows: boolean): HostSeries[] {
  const { row, column } = range.area;
  const isText = (dy: number, dx: number) => typeof (range.sheet.cells.at(row + dy, column + dx)?.value ?? "") === "string";
  const [length, count] = isByRows ? [range.columns, range.rows] : [range.rows, range.columns];
  const at = (index: number, series: number) => (isByRows ? ([series, index] as const) : ([index, series] as const));
  const strip = (series: number, from: number) =>
    isByRows
      ? range.part(series, from, 1, length - from, "Chart.setData").anchor()
      : range.part(from, series, length - from, 1, "Chart.setData").anchor();
  const hasCategories = count > 1 && isText(...at(length - 1, 0));
  const hasNames = length > 1 && isText(...at(0, count - 1));
  const first = hasCategories ? 1 : 0;
  return Array.from({ length: count - first }, (_, index) => {
    const [dy, dx] = at(0, first + index);
    const name = hasNames ? range.sheet.cells.at(row + dy, column + dx)?.value : undefined;
    const series = new HostSeries(name === undefined ? `Series${index + 1}` : isErrorValue(name) ? name.error : String(name));
    series.values = strip(first + index, hasNames ? 1 : 0);
    if (hasCategories) series.categories = strip(0, hasNames ? 1 : 0);
    return series;
  });
}
