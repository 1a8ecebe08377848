import type { Area } from "./sheet.ts";

/** Whether the area reaches over the row. */
export const holdsRow = ({ row: first, lastRow }: Area, row: number) => row >= first && row <= lastRow;

/** Whether the area reaches over the column. */
export const holdsColumn = ({ column: first, lastColumn }: Area, column: number) => column >= first && column <= lastColumn;

/** Whether the cell is in the area. */
export const holds = (area: Area, row: number, column: number) => holdsRow(area, row) && holdsColumn(area, column);

/** Whether every cell of `inner` is in `outer`. */
export const contains = (outer: Area, inner: Area) =>
  holds(outer, inner.row, inner.column) && holds(outer, inner.lastRow, inner.lastColumn);

/** Whether the areas have a row in common. */
export const shareRows = (one: Area, other: Area) => one.row <= other.lastRow && other.row <= one.lastRow;

/** Whether the areas have a cell in common. */
export const overlaps = (one: Area, other: Area) =>
  shareRows(one, other) && one.column <= other.lastColumn && other.column <= one.lastColumn;

/** Whether the areas are the same cells. */
export const isSameArea = (one: Area, other: Area) => contains(one, other) && contains(other, one);

/** The smallest area that holds both. */
export function unionOf(one: Area, other: Area): Area {
  return {
    row: Math.min(one.row, other.row),
    column: Math.min(one.column, other.column),
    lastRow: Math.max(one.lastRow, other.lastRow),
    lastColumn: Math.max(one.lastColumn, other.lastColumn),
  };
}

/** The area of one cell. */
export const cellArea = (row: number, column: number): Area => ({ row, column, lastRow: row, lastColumn: column });
