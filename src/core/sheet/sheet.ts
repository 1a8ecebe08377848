/**
 * Plain cells in: what the core reads of a workbook. What is to be written is in `change.ts`.
 * Rows and columns count from 0 everywhere; "A1" is known to `address.ts` alone.
 */

/** An error as Excel writes it ("#N/A"), or "uncalculated" for a formula whose value the file does not hold. */
export interface CellError {
  readonly error: string;
}

/** A number that its cell shows as a date; `date` is ISO 8601, already right for the workbook's date system. */
export interface CellDate {
  readonly date: string;
}

/** What a cell holds: no formatting, no guess. `null` is an empty cell; text is never trimmed. */
export type Cell = string | number | boolean | null | CellError | CellDate;

/** A rectangle of cells, ends included, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A real Excel table (ListObject) on a sheet. Its area holds the header row, and the totals row when it has one. */
export interface SheetTable {
  readonly name: string;
  readonly area: Area;
  readonly hasTotals: boolean;
  /** It has the columns of a query or of XML: one more would break the binding. Left out by an adapter that cannot tell. */
  readonly isBound?: true;
}

/** One worksheet, or its first rows. `cells[i][j]` is row `firstRow + i`, column `firstColumn + j`; rows may be short or missing. */
export interface Sheet {
  readonly name: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly cells: readonly (readonly Cell[] | undefined)[];
  readonly tables: readonly SheetTable[];
  readonly merges: readonly Area[];
  /** Rows hidden by hand or by a filter; they are read like all others, and reported. */
  readonly hiddenRows: readonly number[];
  /** What cells show where it is another text than their number, by row and column: 0.5 as "50 %". Left out where there are none. */
  readonly shown?: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** What the sheet's own filter covers, its header row included; null for none, left out by an adapter that cannot tell. Tables have theirs. */
  readonly filter?: Area | null;
  /** Something is chosen in that filter, and to make it wider would lose the choices. Left out where nothing is, or where they are kept. */
  readonly isFiltered?: true;
  /** The indicator columns an earlier run wrote here, found by their defined name; null before the first run. */
  readonly ownColumns: Area | null;
  /**
   * Which column each defined name `Indikator_<id>` of this sheet points at: id → column. A user's column put in between ours
   * has none, and is left alone. Left out by an adapter without names: then our columns are known by their headers.
   */
  readonly ownColumnIds?: ReadonlyMap<string, number>;
}

/** What is known of a worksheet without reading its cells. */
export interface SheetInfo {
  readonly name: string;
  readonly visible: boolean;
  /** The PutSheet id of a sheet that an earlier run wrote, whatever the user calls it now; null for the user's own. */
  readonly ownId: string | null;
}

/** A cell to point at. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A note on a cell, whoever wrote it. */
export interface NoteAt {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A cell with a formula of its own, in English, with commas and without "=". */
export interface FormulaAt {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}
