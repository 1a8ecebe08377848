import { cellAt, extentOf, isEmpty } from "./cell-text.ts";
import type { ColumnMatch } from "./matched.ts";
import type { RuleSet } from "./ruleset.ts";
import type { Cell, Sheet, SheetTable } from "./sheet.ts";

/** First and last row of the survey, counted from 0. */
export interface DataRows {
  readonly firstDataRow: number;
  /** One before the first where there is no row. */
  readonly lastDataRow: number;
}

/**
 * The rows that belong to the survey: from the first row below the header with anything in it to the last that has an answer or
 * something like a unit's number, so that notes and sources below are left out. A table ends where it ends, without its totals row.
 */
export function dataRows(
  sheet: Sheet,
  lastHeaderRow: number,
  table: SheetTable | null,
  columns: readonly ColumnMatch[],
  ruleSet: RuleSet,
): DataRows {
  const end = table === null ? extentOf(sheet).lastRow : Math.min(extentOf(sheet).lastRow, table.area.lastRow - (table.hasTotals ? 1 : 0));
  const isUnit = rowTest(sheet, columns, ruleSet);
  let lastDataRow = end;
  while (lastDataRow > lastHeaderRow && !isUnit(lastDataRow)) lastDataRow--;
  let firstDataRow = lastHeaderRow + 1;
  while (firstDataRow < lastDataRow && columns.every(({ column }) => isEmpty(cellAt(sheet, firstDataRow, column)))) firstDataRow++;
  return { firstDataRow, lastDataRow };
}

function rowTest(sheet: Sheet, columns: readonly ColumnMatch[], ruleSet: RuleSet): (row: number) => boolean {
  const unitColumns = new Map(ruleSet.columns.map((column) => [column.id, column]));
  const numbers = columns.filter(({ item }) => unitColumns.get(item)?.role === "id");
  const answers = columns.filter(({ item }) => !unitColumns.has(item));
  const hasDigits = numbers.some(({ item }) => unitColumns.get(item)?.digits !== undefined);
  const isNumber = (cell: Cell) =>
    hasDigits ? typeof cell === "number" || (typeof cell === "string" && /^\D{0,2}\d+\D{0,2}$/.test(cell.trim())) : !isEmpty(cell);
  return (row) =>
    numbers.some(({ column }) => isNumber(cellAt(sheet, row, column))) ||
    answers.some(({ column }) => !isEmpty(cellAt(sheet, row, column)));
}
