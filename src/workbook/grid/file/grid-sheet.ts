import { isSameSheet } from "../../../core/sheet/names.ts";
import type { Area, Cell, NoteAt, Sheet, SheetTable } from "../../../core/sheet/sheet.ts";
import type { PutColumns } from "../../../core/sheet/change.ts";
import { isDateFormat, isoDate } from "../../facts/dates.ts";
import { notesAfter } from "../../facts/notes-after.ts";
import { percentDecimals, ShownShares } from "../../facts/percent.ts";
import { errorOf } from "../../facts/errors.ts";
import { ownColumnIdsOf, ownColumnsOf } from "../../facts/own-names.ts";
import { tablesAfter } from "../../../core/sheet/table-columns.ts";
import type { SheetDrawing } from "../../facts/sheet-drawing.ts";
import type { CellLink } from "../../facts/sheet-frame.ts";
import type { Grid, GridCell } from "../port/grid.ts";
import type { MarkedCells } from "../formulas/marked-cells.ts";
import type { Marks } from "../marks/marks.ts";

/** What the file says of a sheet that the grid does not keep. */
export interface SheetFacts {
  readonly tables: readonly SheetTable[];
  readonly filter: Area | null;
  readonly hiddenRows: readonly number[];
  readonly drawings: readonly SheetDrawing[];
  readonly links: readonly CellLink[];
  readonly notes: readonly NoteAt[];
}

export const noFacts: SheetFacts = { tables: [], filter: null, hiddenRows: [], drawings: [], links: [], notes: [] };

/** A sheet of the grid: raw values, blanks as null, numbers as numbers; the `stale` cells have no value. */
export function readGridSheet(
  grid: Grid,
  id: string,
  rows: number,
  facts: SheetFacts,
  marks: Marks,
  date1904: boolean,
  stale: MarkedCells,
): Sheet {
  const name = grid.sheets().find((sheet) => sheet.id === id)?.name ?? "";
  const shares = new ShownShares();
  return {
    name,
    firstRow: 0,
    firstColumn: 0,
    cells: readCells(grid, id, rows, date1904, shares, stale),
    ...shares.found(),
    tables: tablesNow(facts.tables, name, marks),
    merges: grid.merges(id),
    filter: filterNow(facts.filter, name, marks),
    hiddenRows: facts.hiddenRows.filter((row) => row < rows),
    ownColumns: ownColumnsOf(marks.names, name),
    ownColumnIds: ownColumnIdsOf(marks.names, name),
  };
}

/** The notes on a sheet now: those of the file, and what was written since. */
export function notesNow(notes: readonly NoteAt[], name: string, { written }: Marks): readonly NoteAt[] {
  return written.reduce(
    (found, change) => (change.kind === "putNotes" && isSameSheet(change.sheet, name) ? notesAfter(found, change.notes) : found),
    notes,
  );
}

function readCells(
  grid: Grid,
  id: string,
  rows: number,
  date1904: boolean,
  shares: ShownShares,
  stale: MarkedCells,
): (readonly Cell[] | undefined)[] {
  const cells: (Cell[] | undefined)[] = [];
  const isDate = cachedFormats(isDateFormat);
  const decimalsOf = cachedFormats(percentDecimals);
  grid.visit(id, rows, (row, column, cell) => {
    const value: Cell = stale.has(id, row, column) ? { error: "uncalculated" } : cellValue(cell, isDate, date1904);
    if (value === null) return;
    while (cells.length <= row) cells.push(undefined);
    const line = (cells[row] ??= []);
    while (line.length < column) line.push(null);
    line[column] = value;
    const decimals = typeof value === "number" && cell.format !== null ? decimalsOf(cell.format) : null;
    if (typeof value === "number" && decimals !== null) shares.add(row, column, value, decimals);
  });
  return cells;
}

function cellValue({ value, isError, formula, format }: GridCell, isDate: (format: string) => boolean, date1904: boolean): Cell {
  if (value === null) return formula === null ? null : { error: "uncalculated" };
  if (isError) return errorOf(String(value));
  if (typeof value !== "number" || format === null || !isDate(format)) return value;
  const date = isoDate(value, date1904);
  return date === null ? value : { date };
}

/** What is told of a format; cached, since thousands of cells share a few formats. */
function cachedFormats<Fact>(factOf: (format: string) => Fact): (format: string) => Fact {
  const known = new Map<string, Fact>();
  return (format) => {
    const before = known.get(format);
    const fact = before === undefined ? factOf(format) : before;
    known.set(format, fact);
    return fact;
  };
}

/** What a sheet's own filter covers after all that was written; `filter` is the file's. */
export function filterNow(filter: Area | null, sheet: string, marks: Marks): Area | null {
  return putOn(sheet, marks).findLast((put) => put.filter)?.filter ?? filter;
}

/** The file's tables of a sheet after all that was written. */
export function tablesNow(tables: readonly SheetTable[], sheet: string, marks: Marks): readonly SheetTable[] {
  return putOn(sheet, marks).reduce(tablesAfter<SheetTable>, tables);
}

/** The columns that were written on a sheet, in their order. */
function putOn(sheet: string, { written }: Marks): readonly PutColumns[] {
  return written.filter((change): change is PutColumns => change.kind === "putColumns" && isSameSheet(change.sheet, sheet));
}
