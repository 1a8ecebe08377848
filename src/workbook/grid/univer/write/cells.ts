import { CellValueType, type ICellData, type IObjectMatrixPrimitiveType } from "@univerjs/core";
import { errorData } from "../fixes/constant-errors.ts";
import type { NewCell, SheetCells } from "../../port/grid.ts";

export type CellMatrix = IObjectMatrixPrimitiveType<ICellData>;

/** The cells of a sheet in the engine's own form. Texts have the type text, so that «0301» does not become a number. */
export class UniverCells implements SheetCells {
  readonly matrix: CellMatrix = {};
  lastRow = -1;
  lastColumn = -1;

  put(row: number, column: number, cell: NewCell): void {
    const line = (this.matrix[row] ??= {});
    line[column] = cellData(cell);
    if (row > this.lastRow) this.lastRow = row;
    if (column > this.lastColumn) this.lastColumn = column;
  }
}

/** The cells that `newCells` of this grid made. Throws for those of another. */
export function univerCells(cells: SheetCells): UniverCells {
  if (!(cells instanceof UniverCells)) throw new Error("the cells were made by another grid");
  return cells;
}

function cellData({ value, formula, group, style }: NewCell): ICellData {
  const data: ICellData = {};
  if (typeof value === "object" && value !== null) Object.assign(data, errorData(value));
  else if (value !== null) {
    data.v = typeof value === "boolean" ? Number(value) : value;
    data.t = typeOf(value);
  }
  if (formula !== null && formula !== "") data.f = `=${formula}`;
  if (group !== null) data.si = group;
  if (style !== null) data.s = style;
  return data;
}

function typeOf(value: string | number | boolean): CellValueType {
  if (typeof value === "number") return CellValueType.NUMBER;
  return typeof value === "string" ? CellValueType.STRING : CellValueType.BOOLEAN;
}
