/*
 * Trap (0.25.1): parsed formulas are cached per JavaScript module, not per engine, under the workbook's id and the formula's text
 * (FORMULA_AST_CACHE). A second workbook with the same id, in this engine or another, gets values from the first one's cells.
 * Fix: no id is ever used twice.
 * Upstream: none found.
 * Test: test/workbook/grid/fixes.test.ts «the same formula in the next workbook is calculated from that workbook's cells»
 */

let count = 0;

/** An id that no workbook of this program has had. */
export function nextWorkbookId(): string {
  return `workbook-${++count}`;
}
