import { holdsColumn, holdsRow } from "../../sheet/area.ts";
import { cellAt, extentOf, isEmpty, isOwnColumn } from "../../sheet/cell-text.ts";
import { isFillerOf, isOptionRow, rowsOfHead, type HeadRow } from "./head-rows.ts";
import { headingText } from "./heading-text.ts";
import { headerIndex, type HeaderIndex } from "./header-index.ts";
import { readHeader, readSigns } from "./read-header.ts";
import type { HeaderCell, ReadText } from "./read-header.ts";
import type { RuleSet } from "../../ruleset/ruleset.ts";
import { FIRST_ROWS } from "../../sheet/first-rows.ts";
import type { Area, Cell, Sheet, SheetTable } from "../../sheet/sheet.ts";

const LONGEST_HEADER = 500;

/** Texts of a sheet that are compared: a sheet as wide as Excel has them is looked at in its first five rows or so. */
const MOST_TEXTS = 80_000;

export interface HeaderRow {
  readonly row: number;
  /** The last row of the head: codes may be in a row of their own below the texts. */
  readonly lastRow: number;
  readonly cells: readonly HeaderCell[];
  /** How many different items and blocks the row names. */
  readonly found: number;
  /** The real table whose header row this is. */
  readonly table: SheetTable | null;
}

/** Reads header texts; equal texts are read only once. */
interface Reader {
  (text: string): ReadText;
  /** The unit columns of role id. */
  readonly keys: ReadonlySet<string>;
}

/** The header rows of one workbook: each row of a sheet is compared with the items once, however many steps ask. Made anew for each run. */
export interface HeaderRows {
  /**
   * The row that names most items, the first of several; null when no row names any. Only the first rows (`FIRST_ROWS`) and the tables' own are
   * compared. Rows that have been compared before, as in the sheet's preview, are not compared again, unless the sheet has changed since.
   */
  find(sheet: Sheet): HeaderRow | null;
  /** The header row that a person has chosen. */
  at(sheet: Sheet, row: number): HeaderRow;
}

/** The header rows of a workbook whose columns are recognised by this rule set. */
export function headerRowsFor(ruleSet: RuleSet): HeaderRows {
  const keys = new Set(ruleSet.columns.filter(({ role }) => role === "id").map(({ id }) => id));
  const reader: Reader = Object.assign(readerOf(headerIndex(ruleSet)), { keys });
  const compared = new Map<string, Compared>();
  return {
    find(sheet) {
      const before = compared.get(sheet.name);
      const now = compareRows(sheet, before && isStill(before, sheet, reader) ? before : nothingCompared, reader);
      compared.set(sheet.name, now);
      return now.best && headerRowAt(sheet, now.best.row, reader);
    },
    at: (sheet, row) => headerRowAt(sheet, row, reader),
  };
}

/** Rows of a sheet that have been compared with the items, and the one that names most. */
interface Compared {
  readonly rows: ReadonlySet<number>;
  readonly best: { readonly row: number; readonly found: number } | null;
}

const nothingCompared: Compared = { rows: new Set(), best: null };

function isStill({ best }: Compared, sheet: Sheet, reader: Reader): boolean {
  return best === null || countFound(ownCells(sheet, best.row, reader)) === best.found;
}

function compareRows(sheet: Sheet, before: Compared, reader: Reader): Compared {
  const end = sheet.firstRow + sheet.cells.length;
  const wanted = new Set(sheet.tables.map(({ area }) => area.row));
  for (let row = sheet.firstRow; row < Math.min(end, sheet.firstRow + FIRST_ROWS); row++) wanted.add(row);
  const rows = new Set(before.rows);
  let { best } = before;
  let compared = 0;
  for (const row of [...wanted].sort((a, b) => a - b)) {
    if (row >= end || rows.has(row)) continue; // a preview does not have the row, or had it
    rows.add(row);
    const texts = countTexts(sheet, row);
    if (texts <= (best?.found ?? 0) || compared > MOST_TEXTS) continue; // it cannot name more, or there is no end to them
    compared += texts;
    const found = countFound(ownCells(sheet, row, reader));
    if (found > (best?.found ?? 0)) best = { row, found };
  }
  return { rows, best };
}

/** The head that this row is of: where a row has the options of the questions above it, its columns, with the questions over them. */
function headerRowAt(sheet: Sheet, named: number, reader: Reader): HeaderRow {
  const table = tableWithAll(sheet, named, ownCells(sheet, named, reader));
  const row = table === null ? optionRowOf(sheet, named, reader) : null;
  const own = ownCells(sheet, row ?? named, reader);
  const telling = own.filter((cell) => row === null || !isFillerOf(cell, own));
  const cells = withHeadings(sheet, row ?? named, telling, table, reader).filter(
    ({ column }) => table === null || holdsColumn(table.area, column),
  );
  const below = [1, 2].map((after) => headRowAt(sheet, (row ?? named) + after, reader));
  const lastRow = (row ?? named) + (table === null ? rowsOfHead(cells, below, reader.keys) : 0);
  return { row: row ?? named, lastRow, cells, found: countFound(cells), table };
}

