import type { ICellData, Injector } from "@univerjs/core";
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from "@univerjs/sheets";
import { eachOf, isEmpty, type Matrix } from "../model/matrix.ts";
import type { Reversible } from "../model/reversible.ts";

/*
 * Trap (0.25.1): the set-range-values mutation merges the new cell into the old one: fields that are left out stay, and the two styles are
 * combined into a new one.
 * Fix: cells are emptied in a mutation of their own before they are filled; where the style is to stay, every other field is given.
 * Upstream: none found.
 * Test: test/workbook/grid/fixes.test.ts «a cell that had a formula takes the new style alone»
 * Test: test/workbook/grid/fixes.test.ts «a value put over a formula, and no value put over a value, leave nothing of it but the style»
 */

interface SheetIds {
  readonly unitId: string;
  readonly subUnitId: string;
}

/** Replaces cells whole, styles too; null empties a cell. The engine keeps account of their formulas. */
export function* overwriteCells(services: Injector, sheet: SheetIds, cells: Matrix<ICellData | null>): Generator<Reversible> {
  const [emptied, filled]: [Matrix<null>, Matrix<ICellData>] = [{}, {}];
  eachOf(cells, (row, column, cell) => {
    (emptied[row] ??= {})[column] = null;
    if (cell) (filled[row] ??= {})[column] = cell;
  });
  if (!isEmpty(emptied)) yield setCells(services, sheet, emptied);
  if (!isEmpty(filled)) yield setCells(services, sheet, filled);
}

/** Replaces values and formulas; styles stay. */
export function overwriteValues(services: Injector, sheet: SheetIds, cells: Matrix<ICellData>): Reversible {
  const values: Matrix<ICellData> = {};
  eachOf(cells, (row, column, { v = null, t = null, f = null, custom = null }) => {
    (values[row] ??= {})[column] = { v, t, f, si: null, p: null, custom };
  });
  return setCells(services, sheet, values);
}

function setCells(services: Injector, sheet: SheetIds, cells: Matrix<ICellData | null>): Reversible {
  const params = { ...sheet, cellValue: cells as Matrix<ICellData> }; // null empties a cell, which the factory's type leaves out
  return {
    redo: { id: SetRangeValuesMutation.id, params },
    undo: () => ({ id: SetRangeValuesMutation.id, params: SetRangeValuesUndoMutationFactory(services, params) }),
  };
}
