import { holdsColumn, shareRows } from "../../sheet/area.ts";
import { cellAt } from "../../sheet/cell-text.ts";
import type { Area, Sheet } from "../../sheet/sheet.ts";

/** The survey's rows, header included. */
interface SurveyRows {
  readonly headerRow: number;
  readonly lastDataRow: number;
}

/** The last column in which any of these rows has a cell with something in it, a table or a merged area; −1 for none. */
export function lastUsedColumn(sheet: Sheet, firstRow: number, lastRow: number): number {
  let last = -1;
  for (let row = firstRow; row <= lastRow; row++) last = Math.max(last, lastInRow(sheet, row));
  for (const { lastColumn } of areasOn(sheet, firstRow, lastRow)) last = Math.max(last, lastColumn);
  return last;
}

/** Whether the column is empty on the survey's rows. */
export function isFreeColumn(sheet: Sheet, { headerRow, lastDataRow }: SurveyRows, column: number): boolean {
  for (let row = headerRow; row <= lastDataRow; row++) if (cellAt(sheet, row, column) !== null) return false;
  return areasOn(sheet, headerRow, lastDataRow).every((area) => !holdsColumn(area, column));
}

function lastInRow({ cells, firstRow, firstColumn }: Sheet, row: number): number {
  const values = cells[row - firstRow] ?? [];
  const index = values.findLastIndex((cell) => cell !== null);
  return index < 0 ? -1 : firstColumn + index;
}

function areasOn(sheet: Sheet, firstRow: number, lastRow: number): readonly Area[] {
  const rows = { row: firstRow, column: 0, lastRow, lastColumn: 0 };
  return [...sheet.merges, ...sheet.tables.map(({ area }) => area)].filter((area) => shareRows(area, rows));
}
