import { CellValueType, InterceptorEffectEnum, type ICellDataForSheetInterceptor, type Nullable, type Univer } from "@univerjs/core";
import { FormulaDataModel, extractFormulaError } from "@univerjs/engine-formula";
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from "@univerjs/sheets";
import { SheetsNumfmtCellContentController } from "@univerjs/sheets-numfmt";
import { norwegianCode } from "../../formulas/error-codes.ts";
import { servicesOf } from "../model/services.ts";
import { givenError } from "./constant-errors.ts";

/*
 * Trap (0.25.1): the number-format locale affects cells with a number format only. All others show 0.5, TRUE and #VALUE!, whatever the locale.
 * Fix: what cells without a format show, and errors in all of them, is converted when they are drawn; what they hold is not touched.
 * Upstream: https://github.com/dream-num/univer/issues/5679 (open)
 * Test: test/workbook/grid/language.test.ts «cells show numbers and truth values in the language, and hold what they held»
 * Test: test/workbook/grid/language.test.ts «errors are shown by the codes of the language, and a text like one as it is»
 */

/** Lets cells show decimal commas, SANN and USANN, and #VERDI! while `isNorwegian` says so. The first workbook must be open. */
export function displayInNorwegian(univer: Univer, isNorwegian: () => boolean): void {
  const services = servicesOf(univer);
  const formulas = services.get(FormulaDataModel);
  const isSpilled = ({ unitId, subUnitId, row, col }: CellPlace) =>
    formulas.getArrayFormulaCellData()[unitId]?.[subUnitId]?.[row]?.[col] != null;
  services.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    // After the number formats: what they have made is a text already.
    priority: InterceptCellContentPriority.NUMFMT - 1,
    handler: (cell, place, next) => next(isNorwegian() ? displayed(cell, () => isSpilled(place)) : cell),
  });
}

/** Shows the numbers of cells with a number format in the language. */
export function setNumberLanguage(univer: Univer, isNorwegian: boolean): void {
  servicesOf(univer)
    .get(SheetsNumfmtCellContentController)
    .setNumfmtLocal(isNorwegian ? "nb" : "en");
}

type Cell = Nullable<ICellDataForSheetInterceptor>;

interface CellPlace {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly row: number;
  readonly col: number;
}

function displayed(cell: Cell, isSpilled: () => boolean): Cell {
  if (!cell) return cell;
  if (typeof cell.v === "string") return cell.v.startsWith("#") ? withCode(cell, isSpilled()) : cell;
  if (typeof cell.v !== "number" && typeof cell.v !== "boolean") return cell;
  if (cell.t === CellValueType.BOOLEAN || typeof cell.v === "boolean") return { ...cell, v: cell.v ? "SANN" : "USANN" };
  if (Number.isInteger(cell.v) || cell.t === CellValueType.STRING || cell.t === CellValueType.FORCE_STRING) return cell;
  return { ...cell, v: String(cell.v).replace(".", ","), t: CellValueType.NUMBER };
}

function withCode(cell: ICellDataForSheetInterceptor, isSpilled: boolean): Cell {
  const error = givenError(cell) ?? extractFormulaError(cell, isSpilled);
  return error === null ? cell : { ...cell, v: norwegianCode(error) };
}
