import { CellValueType, type Univer } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { norwegianCode } from "../../formulas/error-codes.ts";
import { fromNorwegian, toNorwegian, typedNumber } from "../../formulas/norwegian-formula.ts";
import { servicesOf } from "../model/services.ts";
import { givenError } from "./constant-errors.ts";
import { changeBeforeEdit, type EditedCell } from "./edit-interceptor.ts";
import { acceptSemicolons } from "./formula-separators.ts";

/*
 * Trap (0.25.1): the cell editor shows and reads numbers and formulas in the English form, whatever the locale: «12,5» becomes a text, and
 * «=SUMMER(A1;0,5)» an error.
 * Fix: values are converted between the Norwegian and the English form before and after each edit.
 * Upstream: https://github.com/dream-num/univer/issues/5679 (open)
 * Test: test/workbook/grid/fixes.test.ts «what is typed in Norwegian is stored in English»
 */

/**
 * Shows and reads numbers and formulas as a Norwegian Excel does, while `isNorwegian` says so: decimal comma, Norwegian names of functions,
 * and «;» between arguments. The first workbook must be open.
 */
export function editInNorwegian(univer: Univer, isNorwegian: () => boolean): void {
  const services = servicesOf(univer);
  const { writeCellInterceptor } = services.get(SheetInterceptorService);
  changeBeforeEdit(writeCellInterceptor, (cell) => (isNorwegian() ? toEditor(cell) : cell));
  acceptSemicolons(services.get(LexerTreeBuilder));
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 100,
    handler: (cell, { origin }, next) => next(isNorwegian() ? fromEditor(cell, givenError(origin)) : cell),
  });
}

function toEditor(cell: EditedCell): EditedCell {
  if (!cell) return cell;
  if (cell.f) return { ...cell, f: toNorwegian(cell.f) };
  const error = givenError(cell);
  if (error !== null && cell.v === error) return { ...cell, v: norwegianCode(error) };
  const isDecimal = typeof cell.v === "number" && cell.t !== CellValueType.BOOLEAN && !Number.isInteger(cell.v);
  return isDecimal ? { ...cell, v: String(cell.v).replace(".", ","), t: CellValueType.STRING } : cell;
}

/** `error` is the one that the cell held before without a formula; null for none. */
function fromEditor(cell: EditedCell, error: string | null): EditedCell {
  if (!cell) return cell;
  if (cell.f) return { ...cell, f: fromNorwegian(cell.f) };
  if (error !== null && cell.v === norwegianCode(error)) return { ...cell, v: error, p: null };
  const number = typeof cell.v === "string" ? typedNumber(cell.v) : null;
  return number === null ? cell : { ...cell, v: number, t: CellValueType.NUMBER, p: null };
}
