import type { ResultTable, TableColumn, TableRow } from "../score/results.ts";
import type { Look, OutCell } from "../sheet/change.ts";
import type { Caption } from "./captions.ts";
import { line, noteLines, outCell, type OutRow } from "./out-cells.ts";

export const labelWidth = 52;
export const numberWidth = 12;
/** Notes span the label and this many numbers: what a landscape page shows at a readable size. */
export const noteColumns = 6;
const noteCharacters = labelWidth + noteColumns * numberWidth;

/** SSB's symbol for a number that does not exist. */
const missing = "..";

/** One table as rows; the numbers of rows count from the block's first. */
export interface TableBlock {
  readonly title: string;
  readonly rows: readonly OutRow[];
  readonly headerRow: number;
  readonly noteRows: readonly number[];
}

/** More columns than this make a page hard to read; then the shares are below the numbers they are of. */
const mostColumns = 8;

type Column = TableColumn & { readonly index: number };

/** Title, base, headings, rows and notes of a table. */
export function tableBlock(table: ResultTable, { title, subtitle, notes }: Caption): TableBlock {
  const bands = bandsOf(table).map((columns, band) => [
    headRow(table, columns),
    ...table.rows.filter((row) => band === 0 || says(row, columns)).map((row) => numberRow(row, columns, table)),
  ]);
  const numbers = [line(title, "title"), line(subtitle, "subtitle"), ...bands.flat()];
  const noteTexts = notes.flatMap((note) => noteLines(note, noteCharacters));
  return {
    title,
    rows: [...numbers, ...noteTexts.map((note) => line(note, "note"))],
    headerRow: 2,
    noteRows: noteTexts.map((_, index) => numbers.length + index),
  };
}

/** The columns side by side in each band: all in one, or in a wide table with both, first the numbers and then the shares. */
function bandsOf(table: ResultTable): readonly (readonly Column[])[] {
  const columns = table.columns.map((column, index) => ({ ...column, index }));
  if (columns.length <= mostColumns || hasChart(table)) return [columns];
  const isShare = ({ unit }: Column) => unit === "percent";
  return [columns.filter((column) => !isShare(column)), columns.filter(isShare)].filter((band) => band.length > 0);
}

/** The unknown have no shares. */
function says({ kind, cells }: TableRow, columns: readonly Column[]): boolean {
  return kind !== "unknown" || columns.some(({ index }) => (cells[index] ?? null) !== null);
}

/** How many number columns the table takes. */
export function blockColumns(table: ResultTable): number {
  return Math.max(...bandsOf(table).map((band) => band.length));
}

function headRow({ rowTitle }: ResultTable, columns: readonly Column[]): OutRow {
  return [outCell(rowTitle, "header"), ...columns.map(({ label, unit }) => outCell(label, unit === "text" ? "header" : "headerRight"))];
}

function numberRow(row: TableRow, columns: readonly Column[], table: ResultTable): OutRow {
  return [outCell(row.label, labelLook(row, table)), ...columns.map((column) => numberCell(row, column, hasChart(table)))];
}

function labelLook({ kind }: TableRow, { rule }: ResultTable): Look {
  if (rule.kind === "list") return "code";
  return kind === "total" ? "total" : "label";
}

/** A chart would draw «..» as 0, so a table that has one leaves the cell empty. */
function numberCell({ kind, cells }: TableRow, { unit, index }: Column, isDrawn: boolean): OutCell {
  const value = cells[index] ?? null;
  const gap = isDrawn && kind === "category" ? null : missing;
  if (unit === "count" && typeof value === "number" && !Number.isInteger(value)) return outCell(value, "decimal");
  return outCell(value ?? gap, kind === "total" ? totalLooks[unit] : looks[unit]);
}

const looks = { count: "integer", percent: "percent", text: "text" } as const;
const totalLooks = { count: "totalInteger", percent: "totalPercent", text: "total" } as const;

/** Whether the table has a figure. */
export function hasChart({ rule }: ResultTable): boolean {
  return "chart" in rule && rule.chart !== null;
}
