import { CellValueType, type ICellDataForSheetInterceptor, type Nullable, type Univer } from "@univerjs/core";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { SheetsNumfmtCellContentController } from "@univerjs/sheets-numfmt";
import { fromNorwegian, toNorwegian, typedNumber } from "../norwegian-formula.ts";
import { servicesOf } from "./engine.ts";

/** Shows and reads numbers and formulas as a Norwegian Excel does: decimal comma, and «;» between arguments. */
export function editInNorwegian(univer: Univer): void {
  const services = servicesOf(univer);
  services.get(SheetsNumfmtCellContentController).setNumfmtLocal("nb");
  const { writeCellInterceptor } = services.get(SheetInterceptorService);
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, { priority: 100, handler: (cell, _, next) => shown(next(cell)) });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, { priority: 100, handler: (cell, _, next) => next(read(cell)) });
}

type Edited = Nullable<ICellDataForSheetInterceptor>;

function shown(cell: Edited): Edited {
  if (!cell) return cell;
  if (cell.f) return { ...cell, f: toNorwegian(cell.f) };
  const isNumber = typeof cell.v === "number" && cell.t !== CellValueType.BOOLEAN && !Number.isInteger(cell.v);
  return isNumber ? { ...cell, v: String(cell.v).replace(".", ","), t: CellValueType.STRING } : cell;
}

function read(cell: Edited): Edited {
  if (!cell) return cell;
  if (cell.f) return { ...cell, f: fromNorwegian(cell.f) };
  const number = typeof cell.v === "string" ? typedNumber(cell.v) : null;
  return number === null ? cell : { ...cell, v: number, t: CellValueType.NUMBER, p: null };
}
