import type { ResultTable, TableRow } from "../../score/results.ts";
import type { Look, OutCell } from "../../sheet/change.ts";
import { hasExactNil, signOf } from "../../score/signs.ts";
import type { Caption } from "../texts/captions.ts";
import { bandsOf, type Column, type HeadPlace } from "./column-places.ts";
import { line, noteLines, outCell, type OutRow } from "../texts/out-cells.ts";

export const labelWidth = 52;
export const numberWidth = 12;
/** Notes span the label and this many numbers: what a landscape page shows at a readable size. */
export const noteColumns = 6;
const noteCharacters = labelWidth + noteColumns * numberWidth;

/** One table as rows; the numbers of rows count from the block's first. */
export interface TableBlock {
  readonly title: string;
  readonly rows: readonly OutRow[];
  /** Where the head of each of the table's columns stands. */
  readonly heads: readonly HeadPlace[];
  readonly noteRows: readonly number[];
  /** Where each cell of the table stands, by its row and column among the table's; undefined for one that is not shown. */
  readonly placeOf: (row: number, column: number) => HeadPlace | undefined;
}

/** Title, base, headings, rows and notes of a table. */
export function tableBlock(table: ResultTable, { title, subtitle, notes }: Caption): TableBlock {
  const rows: OutRow[] = [line(title, "title"), line(subtitle, "subtitle")];
  const heads: HeadPlace[] = [];
  const places = new Map<string, HeadPlace>();
  bandsOf(table).forEach((columns, band) => {
    columns.forEach(({ index }, place) => (heads[index] = { row: rows.length, column: place + 1 }));
    const shown = table.rows.filter((row) => band === 0 || says(row, columns));
    shown.forEach((row, at) => {
      const index = table.rows.indexOf(row);
      columns.forEach((column, place) => places.set(`${index} ${column.index}`, { row: rows.length + 1 + at, column: place + 1 }));
    });
    rows.push(headRow(table, columns), ...shown.map((row) => numberRow(row, columns, table)));
  });
  const noteTexts = notes.flatMap((note) => noteLines(note, noteCharacters));
  return {
    title,
    rows: [...rows, ...noteTexts.map((note) => line(note, "note"))],
    heads,
    noteRows: noteTexts.map((_, index) => rows.length + index),
    placeOf: (row, column) => places.get(`${row} ${column}`),
  };
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
  return [outCell(row.label, labelLook(row, table)), ...columns.map((column) => numberCell(row, column, table))];
}

function labelLook({ kind }: TableRow, { rule }: ResultTable): Look {
  if (rule.kind === "list") return "code";
  return kind === "total" ? "total" : "label";
}

/** A chart would draw a sign as 0, so where one is drawn a cell without a number is empty. The sign for nil is in the look of numbers. */
function numberCell(row: TableRow, column: Column, table: ResultTable): OutCell {
  const value = row.cells[column.index] ?? null;
  const sign = signOf(value, row, column, table);
  const look = lookOf(row, column, table);
  if (value === null) return outCell(hasChart(table) && row.kind === "category" ? null : sign, look);
  const isWritten = column.unit === "count" && column.decimals === undefined && typeof value === "number" && !Number.isInteger(value);
  return outCell(value, isWritten ? "decimal" : look);
}

/** One look for all numbers of a kind in a table, whatever they are: areas of one look are written at once. */
function lookOf({ kind }: TableRow, { unit, decimals }: Column, table: ResultTable): Look {
  const share = hasExactNil(table)
    ? ({ label: "share", total: "totalShare" } as const)
    : ({ label: "percent", total: "totalPercent" } as const);
  const count = decimals ? ({ label: "weight", total: "totalWeight" } as const) : ({ label: "count", total: "totalCount" } as const);
  const looks = { count, percent: share, text: { label: "text", total: "total" } } as const;
  return looks[unit][kind === "total" ? "total" : "label"];
}

/** Whether the table has a figure. */
export function hasChart({ rule }: ResultTable): boolean {
  return "chart" in rule && rule.chart !== null && rule.chart !== undefined;
}
