import type { Area, Place } from "../../core/sheet/sheet.ts";
import type { DropDown } from "./drop-down.ts";

/** A cell that leads to another of the same workbook. */
export interface CellLink {
  readonly row: number;
  readonly column: number;
  readonly target: Place;
}

/** What of a sheet is neither cell nor formula. Rows and columns count from 0. */
export interface SheetFrame {
  /** Column → width in characters; hidden columns are 0. */
  readonly widths: ReadonlyMap<number, number>;
  /** Width in characters of columns not named; null for the program's own. */
  readonly defaultWidth: number | null;
  /** Row → height in points; hidden rows are 0. */
  readonly heights: ReadonlyMap<number, number>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly merges: readonly Area[];
  /** What the sheet's own filter covers; left out where it has none. */
  readonly filter?: Area;
  /** Left out where there are none. */
  readonly dropDowns?: readonly DropDown[];
  /** Left out where there are none. */
  readonly links?: readonly CellLink[];
  readonly showGridLines: boolean;
}
