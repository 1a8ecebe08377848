import type { Area, CellError, Place } from "../../../core/sheet/sheet.ts";
import type { CellLook } from "../../facts/cell-look.ts";
import type { SheetFrame } from "../../facts/sheet-frame.ts";
import type { Watch } from "../../workbook.ts";

/** What a cell of the grid holds: an error is its text, told apart by `isError`; a date is its number. */
export interface GridCell {
  readonly value: string | number | boolean | null;
  readonly isError: boolean;
  /** Without "="; null where there is none. A cell that another's formula fills has none. */
  readonly formula: string | null;
  /** The cell's number format, as Excel writes it; null for none. */
  readonly format: string | null;
}

/** What is put into a cell. A `group` joins cells that share a formula: the first has its text, the others "". */
export interface NewCell {
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
  readonly group: string | null;
  /** A key of the book's looks. */
  readonly look: string | null;
}

/** The cells of a sheet while it is filled; what they are inside is the grid's own affair. */
export interface SheetCells {
  put(row: number, column: number, cell: NewCell): void;
}

export interface NewSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** Made by the same grid's `newCells`. */
  readonly cells: SheetCells;
  readonly frame: SheetFrame;
  /** What cells without a look of their own are written in. */
  readonly font: BaseFont;
}

/** A font and its size in points. */
export interface BaseFont {
  readonly font: string;
  readonly size: number;
}

export interface GridBook {
  readonly name: string;
  readonly sheets: readonly NewSheet[];
  readonly looks: ReadonlyMap<string, CellLook>;
  readonly names: readonly GridName[];
}

/** A defined name and what it stands for, without "=". */
export interface GridName {
  readonly name: string;
  readonly reference: string;
}

export interface GridSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
}

/** One thing to do to the grid. Sheets are named by id. */
export type GridStep =
  | { readonly kind: "cells"; readonly sheet: string; readonly clear: readonly Area[]; readonly cells: SheetCells }
  /** Values and formulas alone: the cells keep their looks. */
  | { readonly kind: "values"; readonly sheet: string; readonly cells: SheetCells }
  | { readonly kind: "addSheet"; readonly sheet: NewSheet }
  | { readonly kind: "frame"; readonly sheet: string; readonly frame: SheetFrame }
  | { readonly kind: "widths"; readonly sheet: string; readonly widths: ReadonlyMap<number, number> }
  | { readonly kind: "name"; readonly name: GridName }
  | { readonly kind: "removeName"; readonly name: string };

/** What someone else than we did to the cells of a sheet: the user, by typing, pasting, undoing. */
export interface GridEdit {
  readonly sheet: string;
  readonly cells: readonly (readonly [row: number, column: number])[];
}

/** What a function of ours is given and gives: a blank cell is null, never 0. */
export type FunctionValue = string | number | boolean | null | CellError;
export type FunctionRange = readonly (readonly FunctionValue[])[];

/** A function that formulas can call. */
export interface GridFunction {
  /** In capitals. */
  readonly name: string;
  /** What the grid tells of it while a formula is written. */
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly isRange: boolean;
    readonly isOptional: boolean;
  }[];
  /** Ranges as rows of values, other arguments as they are, null for those left out. What it throws becomes #VALUE!. */
  readonly call: (args: readonly (FunctionRange | FunctionValue)[]) => FunctionRange;
}

/** Ends a subscription. */
export type Stop = () => void;

/**
 * A spreadsheet engine: cells with formulas that are calculated, shown and edited, with undo. One engine implements it in one folder, so
 * that it can be replaced. Rows and columns count from 0.
 */
export interface Grid {
  newCells(): SheetCells;

  /** Shows a workbook in place of the one shown before. Nothing is calculated: values stand as given until what they depend on changes. */
  open(book: GridBook): void;

  /** The functions that formulas may call, in capitals. */
  functions(): ReadonlySet<string>;

  /** Lets formulas call more functions. */
  addFunctions(functions: readonly GridFunction[]): void;
  /** Calculates every formula that calls one of these functions anew. */
  recalculate(functions: ReadonlySet<string>): void;

  /** Makes looks known by their keys, for cells that are put from now on. */
  addLooks(looks: ReadonlyMap<string, CellLook>): void;

  /** The sheets in tab order. */
  sheets(): readonly GridSheet[];
  /** The defined names. */
  names(): readonly GridName[];

  /** A sheet's last row and column that hold anything, counted from 0; −1 where it is empty. */
  size(sheet: string): { lastRow: number; lastColumn: number };
  merges(sheet: string): readonly Area[];
  /** The cell with its raw value, never the formatted text. A cell that a formula spills into has the value. */
  cell(sheet: string, row: number, column: number): GridCell;
  /** The key of the look that a cell has; null for none. */
  look(sheet: string, row: number, column: number): string | null;
  /** The area that the formula of a cell fills; null for a formula with one value, or none. */
  spill(sheet: string, row: number, column: number): Area | null;
  /** Visits every cell that holds a value, row by row, up to but without row `rows`. */
  visit(sheet: string, rows: number, visitor: (row: number, column: number, cell: GridCell) => void): void;

  /**
   * Carries the steps out as one step for undo, in as few blows as the engine allows; meanwhile the user can change nothing. `memo` is
   * undone and redone with them. Stopped by `watch` it rejects with the signal's reason, and all is as it was.
   */
  write(steps: readonly GridStep[], memo: unknown, watch?: Watch): Promise<void>;
  /** What the last `write` that is not undone left as its memo; null before the first. */
  memo(): unknown;

  /** Waits until every formula has its value. */
  calculated(): Promise<void>;

  undo(): void;
  redo(): void;
  /** Forgets what could be undone. */
  forget(): void;

  select(place: Place): Promise<void>;
  selected(): Place | null;
  onSelect(listener: (place: Place) => void): Stop;
  /** Told of every change of cells that did not come from `open` or `write`, calculated values left out. */
  onEdit(listener: (edit: GridEdit) => void): Stop;
  /** Told when the memo has changed by undo or redo. */
  onMemo(listener: () => void): Stop;

  dispose(): void;
}

/** A rectangle in CSS pixels, from the upper left corner of the element that the grid stands in. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What is seen of a grid in a page. */
export interface GridView {
  /** The id of the sheet in front; null where none is drawn yet. */
  front(): string | null;
  /** Where the cells that can scroll are drawn: right of and below the headings and frozen panes; null before the first drawing. */
  cellsRoom(): Box | null;
  /** Where an area of the sheet in front stands now; it may be outside what is seen. */
  boxOf(area: Area): Box;
  /** 1 for natural size. */
  zoom(): number;
  /** Told when another sheet comes to the front, and when cells have been scrolled, zoomed or resized. */
  onMove(listener: () => void): Stop;
  /** Gives the cells the keyboard. */
  focus(): void;
  /** Told which cell is clicked; `sheet` is an id. The first workbook must be open. */
  onClick(listener: (place: Place) => void): Stop;
}
