import type { Change } from "../../../core/sheet/change.ts";
import type { EditedCells } from "../marks/edited-cells.ts";
import { callsAny } from "../formulas/formulas.ts";
import type { Grid, GridCell, GridStep } from "../port/grid.ts";

/** A cell and what it holds now. */
interface EditedValue {
  readonly row: number;
  readonly column: number;
  readonly value: GridCell["value"];
  readonly formula: string | null;
}

/** The edited cells of a sheet, named by the grid's id, which the same file always gets. */
export interface SheetEdits {
  readonly sheet: string;
  readonly cells: readonly EditedValue[];
}

/** What has happened to a file since it was opened, as plain data. */
export interface Journal {
  readonly written: readonly Change[];
  readonly edits: readonly SheetEdits[];
}

/** What the edited cells hold now. */
export function editedValues(grid: Grid, edited: EditedCells): SheetEdits[] {
  const present = new Set(grid.sheets().map(({ id }) => id));
  return edited
    .sheets()
    .filter((sheet) => present.has(sheet))
    .map((sheet) => ({ sheet, cells: edited.cells(sheet).map(([row, column]) => editedValue(grid, sheet, row, column)) }));
}

function editedValue(grid: Grid, sheet: string, row: number, column: number): EditedValue {
  const { value, formula } = grid.cell(sheet, row, column);
  return { row, column, value, formula };
}

/** The step that puts the values back. A formula gets its value anew. */
export function valuesStep(grid: Grid, { sheet, cells }: SheetEdits): GridStep {
  const filled = grid.newCells();
  for (const { row, column, value, formula } of cells)
    filled.put(row, column, { value: formula === null ? value : null, formula, group: null, look: null });
  return { kind: "values", sheet, cells: filled };
}

/** The cells whose formulas call one of the functions, and those that such a formula fills, with their values and no formula. */
export function callers(grid: Grid, functions: ReadonlySet<string>): SheetEdits[] {
  return grid.sheets().flatMap(({ id }) => {
    const places = new Map<string, EditedValue>();
    const keep = (row: number, column: number) =>
      places.set(`${row},${column}`, { row, column, value: grid.cell(id, row, column).value, formula: null });
    grid.visit(id, Infinity, (row, column, { formula }) => {
      if (formula === null || !callsAny(formula, functions)) return;
      const area = grid.spill(id, row, column) ?? { row, column, lastRow: row, lastColumn: column };
      for (let r = area.row; r <= area.lastRow; r++) for (let c = area.column; c <= area.lastColumn; c++) keep(r, c);
    });
    return places.size === 0 ? [] : [{ sheet: id, cells: [...places.values()] }];
  });
}
