import { isFiller, isImportId } from "../../match/headers/head-rows.ts";
import { headingsOf } from "../../match/headers/header-row.ts";
import { cellAt, cellText, extentOf, isEmpty, isOwnColumn } from "../../sheet/cell-text.ts";
import { holdsRow } from "../../sheet/area.ts";
import { FIRST_ROWS } from "../../sheet/first-rows.ts";
import type { Sheet, SheetTable } from "../../sheet/sheet.ts";

/** One column of a sheet as its head names it. */
export interface HeadColumn {
  readonly column: number;
  /** Its own name: the option, where a question stands above it. */
  readonly header: string;
  /** The question over it; "" for none. */
  readonly above: string;
  /** Its names in other rows of the head, such as a code above a text. */
  readonly others: readonly string[];
  /** The row of `header`. */
  readonly row: number;
}

/** The head of a sheet of which nothing is known but its cells. */
export interface Head {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly HeadColumn[];
  readonly table: SheetTable | null;
}

/** Rows below a head in which a text is looked for again. */
const ROWS_BELOW = 300;
/** A row that names so much of what another does is a row of other names, and not one of headings. */
const FULL = 0.8;
/** Rows below the named row that may belong to the head. */
const MOST_BELOW = 2;

/**
 * The head of a sheet: the row with most texts that do not stand again below them, as answers do; the questions above its options, and rows of
 * other names, filler words or a tool's ids beside it. null for a sheet without such a row.
 */
export function findHead(sheet: Sheet): Head | null {
  const extent = extentOf(sheet);
  const best = namingRow(sheet);
  if (best === null) return null;
  const table = sheet.tables.find(({ area }) => area.row === best) ?? null;
  const [from, to] = table ? [table.area.column, table.area.lastColumn] : [extent.column, extent.lastColumn];
  const within = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((column) => !isOwnColumn(sheet, column));
  const above = isHeadingRow(sheet, best - 1, best, within) ? [best - 1] : [];
  const rows = table ? [best] : [best, ...rowsBelow(sheet, best, above, within)];
  const all = [...above, ...rows];
  const columns = within.flatMap((column) => headColumn(sheet, column, all, within) ?? []);
  return { firstRow: all[0] ?? best, lastRow: rows.at(-1) ?? best, columns, table };
}

function namingRow(sheet: Sheet): number | null {
  const end = Math.min(sheet.firstRow + sheet.cells.length - 1, sheet.firstRow + FIRST_ROWS);
  const [largest] = [...sheet.tables].sort((one, other) => sizeOf(other) - sizeOf(one));
  let [best, most]: [number | null, number] = [null, 1];
  for (let row = sheet.firstRow; row < end; row++) {
    const named = newTexts(sheet, row);
    if (named > most) [best, most] = [row, named];
  }
  return largest && best !== null && holdsRow(largest.area, best) ? largest.area.row : best;
}

const sizeOf = ({ area }: SheetTable) => (area.lastRow - area.row) * (area.lastColumn - area.column + 1);

/** The texts of a row that do not stand again in their columns; less its numbers and dates, which only data has. */
function newTexts(sheet: Sheet, row: number): number {
  const cells = sheet.cells[row - sheet.firstRow] ?? [];
  return cells.reduce((sum: number, cell, at) => {
    const column = sheet.firstColumn + at;
    if (isEmpty(cell) || isOwnColumn(sheet, column)) return sum;
    if (typeof cell !== "string") return sum - 1;
    return sum + (standsAgain(sheet, row, column, cell) ? 0 : 1);
  }, 0);
}

function standsAgain(sheet: Sheet, row: number, column: number, text: string): boolean {
  const last = Math.min(sheet.firstRow + sheet.cells.length - 1, row + ROWS_BELOW);
  for (let below = row + 1; below <= last; below++) if (cellAt(sheet, below, column) === text) return true;
  return false;
}

function textColumns(sheet: Sheet, row: number, within: readonly number[]): readonly number[] {
  return within.filter((column) => !isEmpty(cellAt(sheet, row, column)));
}

