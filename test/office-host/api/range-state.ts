import { isJsonObject, type Json } from "../json.ts";
import { wholeSheet } from "../model/area.ts";
import { invalidArgument } from "../model/host-error.ts";
import type { HostRange } from "../model/host-range.ts";

/** True when all rows (or columns) of the range are hidden, false when none is, null when some are. */
export function isHidden({ sheet, area }: HostRange, axis: "row" | "column"): Json {
  return axis === "row"
    ? sheet.formats.shared("RowHidden", { ...area, column: 0, lastColumn: 0 }, false)
    : sheet.formats.shared("ColumnHidden", { ...area, row: 0, lastRow: 0 }, false);
}

/** Hides or shows whole rows or columns. */
export function setHidden({ sheet, area }: HostRange, axis: "row" | "column", hidden: boolean): void {
  sheet.assertWritable("Range.rowHidden");
  const { row, column, lastRow, lastColumn } = wholeSheet;
  if (axis === "row") sheet.formats.put("RowHidden", { ...area, column, lastColumn }, hidden);
  else sheet.formats.put("ColumnHidden", { ...area, row, lastRow }, hidden);
}

/** What the cells are operated by; they are told to be mixed where some have a control. */
export function controlOf({ sheet, area }: HostRange): Json {
  return { type: sheet.formats.shared("Control", area, "Empty") ?? "Mixed" };
}

/** A control goes with the cells' formats. Throws InvalidArgument for what cannot be set. */
export function setControl({ sheet, area }: HostRange, written: Json): void {
  const type = isJsonObject(written) ? written["type"] : undefined;
  if (type !== "Checkbox" && type !== "Empty") throw invalidArgument("Range.control");
  sheet.assertWritable("Range.control");
  sheet.formats.put("Control", area, type);
}

/** The cells that the formula in the range's first cell spills into, itself included; null when it spills nowhere. */
export function spillOf({ sheet, area }: HostRange): HostRange | null {
  const { row, column } = area;
  const first = sheet.cells.at(row, column);
  if (!first?.formula || first.isSpilled) return null;
  const isOurs = (r: number, c: number) => sheet.cells.at(r, c)?.isSpilled === true && sheet.cells.at(r, c)?.formula === first.formula;
  let [lastRow, lastColumn] = [row, column];
  while (isOurs(lastRow + 1, column)) lastRow++;
  while (isOurs(row, lastColumn + 1)) lastColumn++;
  return lastRow === row && lastColumn === column ? null : sheet.range({ row, column, lastRow, lastColumn });
}

/** Whether all cells are part of what some formula spills: true, false, or null where some are. */
export function hasSpill({ sheet, area }: HostRange): boolean | null {
  let spilled = 0;
  sheet.cells.forEach(area, (row, column, cell) => {
    const isSpilled = cell.isSpilled === true || spillOf(sheet.range({ row, column, lastRow: row, lastColumn: column })) !== null;
    if (isSpilled) spilled++;
  });
  const all = (area.lastRow - area.row + 1) * (area.lastColumn - area.column + 1);
  return spilled === 0 ? false : spilled === all ? true : null;
}
