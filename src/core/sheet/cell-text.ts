import { rememberedFor } from "../basics/remember.ts";
import type { Area, Cell, Sheet } from "./sheet.ts";

/** The cell at a row and column of the sheet, both counted from 0; null outside what was read. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.cells[row - sheet.firstRow]?.[column - sheet.firstColumn] ?? null;
}

/** A cell's text as a header or a code would have it; "" for an empty cell, an error, a date or a truth value. */
export function cellText(cell: Cell): string {
  return typeof cell === "string" ? cell : typeof cell === "number" ? String(cell) : "";
}

/** A cell as a message quotes it. */
export function textOf(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "object" ? ("error" in cell ? cell.error : cell.date) : String(cell);
}

/** Whether a cell holds nothing, or nothing but blanks. */
export function isEmpty(cell: Cell): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}

/** Whether two cells hold the same. */
export function isSameCell(one: Cell, other: Cell): boolean {
  if (one === other || (isEmpty(one) && isEmpty(other))) return true;
  if (one === null || other === null || typeof one !== "object" || typeof other !== "object") return false;
  return "error" in one ? "error" in other && one.error === other.error : "date" in other && one.date === other.date;
}

/** The last row and column that were read; before the first where nothing was. All rows are looked at once, however many ask. */
export const extentOf = rememberedFor((sheet: Sheet): Area => {
  let width = 0;
  for (const row of sheet.cells) width = Math.max(width, row?.length ?? 0);
  const lastRow = sheet.firstRow + sheet.cells.length - 1;
  return { row: sheet.firstRow, column: sheet.firstColumn, lastRow, lastColumn: sheet.firstColumn + width - 1 };
});

/** Whether an earlier run wrote this column: then it is no part of the survey. */
export function isOwnColumn(sheet: Sheet, column: number): boolean {
  const own = sheet.ownColumns;
  if (sheet.ownColumnIds && sheet.ownColumnIds.size > 0) return [...sheet.ownColumnIds.values()].includes(column);
  return own !== null && column >= own.column && column <= own.lastColumn;
}
