import { CellValueType, type Univer } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { SheetsNumfmtCellContentController } from "@univerjs/sheets-numfmt";
import { fromNorwegian, toNorwegian, typedNumber } from "../../formulas/norwegian-formula.ts";
import { servicesOf } from "../model/services.ts";
import { changeBeforeEdit, type EditedCell } from "./edit-interceptor.ts";
import { acceptSemicolons } from "./formula-separators.ts";

/*
 * Trap (0.25.1): the number-format locale affects formatted cells only. The cell editor shows and reads numbers and formulas in the English
 * form: «12,5» becomes a text, and «=SUM(A1;0,5)» an error.
 * Fix: values are converted between the Norwegian and the English form before and after each edit.
 * Upstream: https://github.com/dream-num/univer/issues/5679 (open)
 * Test: test/workbook/grid/fixes.test.ts «what is typed in Norwegian is stored in English»
 */

/** Shows and reads numbers and formulas as a Norwegian Excel does: decimal comma, and «;» between arguments. The first workbook must be open. */
export function editInNorwegian(univer: Univer): void {
  const services = servicesOf(univer);
  services.get(SheetsNumfmtCellContentController).setNumfmtLocal("nb");
  const { writeCellInterceptor } = services.get(SheetInterceptorService);
  changeBeforeEdit(writeCellInterceptor, toEditor);
  acceptSemicolons(services.get(LexerTreeBuilder));
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, { priority: 100, handler: (cell, _, next) => next(fromEditor(cell)) });
}

function toEditor(cell: EditedCell): EditedCell {
  if (!cell) return cell;
  if (cell.f) return { ...cell, f: toNorwegian(cell.f) };
  const isDecimal = typeof cell.v === "number" && cell.t !== CellValueType.BOOLEAN && !Number.isInteger(cell.v);
  return isDecimal ? { ...cell, v: String(cell.v).replace(".", ","), t: CellValueType.STRING } : cell;
}

function fromEditor(cell: EditedCell): EditedCell {
  if (!cell) return cell;
  if (cell.f) return { ...cell, f: fromNorwegian(cell.f) };
  const number = typeof cell.v === "string" ? typedNumber(cell.v) : null;
  return number === null ? cell : { ...cell, v: number, t: CellValueType.NUMBER, p: null };
}
