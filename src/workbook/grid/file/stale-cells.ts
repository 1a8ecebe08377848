import type { PlacedFormula as FormulaOnSheet } from "../../../core/layout/formulas/own-formulas.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import type { FrozenFormula } from "../marks/marks.ts";
import type { DefinedName } from "../../facts/own-names.ts";
import { isSameName, isSameSheet } from "../../../core/sheet/names.ts";
import type { VisitCell } from "../../xlsx/read/sheet-view.ts";
import { XlsxWorkbook } from "../../xlsx/xlsx-workbook.ts";
import { mark, markAffected, type Meaning, type PlacedFormula } from "../formulas/affected.ts";
import type { Known } from "../formulas/calculable.ts";
import { MarkedCells } from "../formulas/marked-cells.ts";
import type { EditedCells } from "../marks/edited-cells.ts";
import type { Grid, GridCell } from "../port/grid.ts";
import { FileCells, isAsInFile, isSameValue, type FileCell } from "./file-cells.ts";
import type { SheetFacts } from "./grid-sheet.ts";
import type { KeptFormula } from "./open-book.ts";

/** What stands in a cell that the file does not have. */
const blank: FileCell = { value: null, formula: null, group: null, fileFormula: null };

const cellsIn = ({ row, column, lastRow, lastColumn }: Area): number => (lastRow - row + 1) * (lastColumn - column + 1);

const keyOf = (row: number, column: number): string => `${row},${column}`;

/** Whether a cell has something else than the file says. Its value in the place of its formula is nothing else to those that read it. */
const isOther = (cell: GridCell, before: FileCell): boolean =>
  !isAsInFile(cell, before) && !(cell.formula === null && isSameValue(cell, before.value));

/** What the grid was opened with. */
export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly kept: readonly KeptFormula[];
  readonly facts: ReadonlyMap<string, SheetFacts>;
  /** Those of the sheets too. */
  readonly names: readonly DefinedName[];
  readonly known: Known;
}

/**
 * Finds the cells whose value nobody knows: formulas of the file that the grid cannot calculate, where they have no value there or read what the
 * user has changed, and all formulas that read such a cell.
 */
export class StaleCells {
  readonly #grid: Grid;
  readonly #opened: OpenedFile;
  readonly #edited: EditedCells;
  /** Whether what the file has in a cell has been frozen, or written over by us. */
  readonly #gone: () => (sheet: string, row: number, column: number) => boolean;
  /** Sheet → cell → what the file has in it: the edited cells that have been asked for. */
  readonly #originals = new Map<string, Map<string, FileCell>>();

  constructor(grid: Grid, opened: OpenedFile, edited: EditedCells, gone: () => (sheet: string, row: number, column: number) => boolean) {
    this.#gone = gone;
    this.#grid = grid;
    this.#opened = opened;
    this.#edited = edited;
  }

  /** The formulas of the file that the grid cannot calculate, and that nobody has written over or frozen. */
  async kept(): Promise<readonly KeptFormula[]> {
    return this.#opened.kept.length === 0 ? [] : this.#standing(await this.#changed());
  }

  /** Those of them that are wanted and whose values are known, and how many cells each fills. */
  async known(isWanted: (formula: FormulaOnSheet) => boolean): Promise<readonly (FrozenFormula & { readonly cells: number })[]> {
    const stale = await this.find();
    const names = new Map(this.#grid.sheets().map(({ id, name }) => [id, name]));
    return (await this.kept())
      .filter(
        ({ sheet, row, column, text }) => !stale.has(sheet, row, column) && isWanted({ sheet: names.get(sheet) ?? "", row, column, text }),
      )
      .map(({ sheet, row, column, area }) => ({ sheet, row, column, cells: area === null ? 1 : cellsIn(area) }));
  }

  #standing(changed: MarkedCells): readonly KeptFormula[] {
    const gone = this.#gone();
    return this.#opened.kept.filter(
      ({ sheet, row, column }) =>
        !changed.has(sheet, row, column) && !gone(sheet, row, column) && this.#grid.cell(sheet, row, column).formula === null,
    );
  }

  async find(): Promise<MarkedCells> {
    const stale = new MarkedCells();
    const kept = this.#opened.kept;
    if (kept.length === 0) return stale;
    const changed = await this.#changed();
    if (changed.size === 0 && kept.every(({ hasValue }) => hasValue)) return stale;
    const standing = this.#standing(changed);
    const formulas = [...standing, ...this.#formulas()];
    const meaning = this.#meaning();
    markAffected(formulas, changed, meaning);
    for (const formula of standing) if (!formula.hasValue || changed.has(formula.sheet, formula.row, formula.column)) mark(formula, stale);
    markAffected(formulas, stale, meaning);
    return stale;
  }

  /** The edited cells that differ from the file. */
  async #changed(): Promise<MarkedCells> {
    const changed = new MarkedCells();
    for (const sheet of this.#edited.sheets()) {
      const cells = this.#edited.cells(sheet);
      const originals = await this.#originalsOf(sheet, cells);
      for (const [row, column] of cells)
        if (isOther(this.#grid.cell(sheet, row, column), originals.get(keyOf(row, column)) ?? blank)) changed.add(sheet, row, column);
    }
    return changed;
  }

  async #originalsOf(sheet: string, cells: readonly (readonly [number, number])[]): Promise<ReadonlyMap<string, FileCell>> {
    const before = this.#originals.get(sheet);
    if (before && cells.every(([row, column]) => before.has(keyOf(row, column)))) return before;
    const found = new Map(cells.map(([row, column]) => [keyOf(row, column), blank]));
    const file = await XlsxWorkbook.open(this.#opened.bytes);
    const name = this.#grid.sheets().find(({ id }) => id === sheet)?.name ?? "";
    const isInFile = (await file.sheets()).some((one) => one.name === name);
    const fileCells = new FileCells(this.#opened.known, file.date1904);
    const visit: VisitCell = (row, column, value, formula) => {
      const shown = fileCells.shown(row, column, value, formula);
      if (found.has(keyOf(row, column))) found.set(keyOf(row, column), shown);
    };
    if (isInFile) await file.view(name, visit);
    this.#originals.set(sheet, found); // only now: others may ask meanwhile
    return found;
  }

  /** The formulas that the grid calculates. */
  #formulas(): PlacedFormula[] {
    const formulas: PlacedFormula[] = [];
    for (const { id } of this.#grid.sheets())
      this.#grid.visit(id, Infinity, (row, column, { formula }) => {
        if (formula !== null) formulas.push({ sheet: id, row, column, text: formula, area: this.#grid.spill(id, row, column) });
      });
    return formulas;
  }

  #meaning(): Meaning {
    const { facts, names } = this.#opened;
    const sheets = this.#grid.sheets();
    const tables = [...facts].flatMap(([sheet, { tables }]) => tables.map((table) => ({ sheet, table })));
    return {
      sheetOf: (name) => sheets.find((sheet) => isSameSheet(sheet.name, name))?.id ?? null,
      namesOf: (name) => names.filter((one) => isSameName(one.name, name)).map(({ formula }) => formula),
      tableOf: (name) => tables.find(({ table }) => isSameName(table.name, name)) ?? null,
      columnOf: ({ sheet, table: { area } }, heading) => {
        for (let column = area.column; column <= area.lastColumn; column++)
          if (isSameName(String(this.#grid.cell(sheet, area.row, column).value), heading)) return column;
        return null;
      },
    };
  }
}
