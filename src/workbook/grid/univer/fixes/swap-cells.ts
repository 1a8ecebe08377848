import { CommandType, ICommandService, type ICellData, type Injector, type IRange } from "@univerjs/core";
import { FormulaDataModel, IActiveDirtyManagerService } from "@univerjs/engine-formula";
import { eachOf, isEmpty, rowsOf, type Matrix } from "../model/matrix.ts";
import type { Reversible } from "../model/reversible.ts";
import { worksheetOf } from "../model/workbook-of.ts";

/*
 * Trap (0.25.1): the set-range-values mutation copies each cell and its style, merges it with the cell that was there and copies it once more
 * for undo. Twelve columns of 10,000 rows take a second, and each further mutation visits all cells of the sheet.
 * Fix: a mutation of our own exchanges cell objects by reference. It is for cells without formulas only, since the engine keeps account of
 * formulas itself (./set-cells.ts). Formulas that depend on the cells are calculated again, and the view is told to redraw (../univer-view.ts).
 * Upstream: none found.
 * Test: test/workbook/grid/fixes.test.ts «a write of thousands of cells is one mutation, for each mutation visits all cells»
 */

/** The id of the mutation. */
export const swapCells = "indikator.mutation.swap-cells";

/** Null for a cell that is emptied. */
export type NewCells = Matrix<ICellData | null>;

interface SwapParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cells: NewCells;
}

/** Registers the mutation. */
export function registerSwapCells(services: Injector): void {
  services.get(ICommandService).registerCommand({
    id: swapCells,
    type: CommandType.MUTATION,
    handler: (_, params?: SwapParams) => {
      if (params) swap(worksheetOf(services, params.unitId, params.subUnitId).getCellMatrix().getMatrix(), params.cells);
      return true;
    },
  });
  services.get(IActiveDirtyManagerService).register(swapCells, {
    commandId: swapCells,
    getDirtyData: ({ params }) => ({ dirtyRanges: [dirtyRange(params as SwapParams)] }), // the id says what the parameters are
  });
}

/** The step that puts cells where no formulas are. The cell objects must not be changed afterwards. */
export function swapStep(services: Injector, params: SwapParams): Reversible {
  return { redo: { id: swapCells, params }, undo: () => ({ id: swapCells, params: inverse(services, params) }) };
}

function swap(matrix: Matrix<unknown>, cells: NewCells): void {
  eachOf(cells, (row, column, cell) => {
    const line = (matrix[row] ??= {});
    if (cell === null) Reflect.deleteProperty(line, column);
    else line[column] = cell;
  });
  // An empty row would still count as used.
  for (const row of rowsOf(cells)) if (isEmpty(matrix[row] ?? {})) Reflect.deleteProperty(matrix, row);
}

/** The swap that restores the current cells. */
function inverse(services: Injector, { unitId, subUnitId, cells }: SwapParams): SwapParams {
  const matrix = worksheetOf(services, unitId, subUnitId).getCellMatrix().getMatrix();
  const before: NewCells = {};
  for (const row of rowsOf(cells)) {
    const line: Record<number, ICellData | null> = (before[row] = {});
    for (const column in cells[row]) line[Number(column)] = matrix[row]?.[Number(column)] ?? null;
  }
  return { unitId, subUnitId, cells: before };
}

/** Whether a cell of the sheet has a formula or is filled by one: such cells cannot be swapped. */
export function formulaCells(services: Injector, unitId: string, subUnitId: string): (row: number, column: number) => boolean {
  const matrix = worksheetOf(services, unitId, subUnitId).getCellMatrix().getMatrix();
  const bySheet = services.get(FormulaDataModel).getArrayFormulaRange()[unitId]?.[subUnitId] as Matrix<IRange> | undefined; // by the formulas' places; null: none
  const spills = Object.values(bySheet ?? {}).flatMap((line) => Object.values(line));
  return (row, column) => {
    const cell = matrix[row]?.[column];
    if (cell && (cell.f !== undefined || cell.si !== undefined)) return true;
    return spills.some((one) => row >= one.startRow && row <= one.endRow && column >= one.startColumn && column <= one.endColumn);
  };
}

/** The rectangle whose dependent formulas must be calculated again. */
function dirtyRange({ unitId, subUnitId, cells }: SwapParams) {
  let [startRow, endRow, startColumn, endColumn] = [Infinity, 0, Infinity, 0];
  eachOf(cells, (row, column) => {
    startRow = Math.min(startRow, row);
    endRow = Math.max(endRow, row);
    startColumn = Math.min(startColumn, column);
    endColumn = Math.max(endColumn, column);
  });
  return { unitId, sheetId: subUnitId, range: { startRow, endRow, startColumn, endColumn } };
}
