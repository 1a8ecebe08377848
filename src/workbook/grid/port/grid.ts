import type { Area, CellError, Place } from "../../../core/sheet/sheet.ts";
import type { CellLook } from "../../facts/cell-look.ts";
import type { SheetFrame } from "../../facts/sheet-frame.ts";
import type { Watch } from "../../workbook.ts";

/** What a cell of the grid holds: an error is its text, with `isError`; a date is its number. */
export interface GridCell {
  readonly value: string | number | boolean | null;
  readonly isError: boolean;
  /** The value is spilled into the cell by another cell's formula. */
  readonly isSpilled: boolean;
  /** Without "="; null for none. A cell that another cell's formula spills into has none. */
  readonly formula: string | null;
  /** The cell's number format, as Excel writes it; null for none. */
  readonly format: string | null;
}

/** What is put into a cell. Cells of the same `group` share a formula: the first has its text, the others "". */
export interface NewCell {
  readonly value: string | number | boolean | null | CellError;
  readonly formula: string | null;
  readonly group: string | null;
  /** A key of the workbook's styles. */
  readonly style: string | null;
}

/** The cells of a sheet while it is filled, in a form of the grid's own. */
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
  /** The font of cells without a style of their own. */
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
  readonly styles: ReadonlyMap<string, CellLook>;
  readonly names: readonly GridName[];
}

/** A defined name and its reference, without "=". */
export interface GridName {
  readonly name: string;
  readonly reference: string;
}

export interface GridSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
}

/** One change of the grid. Sheets are named by id. */
export type GridStep =
  | { readonly kind: "cells"; readonly sheet: string; readonly clear: readonly Area[]; readonly cells: SheetCells }
  /** Values and formulas only: the cells keep their styles. */
  | { readonly kind: "values"; readonly sheet: string; readonly cells: SheetCells }
  | { readonly kind: "addSheet"; readonly sheet: NewSheet }
  | { readonly kind: "frame"; readonly sheet: string; readonly frame: SheetFrame }
  | { readonly kind: "widths"; readonly sheet: string; readonly widths: ReadonlyMap<number, number> }
  | { readonly kind: "name"; readonly name: GridName }
  | { readonly kind: "removeName"; readonly name: string };

/** A change of the cells of a sheet that this program did not make: the user's, by typing, pasting, undoing. */
export interface GridEdit {
  readonly sheet: string;
  readonly cells: readonly (readonly [row: number, column: number])[];
}

/** Arguments and results of a function of ours: a blank cell is null, never 0. */
export type FunctionValue = string | number | boolean | null | CellError;
export type FunctionRange = readonly (readonly FunctionValue[])[];

/** A function that formulas can call. */
export interface GridFunction {
  /** In capitals. */
  readonly name: string;
  /** What the grid shows of it while a formula is typed. */
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly isRange: boolean;
    readonly isOptional: boolean;
    /** The last parameter may take any number of arguments, none included: they come one after the other. */
    readonly isRepeating?: boolean;
  }[];
  /** Ranges are rows of values; arguments that are left out are null. What it throws becomes #VALUE!. */
  readonly call: (args: readonly (FunctionRange | FunctionValue)[]) => FunctionRange;
}

/** Ends a subscription. */
export type Stop = () => void;

/**
 * A spreadsheet engine: cells with formulas that are calculated, shown and edited, with undo. One folder implements it, so that the engine
 * can be replaced. Rows and columns count from 0.
 */
export interface Grid {
  newCells(): SheetCells;

  /** Shows a workbook instead of the one before. Nothing is calculated: values stay as given until a cell that they depend on changes. */
  open(book: GridBook): void;

  /** The functions that formulas may call, in capitals. */
  functions(): ReadonlySet<string>;

  /** Those of them that were added, in capitals. */
  ownFunctions(): ReadonlySet<string>;

  /** Lets formulas call more functions. */
  addFunctions(functions: readonly GridFunction[]): void;
  /** Recalculates every formula that calls one of these functions. */
  recalculate(functions: ReadonlySet<string>): void;

  /** Registers styles by their keys, for cells that are put from now on. */
  addStyles(styles: ReadonlyMap<string, CellLook>): void;

  /** The sheets in tab order. */
  sheets(): readonly GridSheet[];
  /** The defined names. */
  names(): readonly GridName[];

  /** A sheet's last row and column that hold anything, counted from 0; −1 where it is empty. */
  size(sheet: string): { lastRow: number; lastColumn: number };
  merges(sheet: string): readonly Area[];
  /** The cell with its raw value, never the formatted text. A cell that a formula spills into has the value. */
  cell(sheet: string, row: number, column: number): GridCell;
  /** The key of a cell's style; null for none. */
  style(sheet: string, row: number, column: number): string | null;
  /** The area that the formula of a cell spills into, the cell included; null for a formula with one value, or none. */
  spill(sheet: string, row: number, column: number): Area | null;
  /** Visits every cell that holds a value, row by row, up to but without row `rows`. */
  visit(sheet: string, rows: number, visitor: (row: number, column: number, cell: GridCell) => void): void;

