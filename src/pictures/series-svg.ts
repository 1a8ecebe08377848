import { drawingOf } from "../core/layout/figures/chart.ts";
import { hasChart } from "../core/layout/tables/table-block.ts";
import type { ResultTable } from "../core/score/results.ts";
import { isStacked } from "../core/sheet/chart-shape.ts";
import { rect, svg } from "./svg.ts";

/** Heights of a bar of several values, and of one that stands for one value among others, in pixels. */
const STACKED = 14;
const CLUSTERED = 7;

/** A table's chart of several series, row by row, for a page. */
export interface SeriesPicture {
  /** The names of the series, in the order of their colours. */
  readonly legend: readonly string[];
  readonly rows: readonly { readonly id: string; readonly label: string; readonly svg: string }[];
}

/**
 * Each row's values one after the other in one bar, or below each other, as the figure in the workbook has them; stacked where there is none.
 * `colors` are "RRGGBB", one for each series. Each value tells its number where it is pointed at.
 */
export function seriesPicture(
  table: ResultTable,
  colors: readonly string[],
  number: (value: number, decimals: number) => string,
): SeriesPicture {
  const { kind, unit, series, valueMax } = drawingOf(table);
  const isOneBar = isStacked({ kind }) || !hasChart(table);
  const rows = table.rows.filter((row) => row.kind === "category");
  const values = rows.map(({ cells }) => series.map(({ column }) => numberIn(cells[column])));
  const lengths = values.map((ofRow) => (isOneBar ? ofRow.reduce((sum, value) => sum + value, 0) : Math.max(0, ...ofRow)));
  const isShare = unit === "percent";
  const most = isShare && isOneBar ? 100 : (valueMax ?? Math.max(0, ...lengths));
  const decimals = isShare ? 1 : (table.weighted?.decimals ?? 0);
  const bars = (ofRow: readonly number[]) =>
    ofRow.map((value, index) => ({ width: widthOf(value, most), color: colors[index] ?? "", tip: number(value, decimals) }));
  const drawn = isOneBar ? stackedSvg : clusteredSvg;
  return {
    legend: series.map(({ label }) => label),
    rows: rows.map(({ id, label }, index) => ({ id, label, svg: drawn(bars(values[index] ?? [])) })),
  };
}

/** One value's bar; `width` in per cent of the room. */
interface Bar {
  readonly width: number;
  readonly color: string;
  readonly tip: string;
}

function stackedSvg(bars: readonly Bar[]): string {
  let from = 0;
  const segments = bars.map(({ width, color, tip }) => {
    const x = `${from}%`;
    from += width;
    return rect({ class: "segment", x, width: `${width}%`, height: STACKED, fill: `#${color}` }, tip);
  });
  return svg({ width: "100%", height: STACKED }, segments);
}

function clusteredSvg(bars: readonly Bar[]): string {
  const below = bars.map(({ width, color, tip }, index) =>
    rect({ class: "segment", y: index * CLUSTERED, width: `${width}%`, height: CLUSTERED, fill: `#${color}` }, tip),
  );
  return svg({ width: "100%", height: bars.length * CLUSTERED }, below);
}

function widthOf(value: number, most: number): number {
  return most > 0 ? Math.min(100, Math.round((value / most) * 10_000) / 100) : 0;
}

function numberIn(cell: number | string | null | undefined): number {
  return typeof cell === "number" ? cell : 0;
}
