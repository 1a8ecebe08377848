import { CommandType, ICommandService, type ICellData, type Injector, type IRange } from "@univerjs/core";
import { FormulaDataModel, IActiveDirtyManagerService } from "@univerjs/engine-formula";
import { worksheetOf } from "../read/workbook-of.ts";

/** Our own mutation: cells without formulas put where cells without formulas stood. */
export const swapCells = "indikator.mutation.swap-cells";

/** The engine's ranges that formulas spill into, by the formulas' rows and columns. */
type SpillRanges = Record<number, Record<number, IRange>>;

/** Cells by row and column; null for none. */
export type Swap = Record<number, Record<number, ICellData | null>>;

interface Swapping {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cells: Swap;
}

/**
 * Lets cells be put by reference, whole, where the engine's own mutation copies each cell and its look, mixes it with what stood there and
 * copies it once more for undo: for ten thousand rows it is the difference between a blink and a second. The cells must not be changed after.
 */
export function allowSwapping(services: Injector): void {
  services.get(ICommandService).registerCommand({
    id: swapCells,
    type: CommandType.MUTATION,
    handler: (_, params?: Swapping) => {
      if (params) swap(worksheetOf(services, params.unitId, params.subUnitId).getCellMatrix().getMatrix(), params.cells);
      return true;
    },
  });
  services.get(IActiveDirtyManagerService).register(swapCells, {
    commandId: swapCells,
    getDirtyData: ({ params }) => ({ dirtyRanges: [dirtyRange(params as Swapping)] }), // the command's id says what they are
  });
}

function swap(matrix: Record<number, Record<number, unknown>>, cells: Swap): void {
  eachOf(cells, (row, column, cell) => {
    const line = (matrix[row] ??= {});
    if (cell === null) Reflect.deleteProperty(line, column);
    else line[column] = cell;
  });
  // A row without cells would still count among those that hold something.
  for (const row of rowsOf(cells)) if (isEmpty(matrix[row] ?? {})) Reflect.deleteProperty(matrix, row);
}

/** What stands now where other cells are to come: the swap that takes them back. */
export function standing(services: Injector, { unitId, subUnitId, cells }: Swapping): Swapping {
  const matrix = worksheetOf(services, unitId, subUnitId).getCellMatrix().getMatrix();
  const before: Swap = {};
  for (const row of rowsOf(cells)) {
    const line: Record<number, ICellData | null> = (before[row] = {});
    for (const column in cells[row]) line[Number(column)] = matrix[row]?.[Number(column)] ?? null;
  }
  return { unitId, subUnitId, cells: before };
}

/** Which cells of a sheet have a formula, or are filled by one: those the engine must put itself, since it keeps account of formulas. */
export function formulaCells(services: Injector, unitId: string, subUnitId: string): (row: number, column: number) => boolean {
  const matrix = worksheetOf(services, unitId, subUnitId).getCellMatrix().getMatrix();
  const bySheet = services.get(FormulaDataModel).getArrayFormulaRange()[unitId]?.[subUnitId] as SpillRanges | undefined; // null: none
  const spills = Object.values(bySheet ?? {}).flatMap((line) => Object.values(line));
  return (row, column) => {
    const cell = matrix[row]?.[column];
    if (cell && (cell.f !== undefined || cell.si !== undefined)) return true;
    return spills.some((one) => row >= one.startRow && row <= one.endRow && column >= one.startColumn && column <= one.endColumn);
  };
}

/** The rectangle in which formulas must be looked through. */
function dirtyRange({ unitId, subUnitId, cells }: Swapping) {
  let [startRow, endRow, startColumn, endColumn] = [Infinity, 0, Infinity, 0];
  eachOf(cells, (row, column) => {
    startRow = Math.min(startRow, row);
    endRow = Math.max(endRow, row);
    startColumn = Math.min(startColumn, column);
    endColumn = Math.max(endColumn, column);
  });
  return { unitId, sheetId: subUnitId, range: { startRow, endRow, startColumn, endColumn } };
}

/** Visits every cell of a matrix. */
export function eachOf<Cell>(cells: Readonly<Record<number, Readonly<Record<number, Cell>>>>, visit: Visit<Cell>): void {
  for (const row of rowsOf(cells)) {
    const line = cells[row] ?? {};
    for (const column in line) visit(row, Number(column), line[column] as Cell); // a key of the line itself
  }
}

type Visit<Cell> = (row: number, column: number, cell: Cell) => void;

/** True for a matrix, or a row of one, that holds nothing. */
export function isEmpty(cells: object): boolean {
  for (const _ in cells) return false;
  return true;
}

const rowsOf = (cells: object): number[] => Object.keys(cells).map(Number);
