import type { ICellDataForSheetInterceptor, Nullable } from "@univerjs/core";
import { BEFORE_CELL_EDIT, type SheetInterceptorService } from "@univerjs/sheets";

/*
 * Trap (0.25.1): for a cell with a formula the engine's own BEFORE_CELL_EDIT interceptor returns without calling the next one, so interceptors
 * of lower priority never run and those of higher priority see the cell before the formula is filled in. None can decide what the editor shows.
 * Fix: the composed interceptor is wrapped, and the last word is ours.
 * Upstream: none found.
 * Test: test/workbook/grid/fixes.test.ts «the editor shows numbers and formulas in Norwegian, whatever other interceptors do»
 */

export type EditedCell = Nullable<ICellDataForSheetInterceptor>;

type Interceptors = SheetInterceptorService["writeCellInterceptor"];

/** Passes each cell through `change` after all interceptors and before the editor shows it. */
export function changeBeforeEdit(interceptors: Interceptors, change: (cell: EditedCell) => EditedCell): void {
  const fetch = interceptors.fetchThroughInterceptors.bind(interceptors);
  interceptors.fetchThroughInterceptors = ((point: Parameters<typeof fetch>[0]) => {
    const original = fetch(point);
    if (point !== BEFORE_CELL_EDIT) return original;
    const composed: typeof original = (cell, location) => change(original(cell, location) as EditedCell);
    return composed;
  }) as typeof fetch; // the same function except at one interception point
}
