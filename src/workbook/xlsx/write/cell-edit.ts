import type { Area, CellError } from "../../../core/sheet/sheet.ts";

/** What a cell is to hold from now on. Rows and columns count from 0. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** With a formula, the value it had when it was last calculated. */
  readonly value: string | number | boolean | null | CellError;
  /** As Excel stores it: English, commas, without "="; null for a plain value. */
  readonly formula: string | null;
  /** The area that a formula with several values fills, from this cell; null for one value. */
  readonly area: Area | null;
  /** The cell has a formula already, which stays as it is: only its last result is another. `formula` and `area` are null then. */
  readonly keepsFormula?: boolean;
}

/** A workbook's edits by row and column. */
export type EditsByRow = ReadonlyMap<number, ReadonlyMap<number, CellEdit>>;

export function editsByRow(edits: readonly CellEdit[]): EditsByRow {
  const rows = new Map<number, Map<number, CellEdit>>();
  for (const edit of edits) {
    const row = rows.get(edit.row) ?? new Map<number, CellEdit>();
    row.set(edit.column, edit);
    rows.set(edit.row, row);
  }
  return rows;
}

/** The smallest area around the edits. */
export function areaOfEdits(edits: readonly CellEdit[]): Area {
  const area = { row: Infinity, column: Infinity, lastRow: 0, lastColumn: 0 };
  for (const { row, column } of edits) {
    area.row = Math.min(area.row, row);
    area.column = Math.min(area.column, column);
    area.lastRow = Math.max(area.lastRow, row);
    area.lastColumn = Math.max(area.lastColumn, column);
  }
  return area;
}
