import { isJsonObject, type Json } from "../json.ts";
import { addressOf, areaFrom, intersection } from "../model/area.ts";
import type { CellValue } from "../model/cell-grid.ts";
import type { HostRange } from "../model/host-range.ts";
import type { HostSheet } from "../model/host-sheet.ts";

/** The cell of a formula. */
export interface Place {
  readonly sheet: HostSheet;
  readonly row: number;
  readonly column: number;
}

/** Writes a result into the formula's cell and, when it is a table, into the cells to the right and below: #SPILL! where these are not free. */
export function putResult({ sheet, row, column }: Place, formula: string, result: Json): HostRange {
  const rows = tableOf(result);
  const own = { row, column, lastRow: row, lastColumn: column };
  const area = areaFrom(row, column, rows.length, Math.max(...rows.map((cells) => cells.length)));
  if (!area || !isFree(sheet.range(area), row, column)) {
    sheet.cells.put(row, column, { value: { error: "#SPILL!" }, formula });
    return sheet.range(own);
  }
  rows.forEach((cells, dy) => {
    cells.forEach((value, dx) => {
      const isSpilled = dy > 0 || dx > 0;
      sheet.cells.put(row + dy, column + dx, { value: cellValue(value), formula, ...(isSpilled ? { isSpilled } : {}) });
    });
  });
  return sheet.range(area);
}

/** Removes what a formula spilled; the formula's own cell stays. */
export function removeSpilled({ sheet }: Place, spilled: HostRange): void {
  sheet.cells.forEach(spilled.area, (row, column, cell) => {
    if (cell.isSpilled) sheet.cells.remove(row, column);
  });
}

/** Whether the area is free except for the formula itself; nothing spills into merged cells and tables. */
function isFree({ sheet, area }: HostRange, row: number, column: number): boolean {
  const isAlone = area.lastRow === row && area.lastColumn === column;
  const others = [...sheet.merges, ...sheet.tables.map(({ range }) => range.area)];
  let isFree = isAlone || !others.some((other) => intersection(other, area));
  sheet.cells.forEach(area, (r, c) => {
    if (r !== row || c !== column) isFree = false;
  });
  return isFree;
}

function tableOf(result: Json): readonly (readonly Json[])[] {
  if (!Array.isArray(result)) return [[result]];
  const rows: readonly Json[] = result;
  return rows.map((row) => (Array.isArray(row) ? (row as readonly Json[]) : [row])); // Array.isArray checked it
}

/** A value as a cell holds it: an error comes as an object with its code, and what no cell holds is #VALUE!. */
function cellValue(value: Json): CellValue {
  if (value === null) return 0;
  if (typeof value !== "object") return value;
  const code = isJsonObject(value) ? (value.basicValue ?? value.code) : undefined;
  return { error: typeof code === "string" ? code : "#VALUE!" };
}

export const placeAddress = ({ sheet, row, column }: Place) =>
  `${sheet.name}!${addressOf({ row, column, lastRow: row, lastColumn: column })}`;
