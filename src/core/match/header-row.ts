import { holdsColumn, holdsRow } from "../sheet/area.ts";
import { cellAt, cellText, extentOf, isEmpty, isOwnColumn } from "../sheet/cell-text.ts";
import { foldTight } from "../basics/fold.ts";
import { headerIndex, type HeaderIndex } from "./header-index.ts";
import { readHeader } from "./read-header.ts";
import type { HeaderReading, ReadText } from "./read-header.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";
import { FIRST_ROWS } from "../sheet/first-rows.ts";
import type { Area, Sheet, SheetTable } from "../sheet/sheet.ts";

const LONGEST_HEADER = 500;

/** One column's header. */
export interface HeaderCell {
  readonly column: number;
  readonly text: string;
  /** The heading over it in the row above: its own, or that of its block; "" for none. */
  readonly above: string;
  readonly reading: HeaderReading | null;
  /** The block that the text itself names; such a column may list the block's items. */
  readonly namesBlock: string | null;
}

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
type Reader = (text: string) => ReadText;

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
  const reader = readerOf(headerIndex(ruleSet));
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
  for (const row of [...wanted].sort((a, b) => a - b)) {
    if (row >= end || rows.has(row)) continue; // a preview does not have the row, or had it
    rows.add(row);
    if (countTexts(sheet, row) <= (best?.found ?? 0)) continue; // it cannot name more
    const found = countFound(ownCells(sheet, row, reader));
    if (found > (best?.found ?? 0)) best = { row, found };
  }
  return { rows, best };
}

function headerRowAt(sheet: Sheet, row: number, reader: Reader): HeaderRow {
  const own = ownCells(sheet, row, reader);
  const table = tableWithAll(sheet, row, own);
  const cells = withHeadings(sheet, row, own, table, reader).filter(({ column }) => table === null || holdsColumn(table.area, column));
  const lastRow = table === null ? lastHeaderRow(sheet, row, own, reader) : row;
  return { row, lastRow, cells, found: countFound(cells), table };
}

function readerOf(index: HeaderIndex): Reader {
  const seen = new Map<string, ReadText>();
  return (text) => {
    const known = seen.get(text);
    if (known) return known;
    const isHeader = text.length <= LONGEST_HEADER && /\p{L}/u.test(text);
    const read = isHeader ? readHeader(text, index) : { reading: null, namesBlock: null };
    seen.set(text, read);
    return read;
  };
}

/** The row's own texts, without what an earlier run wrote. */
function ownCells(sheet: Sheet, row: number, reader: Reader): HeaderCell[] {
  const cells: HeaderCell[] = [];
  sheet.cells[row - sheet.firstRow]?.forEach((cell, at) => {
    const text = cellText(cell);
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
function headingsOf(sheet: Sheet, row: number, merges: readonly Area[]): Map<number, { text: string; isOwn: boolean }> {
  const headings = new Map<number, { text: string; isOwn: boolean }>();
  const wide = merges.filter((merge) => merge.lastColumn > merge.column);
  const extent = extentOf(sheet);
  let text = "";
  for (let column = extent.column; column <= extent.lastColumn; column++) {
    const cell = cellAt(sheet, row, column);
    if (!isEmpty(cell)) text = cellText(cell);
    else if (wide.length > 0 && !wide.some((merge) => merge.column < column && merge.lastColumn >= column)) text = "";
    if (text !== "") headings.set(column, { text, isOwn: !isEmpty(cell) });
  }
  return headings;
}

/** Rows below that name the same again, as a row of codes below a row of texts does, belong to the head. */
function lastHeaderRow(sheet: Sheet, row: number, own: readonly HeaderCell[], reader: Reader): number {
  const named = new Map(own.map((cell) => [cell.column, cell]));
  const repeats = ownCells(sheet, row + 1, reader).filter((cell) => isRepeated(named.get(cell.column), cell));
  return repeats.length >= Math.max(2, named.size / 2) ? row + 1 : row;
}

function isRepeated(cell: HeaderCell | undefined, below: HeaderCell): boolean {
  const items = cell?.reading?.items ?? [];
  return (
    below.reading?.items.some((item) => items.includes(item)) ?? (cell !== undefined && foldTight(cell.text) === foldTight(below.text))
  );
}
