import { fold } from "../basics/fold.ts";
import { cellAt, textOf } from "../sheet/cell-text.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { findTables, type FoundColumn, type FoundTable } from "./find-tables.ts";
import type { RuleSheetTexts } from "./values/rule-sheet-texts.ts";

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A table as it is written, and as it stands on the sheet. */
interface Pair {
  readonly written: FoundTable;
  readonly standing: FoundTable;
}

/**
 * Where on a sheet of rules the cells stand that would be written at a place: the tables may stand elsewhere, their rows in another order, and their
 * columns with others between. null where a cell's table or row is not found on the sheet, or not for certain.
 */
export function placesOnSheet(
  sheet: Sheet,
  written: Sheet,
  all: readonly RuleSheetTexts[],
): (row: number, column: number) => CellPlace | null {
  const keyOf = (table: FoundTable, on: Sheet) => `${table.id} ${fold(textOf(cellAt(on, table.titleRow, table.titleColumn)))}`;
  const standing = new Map(findTables(sheet, all).map((table) => [keyOf(table, sheet), table]));
  const tables = findTables(written, all);
  const rows = new Map<number, number | null>();
  const rowOf = (pair: Pair, row: number): number | null => {
    const known = rows.get(row);
    if (known !== undefined) return known;
    const found = standingRow(pair, row, sheet, written);
    rows.set(row, found);
    return found;
  };
  return (row, column) => {
    const table = tables.findLast(({ titleRow }) => titleRow <= row) ?? tables[0]; // above all tables are lines that stand with the first
    const pair = table && pairOf(table, standing.get(keyOf(table, written)));
    if (!pair) return null;
    const at = rowOf(pair, row);
    return at === null ? null : { row: at, column: standingColumn(pair, column) };
  };
}

const pairOf = (written: FoundTable, standing: FoundTable | undefined): Pair | null => (standing ? { written, standing } : null);

/** A column of the rules by its heading; any other as far from the title as it is written. */
function standingColumn({ written, standing }: Pair, column: number): number {
  const known = written.columns.find((one) => one.column === column);
  const found = known && sameColumn(known, standing);
  return found?.column ?? column + standing.titleColumn - written.titleColumn;
}

const sameColumn = ({ heading, score }: FoundColumn, { columns }: FoundTable) =>
  columns.find((one) => one.heading === heading && one.score === score);

/** A row by its number; one without a number where it is written, or else by all that is in it. */
function standingRow(pair: Pair, row: number, sheet: Sheet, written: Sheet): number | null {
  const { written: from, standing: to } = pair;
  if (row < from.firstRow) return to.titleRow + row - from.titleRow;
  const number = from.columns.find(({ heading }) => heading === "number");
  const value = number && cellAt(written, row, number.column);
  if (number && typeof value === "number") {
    const column = standingColumn(pair, number.column);
    return onlyOne(rowsOf(to).filter((one) => cellAt(sheet, one, column) === value));
  }
  const isThere = (one: number) =>
    from.columns.every(({ column }) => cellAt(sheet, one, standingColumn(pair, column)) === cellAt(written, row, column));
  const usual = to.firstRow + row - from.firstRow;
  return isThere(usual) || row > from.lastRow ? usual : onlyOne(rowsOf(to).filter(isThere));
}

const rowsOf = ({ firstRow, lastRow }: FoundTable) => Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index);

function onlyOne(rows: readonly number[]): number | null {
  return rows.length === 1 ? (rows[0] ?? null) : null;
}
