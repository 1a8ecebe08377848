import { CellValueType, type ICellDataForSheetInterceptor, type Univer } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { norwegianCode } from "../../formulas/error-codes.ts";
import { fromNorwegian, toNorwegian } from "../../formulas/norwegian-formula.ts";
import { typedNumber } from "../../formulas/typed-number.ts";
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
  if (cell.t === CellValueType.BOOLEAN) return { ...cell, v: cell.v ? "SANN" : "USANN", t: CellValueType.STRING };
  const isDecimal = typeof cell.v === "number" ? !Number.isInteger(cell.v) : isPercent(cell);
  return isDecimal ? { ...cell, v: String(cell.v).replace(".", ","), t: CellValueType.STRING } : cell;
}

/** A share is shown by the engine as a text in its editor: 12.5%. */
const isPercent = (cell: ICellDataForSheetInterceptor): boolean =>
  typeof cell.v === "string" && cell.t === CellValueType.NUMBER && /^-?\d+\.\d+%$/.test(cell.v);

/** `error` is the one that the cell held before without a formula; null for none. */
function fromEditor(cell: EditedCell, error: string | null): EditedCell {
  if (!cell) return cell;
  if (cell.f) return { ...cell, f: fromNorwegian(cell.f) };
  if (error !== null && cell.v === norwegianCode(error)) return { ...cell, v: error, p: null };
  // A cell for texts, and what is typed after an apostrophe.
  if (typeof cell.v !== "string" || cell.t === CellValueType.STRING || cell.t === CellValueType.FORCE_STRING) return cell;
  if (/^(?:SANN|USANN)$/i.test(cell.v)) return { ...cell, v: cell.v.length === 4 ? "TRUE" : "FALSE", p: null };
  const number = typedNumber(cell.v);
  return number === null ? cell : { ...cell, v: number, t: CellValueType.NUMBER, p: null };
}