/** The row of options that the named row is, or has below it; null for none. */
function optionRowOf(sheet: Sheet, named: number, reader: Reader): number | null {
  const isBelow = (row: number) => isOptionRow(ownCells(sheet, row, reader), headRowAt(sheet, row + 1, reader), reader.keys);
  return isBelow(named) ? named + 1 : isBelow(named - 1) ? named : null;
}

function headRowAt(sheet: Sheet, row: number, reader: Reader): HeadRow {
  const hasValues = (cell: Cell, at: number) => cell !== null && typeof cell !== "string" && !isOwnColumn(sheet, sheet.firstColumn + at);
  return { cells: ownCells(sheet, row, reader), hasValues: sheet.cells[row - sheet.firstRow]?.some(hasValues) ?? false };
}

function readerOf(index: HeaderIndex): (text: string) => ReadText {
  const seen = new Map<string, ReadText>();
  return (text) => {
    const known = seen.get(text);
    if (known) return known;
    const hasLetters = text.length <= LONGEST_HEADER && /\p{L}/u.test(text);
    const read = hasLetters ? readHeader(text, index) : readSigns(text, index);
    seen.set(text, read);
    return read;
  };
}

/** The row's own texts, without what an earlier run wrote. */
function ownCells(sheet: Sheet, row: number, reader: Reader): HeaderCell[] {
  const cells: HeaderCell[] = [];
  sheet.cells[row - sheet.firstRow]?.forEach((cell, at) => {
    const text = headingText(cell);
    const column = sheet.firstColumn + at;
    if (text.trim() !== "" && !isOwnColumn(sheet, column)) cells.push({ column, text, above: "", ...reader(text) });
  });
  return cells;
}

function countTexts(sheet: Sheet, row: number): number {
  return sheet.cells[row - sheet.firstRow]?.reduce((sum: number, cell) => sum + (typeof cell === "string" ? 1 : 0), 0) ?? 0;
}

function countFound(cells: readonly HeaderCell[]): number {
  return new Set(cells.flatMap(({ reading, namesBlock }) => (reading ? reading.items.join() : (namesBlock ?? [])))).size;
}

/** The table that names most items in its header row, when nothing more is named beside it. */
function tableWithAll(sheet: Sheet, row: number, own: readonly HeaderCell[]): SheetTable | null {
  let best: SheetTable | null = null;
  let most = countFound(own) - 1;
  for (const table of sheet.tables) {
    const found = table.area.row === row ? countFound(own.filter(({ column }) => holdsColumn(table.area, column))) : 0;
    if (found > most) [best, most] = [table, found];
  }
  return best;
}

/** Each column with the heading over it. A column with no text of its own has the text above it as its header, unless in a table. */
function withHeadings(sheet: Sheet, row: number, own: readonly HeaderCell[], table: SheetTable | null, reader: Reader): HeaderCell[] {
  const headingRow = [row - 1, row - 2].find((above) => ownCells(sheet, above, reader).length > 0);
  if (headingRow === undefined) return [...own];
  const merges = sheet.merges.filter((merge) => holdsRow(merge, headingRow));
  const headings = headingsOf(sheet, headingRow, merges);
  const cells = own.map((cell) => ({ ...cell, above: headings.get(cell.column)?.text ?? "" }));
  const taken = new Set(own.map(({ column }) => column));
  if (table === null) {
    for (const [column, { text, isOwn }] of headings) {
      if (isOwn && !taken.has(column) && !isOwnColumn(sheet, column)) cells.push({ column, text, above: "", ...reader(text) });
    }
  }
  return cells.sort((a, b) => a.column - b.column);
}

/**
 * The heading over each column. Where some heading is merged over its columns, each covers just its own; where none is, a heading
 * is in its block's first column and applies up to the next one.
 */
export function headingsOf(sheet: Sheet, row: number, merges: readonly Area[]): Map<number, { text: string; isOwn: boolean }> {
  const headings = new Map<number, { text: string; isOwn: boolean }>();
  const wide = merges.filter((merge) => merge.lastColumn > merge.column);
  const extent = extentOf(sheet);
  let text = "";
  for (let column = extent.column; column <= extent.lastColumn; column++) {
    const cell = cellAt(sheet, row, column);
    if (!isEmpty(cell)) text = headingText(cell);
    else if (wide.length > 0 && !wide.some((merge) => merge.column < column && merge.lastColumn >= column)) text = "";
    if (text !== "") headings.set(column, { text, isOwn: !isEmpty(cell) });
  }
  return headings;
}
