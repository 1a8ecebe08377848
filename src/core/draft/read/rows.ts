import { cellAt, cellText, isEmpty } from "../../sheet/cell-text.ts";
import { isColumnNumbers } from "../../units/column-numbers.ts";
import { isCalledTotal } from "../../units/no-unit.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import type { Head } from "./head.ts";

/** Columns from the left in which a row of sums says that it is one. */
const NAMING = 3;

/** The rows that are about a unit: those with something in them, without rows of sums and of column numbers, and notes below the answers. */
export function unitRowsBelow(sheet: Sheet, head: Head): readonly number[] {
  const columns = head.columns.map(({ column }) => column);
  const last = lastRowOf(sheet, head);
  const rows: number[] = [];
  for (let row = head.lastRow + 1; row <= last; row++) {
    const cells = sheet.cells[row - sheet.firstRow];
    if (!cells || columns.every((column) => isEmpty(cellAt(sheet, row, column)))) continue;
    if (isTotal(sheet, row, columns)) continue;
    const places = columns.map((column) => column - sheet.firstColumn);
    if (row <= head.lastRow + 2 && isColumnNumbers(cells, places)) continue;
    rows.push(row);
  }
  if (columns.length > 2) while (rows.length > 1 && filledIn(sheet, rows.at(-1) ?? 0, columns) < 2) rows.pop();
  return rows;
}

function lastRowOf(sheet: Sheet, { table }: Head): number {
  const last = sheet.firstRow + sheet.cells.length - 1;
  return table === null ? last : Math.min(last, table.area.lastRow - (table.hasTotals ? 1 : 0));
}

function isTotal(sheet: Sheet, row: number, columns: readonly number[]): boolean {
  return columns.slice(0, NAMING).some((column) => isCalledTotal(cellText(cellAt(sheet, row, column))));
}

function filledIn(sheet: Sheet, row: number, columns: readonly number[]): number {
  return columns.filter((column) => !isEmpty(cellAt(sheet, row, column))).length;
}