const hasValues = (sheet: Sheet, row: number, within: readonly number[]) =>
  within.some((column) => {
    const cell = cellAt(sheet, row, column);
    return cell !== null && typeof cell !== "string";
  });

/** Whether a row has questions over options: several texts, or one over some of the columns but not from the first. */
function isHeadingRow(sheet: Sheet, row: number, below: number, within: readonly number[]): boolean {
  if (row < sheet.firstRow || hasValues(sheet, row, within)) return false;
  const texts = textColumns(sheet, row, within);
  const [first] = texts;
  if (first === undefined) return false;
  return texts.length > 1 || first > (textColumns(sheet, below, within)[0] ?? first);
}

/** The rows below the named one that belong to the head. */
function rowsBelow(sheet: Sheet, named: number, above: readonly number[], within: readonly number[]): readonly number[] {
  const rows: number[] = [];
  for (let row = named + 1; row <= named + MOST_BELOW && continues(sheet, [...above, named], row, within); row++) rows.push(row);
  return rows;
}

/** Filler words, a tool's ids, options where the rows above are open and nothing stands below the first column's name, or names of everything. */
function continues(sheet: Sheet, head: readonly number[], row: number, within: readonly number[]): boolean {
  const texts = textColumns(sheet, row, within);
  if (texts.length === 0 || hasValues(sheet, row, within)) return false;
  const textAt = (column: number) => cellText(cellAt(sheet, row, column));
  if (texts.every((column) => isFiller(textAt(column)) || isImportId(textAt(column)))) return true;
  const named = head.at(-1) ?? row;
  const above = within.filter((column) => head.some((one) => !isEmpty(cellAt(sheet, one, column))));
  const isOpen = texts.some((column) => !above.includes(column));
  if (isOpen && isEmpty(cellAt(sheet, row, above[0] ?? -1))) return true;
  const isNew = texts.every((column) => !standsAgain(sheet, row, column, textAt(column)));
  return isNew && texts.length >= above.length * FULL && isRowOfCodes(sheet, named, above) !== isRowOfCodes(sheet, row, texts);
}

/** Names without blanks, such as Q1 or q2_1. */
export const isCodeName = (text: string): boolean =>
  /^[\p{L}][\p{L}\p{N}]*(?:[_.-][\p{L}\p{N}]+)*$/u.test(text.trim()) && text.length <= 40;

function isRowOfCodes(sheet: Sheet, row: number, columns: readonly number[]): boolean {
  const codes = columns.filter((column) => isCodeName(cellText(cellAt(sheet, row, column))));
  return codes.length >= columns.length * FULL;
}

function headColumn(sheet: Sheet, column: number, rows: readonly number[], within: readonly number[]): HeadColumn | null {
  const named = rows.flatMap((row) => {
    const text = cellText(cellAt(sheet, row, column)).trim();
    return text === "" || isFiller(text) || isImportId(text) ? [] : [{ row, text }];
  });
  const own = named.at(-1);
  if (!own) return null;
  const before = rows.filter((row) => row < own.row);
  const heading = before.findLast((row) => isOverOptions(sheet, row, within));
  const above = heading === undefined ? "" : (questionOver(sheet, heading, column)?.trim() ?? "");
  const others = named.filter(({ row, text }) => row !== own.row && row !== heading && text !== own.text).map(({ text }) => text);
  return { column, header: own.text, above: above === own.text ? "" : above, others, row: own.row };
}

/** Whether a row of the head has gaps, as questions over options have, or says the same over neighbours. */
function isOverOptions(sheet: Sheet, row: number, within: readonly number[]): boolean {
  const texts = textColumns(sheet, row, within);
  const repeats = texts.some((column) => cellAt(sheet, row, column) === cellAt(sheet, row, column - 1));
  return repeats || texts.length < within.length * FULL;
}

function questionOver(sheet: Sheet, row: number, column: number): string | null {
  const merges = sheet.merges.filter((merge) => holdsRow(merge, row));
  return headingsOf(sheet, row, merges).get(column)?.text ?? null;
}
