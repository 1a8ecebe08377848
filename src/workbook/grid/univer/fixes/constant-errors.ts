import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { CellError } from "../../../../core/sheet/sheet.ts";

/*
 * Trap (0.25.1): the engine has no type of value for errors. An error that no formula gives is a text, and errors of newer Excel versions are
 * unknown to it.
 * Fix: the cell's custom data names the error. The cell is an error as long as its text is that error; «uncalculated» has no text.
 * Upstream: none found.
 * Test: test/workbook/grid/fixes.test.ts «an error that no formula gives is an error until something else is typed over it, and a text like it is a text»
 */

const uncalculated = "uncalculated";

/** A cell with an error that no formula gives. */
export function errorData({ error }: CellError): ICellData {
  const custom = { error };
  return error === uncalculated ? { custom } : { v: error, t: CellValueType.STRING, custom };
}

/** The error that a cell was given; null for other cells, and for one whose value has changed since. */
export function givenError(cell: Nullable<ICellData>): string | null {
  const error: unknown = cell?.custom?.["error"];
  return typeof error === "string" && (cell?.v ?? uncalculated) === error ? error : null;
}
