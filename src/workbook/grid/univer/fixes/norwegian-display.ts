import { CellValueType, InterceptorEffectEnum, type ICellDataForSheetInterceptor, type Nullable, type Univer } from "@univerjs/core";
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from "@univerjs/sheets";
import { SheetsNumfmtCellContentController } from "@univerjs/sheets-numfmt";
import { servicesOf } from "../model/services.ts";

/*
 * Trap (0.25.1): the number-format locale affects cells with a number format only. All others show 0.5 and TRUE, whatever the locale.
 * Fix: what cells without a format show is converted when they are drawn; what they hold is not touched.
 * Upstream: https://github.com/dream-num/univer/issues/5679 (open)
 * Test: test/workbook/grid/language.test.ts «cells show numbers and truth values in the language, and hold what they held»
 */

/** Lets cells show decimal commas, SANN and USANN while `isNorwegian` says so. The first workbook must be open. */
export function displayInNorwegian(univer: Univer, isNorwegian: () => boolean): void {
  servicesOf(univer)
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Value,
      // After the number formats: what they have made is a text already.
      priority: InterceptCellContentPriority.NUMFMT - 1,
      handler: (cell, _, next) => next(isNorwegian() ? displayed(cell) : cell),
    });
}

/** Shows the numbers of cells with a number format in the language. */
export function setNumberLanguage(univer: Univer, isNorwegian: boolean): void {
  servicesOf(univer)
    .get(SheetsNumfmtCellContentController)
    .setNumfmtLocal(isNorwegian ? "nb" : "en");
}

type Cell = Nullable<ICellDataForSheetInterceptor>;

function displayed(cell: Cell): Cell {
  if (!cell || (typeof cell.v !== "number" && typeof cell.v !== "boolean")) return cell;
  if (cell.t === CellValueType.BOOLEAN || typeof cell.v === "boolean") return { ...cell, v: cell.v ? "SANN" : "USANN" };
  if (Number.isInteger(cell.v) || cell.t === CellValueType.STRING || cell.t === CellValueType.FORCE_STRING) return cell;
  return { ...cell, v: String(cell.v).replace(".", ","), t: CellValueType.NUMBER };
}
