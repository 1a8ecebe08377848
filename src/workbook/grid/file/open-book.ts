import type { DefinedName } from "../../facts/own-names.ts";
import type { Cell } from "../../../core/sheet/sheet.ts";
import { dateSerial } from "../../facts/dates.ts";
import type { CellFormula } from "../../xlsx/read/sheet-view.ts";
import type { XlsxWorkbook } from "../../xlsx/xlsx-workbook.ts";
import { fromFile, isWithin } from "../formulas/formulas.ts";
import type { BaseFont, Grid, GridBook, GridName, NewCell, NewSheet, SheetCells } from "../port/grid.ts";
import type { SheetFacts } from "./grid-sheet.ts";
import { excelFont } from "../marks/own-styles.ts";

/** A file as a grid shows it, and what of it is ours. */
export interface OpenedBook {
  readonly book: GridBook;
  /** All names of the whole workbook. */
  readonly names: readonly DefinedName[];
  /** What all tabs are called. */
  readonly tabs: readonly string[];
  /** By the grid's sheet ids. */
  readonly facts: ReadonlyMap<string, SheetFacts>;
  readonly date1904: boolean;
  readonly baseFont: BaseFont;
}

/** Reads a file for the grid: typed values, formulas that the grid can calculate, styles, widths and panes. */
export async function openBook(grid: Grid, file: XlsxWorkbook, name: string): Promise<OpenedBook> {
  const functions = grid.functions();
  const styles = new Map((await file.looks()).map((style, index) => [`file ${index}`, style]));
  const { font = excelFont.font, size = excelFont.size } = styles.get("file 0") ?? {};
  const baseFont = { font, size };
  const sheets: NewSheet[] = [];
  const facts = new Map<string, SheetFacts>();
  for (const [index, info] of (await file.sheets()).entries()) {
    const id = `file-${index}`;
    const cells = grid.newCells();
    const frame = await file.view(info.name, cellPutter(cells, functions, file.date1904));
    sheets.push({ id, name: info.name, visible: info.visible, cells, frame, font: baseFont });
    const { tables } = await file.read(info.name, 1);
    const hiddenRows = [...frame.heights].flatMap(([row, height]) => (height === 0 ? [row] : []));
    facts.set(id, { tables, filter: frame.filter ?? null, hiddenRows, drawings: await file.drawings(info.name) });
  }
  const names = file.names();
  const shown = names.flatMap((one) => (one.hidden ? [] : nameOf(one, functions)));
  return { book: { name, sheets, styles, names: shown }, names, tabs: file.tabs, facts, date1904: file.date1904, baseFont };
}

function nameOf({ name, formula }: DefinedName, functions: ReadonlySet<string>): GridName[] {
  const reference = fromFile(formula);
  return name.startsWith("_xlnm.") || reference.includes("#REF!") || !isWithin(reference, functions) ? [] : [{ name, reference }];
}

/** Puts a file's cells into the grid's. A formula that the grid cannot calculate is shown as its value, and stays in the file. */
function cellPutter(cells: SheetCells, functions: ReadonlySet<string>, date1904: boolean) {
  const groups = new Set<string>();
  const within = new Map<string, boolean>();
  return (row: number, column: number, value: Cell, formula: CellFormula | null, styleIndex: number): void => {
    const text = formula === null || formula.area !== null ? null : fromFile(formula.text);
    const group = formula?.group ?? null;
    const isShown = text !== null && (text === "" ? group !== null && groups.has(group) : cachedIsWithin(within, text, functions));
    if (isShown && group !== null) groups.add(group);
    const style = styleIndex === 0 ? null : `file ${styleIndex}`;
    cells.put(row, column, {
      value: gridValue(value, isShown, date1904),
      formula: isShown ? text : null,
      group: isShown ? group : null,
      style,
    });
  };
}

function cachedIsWithin(within: Map<string, boolean>, formula: string, functions: ReadonlySet<string>): boolean {
  const known = within.get(formula) ?? isWithin(formula, functions);
  within.set(formula, known);
  return known;
}

/** The value for the grid: null where it is still to be calculated, and the grid has its formula (`isShown`). */
function gridValue(value: Cell, isShown: boolean, date1904: boolean): NewCell["value"] {
  if (typeof value !== "object" || value === null) return value;
  if ("date" in value) return dateSerial(value.date, date1904) ?? value.date;
  return value.error === "uncalculated" && isShown ? null : value;
}