  /**
   * Executes the steps as one entry of the undo history, in as few mutations as the engine allows; meanwhile the user can change nothing.
   * `memo` is a value of the caller's that is undone and redone with them. Stopped by `watch`, it restores the workbook and rejects with the
   * signal's reason.
   */
  write(steps: readonly GridStep[], memo: unknown, watch?: Watch): Promise<void>;
  /** The memo of the last `write` that is not undone; null for none. */
  memo(): unknown;

  /** Shows «…» instead of the values of these cells from now on, and of no others; `sheet` is an id. What they hold stays. */
  conceal(isConcealed: (sheet: string, row: number, column: number) => boolean): void;
  /** Whether a cell is shown so. */
  isConcealed(sheet: string, row: number, column: number): boolean;

  /** Waits until every formula has its value. */
  calculated(): Promise<void>;

  /**
   * Ends the editing of a cell as a click on another one does: what is typed is in the cell then, and in the undo history. Does nothing where
   * no cell is being edited. `write`, `undo`, `redo` and `select` do this first.
   */
  commit(): void;
  undo(): void;
  redo(): void;
  /** Empties the undo history. */
  clearHistory(): void;

  select(place: Place): Promise<void>;
  selected(): Place | null;
  /** Calls the listener when the user has selected cells. */
  onSelect(listener: (place: Place) => void): Stop;
  /** Calls the listener when another cell has become the active one, whoever made it so. */
  onActive(listener: (place: Place) => void): Stop;
  /** Calls the listener for every change of cells that does not come from `open` or `write`, calculated values excepted. */
  onEdit(listener: (edit: GridEdit) => void): Stop;
  /** Calls the listener each time the user's change of a cell, or the beginning of one, is refused since a `write` is going on. */
  onRefusal(listener: () => void): Stop;
  /** Calls the listener when undo or redo has changed the memo. */
  onMemo(listener: () => void): Stop;
  /** Calls the listener after undo or redo, with or without another memo. */
  onUndo(listener: () => void): Stop;

  dispose(): void;
}

/** A rectangle in CSS pixels, from the upper left corner of the grid's element. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What the controls around the cells are called, for those who hear the page. */
export interface GridNames {
  readonly cells: string;
  readonly formula: string;
  readonly nameBox: string;
  readonly definedNames: string;
  readonly stopCalculation: string;
  readonly sheets: string;
  readonly sheetList: string;
  readonly sheetsBefore: string;
  readonly sheetsAfter: string;
  readonly zoomOut: string;
  readonly zoomIn: string;
  readonly messages: string;
  readonly sidePanel: string;
  readonly closeSidePanel: string;
}
/** What can be done with the cells that are selected; to find, to filter and to show all rows are about all of the sheet. */
export type CellAction = "cut" | "copy" | "paste" | "clear" | "find" | "filter" | "showAll";

/** Where a grid draws its cells in a page. */
export interface GridView {
  /** The id of the active sheet; null before the first drawing. */
  activeSheet(): string | null;
  /** Where the cells that scroll are drawn: right of and below the headings and frozen panes; null before the first drawing. */
  cellsBox(): Box | null;
  /** Where an area of the active sheet is now; it may be outside the visible part. */
  boxOf(area: Area): Box;
  /** 1 for natural size. */
  zoom(): number;
  /** Calls the listener when another sheet becomes active, and when cells have been scrolled, zoomed or resized. */
  onMove(listener: () => void): Stop;
  /** Names the controls around the cells, those that come later too; a second call replaces the names. */
  setNames(names: GridNames): void;
  /** What the tabs of the sheets are drawn in; null before they are. */
  sheetTabs(): HTMLElement | null;
  /** Moves the keyboard focus to the cells. */
  focus(): void;
  /**
   * Does something with the selected cells, as its key does. The first workbook must be open. `area` is what is filtered, its headings first; null for
   * all that is beside the selected cell.
   */
  act(action: CellAction, area?: Area | null): Promise<void>;
  /** Whether some rows of the active sheet are kept out of view by a filter. */
  isFiltered(): boolean;
  /** Calls the listener when a menu is asked for over the cells, by mouse or keyboard: where it belongs, in the window. */
  onMenu(listener: (place: { left: number; top: number }) => void): Stop;
  /** Calls the listener with each cell that is clicked; `sheet` is an id. The first workbook must be open. */
  onClick(listener: (place: Place) => void): Stop;
}
