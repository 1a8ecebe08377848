import type { DefinedName } from "../../facts/own-names.ts";
import type { VisitCell } from "../../xlsx/read/sheet-view.ts";
import type { XlsxWorkbook } from "../../xlsx/xlsx-workbook.ts";
import type { PlacedFormula } from "../formulas/affected.ts";
import { isCalculable, type Known } from "../formulas/calculable.ts";
import { fromFile } from "../formulas/file-formula.ts";
import type { BaseFont, Grid, GridBook, GridName, NewSheet, SheetCells } from "../port/grid.ts";
import { FileCells, isUncalculated } from "./file-cells.ts";
import { withListedValues } from "./listed-values.ts";
import type { SheetFacts } from "./grid-sheet.ts";
import { excelFont } from "../marks/own-styles.ts";

/** A formula of the file that the grid cannot calculate; `hasValue` where the file has a value of it. */
export interface KeptFormula extends PlacedFormula {
  readonly hasValue: boolean;
}

/** A file as a grid shows it, and what of it is ours. */
export interface OpenedBook {
  readonly book: GridBook;
  /** All names of the whole workbook. */
  readonly names: readonly DefinedName[];
  /** Those of the sheets. */
  readonly localNames: readonly DefinedName[];
  /** What all tabs are called. */
  readonly tabs: readonly string[];
  /** By the grid's sheet ids. */
  readonly facts: ReadonlyMap<string, SheetFacts>;
  readonly date1904: boolean;
  readonly baseFont: BaseFont;
  /** What the grid could calculate with then: formulas with anything else are shown as values. */
  readonly known: Known;
  /** Those formulas, by the grid's sheet ids. */
  readonly kept: readonly KeptFormula[];
}

/** What a grid needs of a file. */
export type BookFile = Pick<
  XlsxWorkbook,
  "date1904" | "tabs" | "sheets" | "names" | "localNames" | "read" | "view" | "looks" | "drawings" | "notes" | "savedState"
>;

/** Reads a file for the grid: typed values, formulas that the grid can calculate, styles, widths and panes. */
export async function openBook(grid: Grid, file: BookFile, name: string): Promise<OpenedBook> {
  const names = file.names();
  const localNames = file.localNames();
  const shown = calculableNames(names, localNames, grid);
  const known = { functions: grid.functions(), own: grid.ownFunctions(), names: new Set(shown.map(({ name }) => name.toUpperCase())) };
  const styles = new Map((await file.looks()).map((style, index) => [`file ${index}`, style]));
  const { font = excelFont.font, size = excelFont.size, ...further } = styles.get("file 0") ?? {};
  // The font is the sheets' own; what else the Normal style says is put into the cells that have it.
  const styleOf = (index: number) => (index === 0 && Object.keys(further).length === 0 ? null : `file ${index}`);
  const baseFont = { font, size };
  const sheets: NewSheet[] = [];
  const facts = new Map<string, SheetFacts>();
  const kept: KeptFormula[] = [];
  for (const [index, info] of (await file.sheets()).entries()) {
    const id = `file-${index}`;
    const cells = grid.newCells();
    const viewed = await file.view(
      info.name,
      cellPutter(cells, new FileCells(known, file.date1904), styleOf, (formula) => kept.push({ ...formula, sheet: id })),
    );
    const frame = { ...viewed, dropDowns: await withListedValues(viewed.dropDowns ?? [], info.name, file, names) };
    sheets.push({ id, name: info.name, visible: info.visible, cells, frame, font: baseFont });
    const { tables } = await file.read(info.name, 1);
    const hiddenRows = [...frame.heights].flatMap(([row, height]) => (height === 0 ? [row] : []));
    const { filter = null, links = [] } = frame;
    facts.set(id, { tables, filter, hiddenRows, drawings: await file.drawings(info.name), links, notes: await file.notes(info.name) });
  }
  return {
    book: { name, sheets, styles, names: shown },
    names,
    localNames,
    tabs: file.tabs,
    facts,
    date1904: file.date1904,
    baseFont,
    known,
    kept,
  };
}

/** The names that a grid can calculate: not those that a sheet has of its own too, nor those that stand for other such names. */
function calculableNames(
  names: readonly (DefinedName & { readonly hidden: boolean })[],
  localNames: readonly DefinedName[],
  grid: Grid,
): GridName[] {
  const local = new Set(localNames.map(({ name }) => name.toUpperCase()));
  let candidates = names
    .filter(
      ({ name, hidden, formula }) => !hidden && !name.startsWith("_xlnm.") && !formula.includes("#REF!") && !local.has(name.toUpperCase()),
    )
    .map(({ name, formula }): GridName => ({ name, reference: fromFile(formula) }));
  for (let before = -1; before !== candidates.length;) {
    before = candidates.length;
    const known = {
      functions: grid.functions(),
      own: grid.ownFunctions(),
      names: new Set(candidates.map(({ name }) => name.toUpperCase())),
    };
    candidates = candidates.filter(({ reference }) => isCalculable(reference, known));
  }
  return candidates;
}

/** Puts a file's cells into the grid's; `keep` is told of the formulas that the grid cannot calculate. */
function cellPutter(
  cells: SheetCells,
  fileCells: FileCells,
  styleOf: (index: number) => string | null,
  keep: (formula: Omit<KeptFormula, "sheet">) => void,
): VisitCell {
  return (row, column, value, formula, styleIndex) => {
    const { value: shown, formula: text, group, fileFormula } = fileCells.shown(row, column, value, formula);
    cells.put(row, column, { value: shown, formula: text, group, style: styleOf(styleIndex) });
    if (text !== null || fileFormula === null) return;
    keep({ row, column, text: fileFormula, area: formula?.area ?? null, hasValue: !isUncalculated(value) });
  };
}
