import type { DefinedName } from "../../facts/own-names.ts";
import type { VisitCell } from "../../xlsx/read/sheet-view.ts";
import type { XlsxWorkbook } from "../../xlsx/xlsx-workbook.ts";
import { fromFile, isWithin } from "../formulas/formulas.ts";
import type { BaseFont, Grid, GridBook, GridName, NewSheet, SheetCells } from "../port/grid.ts";
import { FileCells } from "./file-cells.ts";
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
  /** The functions that the grid knew then: formulas that call others are shown as values. */
  readonly functions: ReadonlySet<string>;
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
  return { book: { name, sheets, styles, names: shown }, names, tabs: file.tabs, facts, date1904: file.date1904, baseFont, functions };
}

function nameOf({ name, formula }: DefinedName, functions: ReadonlySet<string>): GridName[] {
  const reference = fromFile(formula);
  return name.startsWith("_xlnm.") || reference.includes("#REF!") || !isWithin(reference, functions) ? [] : [{ name, reference }];
}

/** Puts a file's cells into the grid's. */
function cellPutter(cells: SheetCells, functions: ReadonlySet<string>, date1904: boolean): VisitCell {
  const fileCells = new FileCells(functions, date1904);
  return (row, column, value, formula, styleIndex) => {
    const { value: shown, formula: text, group } = fileCells.shown(row, column, value, formula);
    cells.put(row, column, { value: shown, formula: text, group, style: styleIndex === 0 ? null : `file ${styleIndex}` });
  };
}
