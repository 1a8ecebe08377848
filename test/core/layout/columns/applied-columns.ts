import { columnsBeside } from "../../../../src/core/layout/columns/columns.ts";
import type { Area, Sheet } from "../../../../src/core/sheet/sheet.ts";
import { emptiedCells, tablesAfter } from "../../../../src/core/sheet/table-columns.ts";
import type { PutColumns } from "../../../../src/core/sheet/change.ts";
import { assessment, withCells } from "../small-survey.ts";

export function columnsOn(one: Sheet): PutColumns {
  const change = columnsBeside(assessment, one).changes.find(({ kind }) => kind === "putColumns");
  if (change?.kind !== "putColumns") throw new Error("no columns");
  return change;
}

/** The sheet as it is after the change, with what the adapter records. */
export function applied(one: Sheet, change: PutColumns): Sheet {
  const { columns, area, headerRow } = change;
  const tables = tablesAfter(one.tables, change);
  const cleared = emptiedCells(change, tables).flatMap((left) => cellsOf(left).map(([row, column]) => [row, column, null] as const));
  const written = columns.flatMap(({ column, header, cells }) => [
    [headerRow, column, header] as const,
    ...cells.map((cell, index) => [headerRow + 1 + index, column, cell] as const),
  ]);
  const ownColumnIds = new Map(columns.map(({ id, column }) => [id, column]));
  return { ...withCells(one, [...cleared, ...written]), tables, ownColumns: area, ownColumnIds };
}

export function cellsOf({ row, column, lastRow, lastColumn }: Area): (readonly [number, number])[] {
  const cells: (readonly [number, number])[] = [];
  for (let r = row; r <= lastRow; r++) for (let c = column; c <= lastColumn; c++) cells.push([r, c]);
  return cells;
}

export const placesOf = ({ columns }: PutColumns) => columns.map(({ column }) => column);

export const table = { name: "Svartabell", area: { row: 1, column: 0, lastRow: 6, lastColumn: 2 }, hasTotals: true };
