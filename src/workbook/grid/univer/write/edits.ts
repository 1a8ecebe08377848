import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import { MoveRangeMutation, ReorderRangeMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import type { GridEdit } from "../../port/grid.ts";
import { isCalculated } from "../fixes/calculation.ts";

/** The cells that a mutation has changed; none for other mutations, and for calculated values. */
export function editOf({ id, params }: ICommandInfo, options: IExecutionOptions | undefined): GridEdit[] {
  if (isCalculated(options) || typeof params !== "object") return [];
  if (id === SetRangeValuesMutation.id) return setValues(params as SetValues); // the id says what the parameters are
  if (id === MoveRangeMutation.id) return moved(params as Moved); // likewise
  if (id === ReorderRangeMutation.id) return reordered(params as Reordered); // likewise
  return [];
}

type Matrix = Record<number, Record<number, unknown>>;

interface SetValues {
  readonly subUnitId: string;
  readonly cellValue?: Matrix;
}

interface Moved {
  readonly from: { readonly subUnitId: string; readonly value: Matrix };
  readonly to: { readonly subUnitId: string; readonly value: Matrix };
}

interface Reordered {
  readonly subUnitId: string;
  readonly range: { startRow: number; endRow: number; startColumn: number; endColumn: number };
}

function setValues({ subUnitId, cellValue }: SetValues): GridEdit[] {
  return cellValue ? [{ sheet: subUnitId, cells: cellsOf(cellValue) }] : [];
}

function moved({ from, to }: Moved): GridEdit[] {
  return [from, to].map(({ subUnitId, value }) => ({ sheet: subUnitId, cells: cellsOf(value) }));
}

function reordered({ subUnitId, range }: Reordered): GridEdit[] {
  const cells: (readonly [number, number])[] = [];
  for (let row = range.startRow; row <= range.endRow; row++)
    for (let column = range.startColumn; column <= range.endColumn; column++) cells.push([row, column]);
  return [{ sheet: subUnitId, cells }];
}

function cellsOf(matrix: Matrix): (readonly [number, number])[] {
  return Object.entries(matrix).flatMap(([row, line]) => Object.keys(line).map((column) => [Number(row), Number(column)] as const));
}
