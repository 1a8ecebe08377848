import { cellAt, cellText, extentOf, isEmpty } from "../sheet/cell-text.ts";
import type { ColumnMatch } from "./matched/matched.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";
import type { Cell, Sheet, SheetTable } from "../sheet/sheet.ts";
import { unitKey } from "../units/unit-key.ts";

/** First and last row of the survey, counted from 0. */
export interface DataRows {
  readonly firstDataRow: number;
  /** One before the first where there is no row. */
  readonly lastDataRow: number;
}

/**
 * The rows that belong to the survey: from the first row below the header with anything in it to the last that has an answer or
 * something like a unit's number, so that notes and sources below are left out. Where keys may be any text, what stands below the last answer
 * is a unit as far as no row between is blank. In a table, its rows without the totals row.
 */
export function dataRows(
  sheet: Sheet,
  lastHeaderRow: number,
  table: SheetTable | null,
  columns: readonly ColumnMatch[],
  ruleSet: RuleSet,
): DataRows {
  const end = table === null ? extentOf(sheet).lastRow : Math.min(extentOf(sheet).lastRow, table.area.lastRow - (table.hasTotals ? 1 : 0));
  const isAnswered = answerTest(sheet, columns, ruleSet);
  const hasNumber = numberTest(sheet, columns, ruleSet);
  const isText = ruleSet.columns.find(({ role }) => role === "id")?.digits === undefined;
  const isUnit = isText ? isAnswered : (row: number) => hasNumber(row) || isAnswered(row);
  let lastDataRow = end;
  while (lastDataRow > lastHeaderRow && !isUnit(lastDataRow)) lastDataRow--;
  while (isText && lastDataRow < end && hasNumber(lastDataRow + 1)) lastDataRow++;
  let firstDataRow = lastHeaderRow + 1;
  while (firstDataRow < lastDataRow && columns.every(({ column }) => isEmpty(cellAt(sheet, firstDataRow, column)))) firstDataRow++;
  return { firstDataRow, lastDataRow };
}

function answerTest(sheet: Sheet, columns: readonly ColumnMatch[], ruleSet: RuleSet): (row: number) => boolean {
  const unitColumns = new Set(ruleSet.columns.map(({ id }) => id));
  const answers = columns.filter(({ item }) => !unitColumns.has(item));
  return (row) => answers.some(({ column }) => !isEmpty(cellAt(sheet, row, column)));
}

/** Whether a row has something like a unit's number: digits where the rule set gives their number, otherwise anything. */
function numberTest(sheet: Sheet, columns: readonly ColumnMatch[], ruleSet: RuleSet): (row: number) => boolean {
  const key = ruleSet.columns.find(({ role }) => role === "id");
  const column = columns.find(({ item }) => item === key?.id)?.column;
  if (!key || column === undefined) return () => false;
  const isNumber = (cell: Cell) =>
    unitKey(cell, key.digits) !== null || typeof cell === "number" || /^\D{0,2}\d+\D{0,2}$/.test(cellText(cell).trim());
  return (row) => isNumber(cellAt(sheet, row, column));
}

/** How many rows with a unit's number follow right below a table, which ends without them. */
export function rowsBelowTable(sheet: Sheet, { area }: SheetTable, columns: readonly ColumnMatch[], ruleSet: RuleSet): number {
  const hasNumber = numberTest(sheet, columns, ruleSet);
  const last = extentOf(sheet).lastRow;
  let row = area.lastRow + 1;
  while (row <= last && hasNumber(row)) row++;
  return row - area.lastRow - 1;
}
