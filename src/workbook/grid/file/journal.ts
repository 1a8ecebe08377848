import type { Change } from "../../../core/sheet/change.ts";
import type { PlacedFormula } from "../../../core/layout/formulas/own-formulas.ts";
import type { EditedCells } from "../marks/edited-cells.ts";
import type { FrozenFormula } from "../marks/marks.ts";
import { isSameValue } from "./file-cells.ts";
import { toFile } from "../formulas/file-formula.ts";
import type { Grid, GridCell, GridStep, NewCell } from "../port/grid.ts";

/** A cell with its current value and formula. */
interface EditedValue {
  readonly row: number;
  readonly column: number;
  readonly value: NewCell["value"];
  readonly formula: string | null;
}

/** The edited cells of a sheet, by the grid's id, which is the same each time the file is opened. */
export interface SheetEdits {
  readonly sheet: string;
  readonly cells: readonly EditedValue[];
}

/** The changes of a file since it was opened, as plain data. */
export interface Journal {
  readonly written: readonly Change[];
  readonly edits: readonly SheetEdits[];
  /** Left out by earlier versions of the program. */
  readonly frozen?: readonly FrozenFormula[];
}

/** The current values of the edited cells. */
export function editedValues(grid: Grid, edited: EditedCells): SheetEdits[] {
  const present = new Set(grid.sheets().map(({ id }) => id));
  return edited
    .sheets()
    .filter((sheet) => present.has(sheet))
    .map((sheet) => ({ sheet, cells: edited.cells(sheet).map(([row, column]) => editedValue(grid, sheet, row, column)) }));
}

function editedValue(grid: Grid, sheet: string, row: number, column: number): EditedValue {
  const cell = grid.cell(sheet, row, column);
  return { row, column, value: cell.isSpilled ? null : plainValue(cell), formula: cell.formula }; // what spills does so again, into a blank cell
}

/** The value as it is put into another cell; errors stay errors. */
const plainValue = ({ value, isError }: GridCell): NewCell["value"] => (isError ? { error: String(value) } : value);

/** The edits without the cells that the grid has so already: one that is put anew no longer shares its formula with others. */
export function differingFrom(grid: Grid, { sheet, cells }: SheetEdits): SheetEdits {
  const isThere = ({ row, column, value, formula }: EditedValue) => {
    const now = grid.cell(sheet, row, column);
    return now.formula === formula && (formula !== null || isSameValue(now, value));
  };
  return { sheet, cells: cells.filter((cell) => !isThere(cell)) };
}

/** The step that restores the values. Formulas are calculated again. */
export function valuesStep(grid: Grid, { sheet, cells }: SheetEdits): GridStep {
  const filled = grid.newCells();
  for (const { row, column, value, formula } of cells)
    filled.put(row, column, { value: formula === null ? value : null, formula, group: null, style: null });
  return { kind: "values", sheet, cells: filled };
}

/** The cells whose formulas are wanted, and those that such a formula spills into, with their values and no formula. */
export function frozenCells(grid: Grid, isWanted: (formula: PlacedFormula) => boolean): SheetEdits[] {
  return grid.sheets().flatMap(({ id, name }) => {
    const places = new Map<string, EditedValue>();
    const add = (row: number, column: number) =>
      places.set(`${row},${column}`, { row, column, value: plainValue(grid.cell(id, row, column)), formula: null });
    grid.visit(id, Infinity, (row, column, { formula }) => {
      if (formula === null || !isWanted({ sheet: name, row, column, text: toFile(formula) })) return;
      const area = grid.spill(id, row, column) ?? { row, column, lastRow: row, lastColumn: column };
      for (let r = area.row; r <= area.lastRow; r++) for (let c = area.column; c <= area.lastColumn; c++) add(r, c);
    });
    return places.size === 0 ? [] : [{ sheet: id, cells: [...places.values()] }];
  });
}
