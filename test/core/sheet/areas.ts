import fc from "fast-check";
import type { Area } from "../../../src/core/sheet/sheet.ts";

export const area = (row: number, column: number, lastRow: number, lastColumn: number): Area => ({ row, column, lastRow, lastColumn });

/** Small areas, so that two of them often touch. */
export const areas = fc
  .tuple(fc.nat(6), fc.nat(6), fc.nat(4), fc.nat(4))
  .map(([row, column, height, width]) => area(row, column, row + height, column + width));

/** Every cell of an area, as «row,column»: what the arithmetic is compared with. */
export function cellsOf({ row, column, lastRow, lastColumn }: Area): Set<string> {
  const cells = new Set<string>();
  for (let r = row; r <= lastRow; r++) for (let c = column; c <= lastColumn; c++) cells.add(`${r},${c}`);
  return cells;
}
