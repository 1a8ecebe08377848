import { columnIndex, columnLetters, parseArea } from "../../../src/core/sheet/address.ts";
import { overlaps } from "../../../src/core/sheet/area.ts";
import type { Area } from "../../../src/core/sheet/sheet.ts";

// Globals are slow to reach where jest runs the tests, and these are used for every cell.
const { max, min } = Math;

/** The size of an Excel worksheet. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

export const wholeSheet: Area = { row: 0, column: 0, lastRow: sheetRows - 1, lastColumn: sheetColumns - 1 };

export const rowCount = ({ row, lastRow }: Area) => lastRow - row + 1;
export const columnCount = ({ column, lastColumn }: Area) => lastColumn - column + 1;
export const isEntireRow = ({ column, lastColumn }: Area) => column === 0 && lastColumn === sheetColumns - 1;
export const isEntireColumn = ({ row, lastRow }: Area) => row === 0 && lastRow === sheetRows - 1;

/** The area of so many rows and columns from a cell; null when it reaches outside the sheet. */
export function areaFrom(row: number, column: number, rows: number, columns: number): Area | null {
  const area = { row, column, lastRow: row + rows - 1, lastColumn: column + columns - 1 };
  const isInside = row >= 0 && column >= 0 && rows > 0 && columns > 0 && area.lastRow < sheetRows && area.lastColumn < sheetColumns;
  return isInside ? area : null;
}

export const isSameArea = (a: Area, b: Area) =>
  a.row === b.row && a.column === b.column && a.lastRow === b.lastRow && a.lastColumn === b.lastColumn;

export const containsCell = (area: Area, row: number, column: number) =>
  row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn;

export const containsArea = (outer: Area, inner: Area) =>
  containsCell(outer, inner.row, inner.column) && containsCell(outer, inner.lastRow, inner.lastColumn);

/** The cells that two areas have in common; null when there are none. */
export function intersection(a: Area, b: Area): Area | null {
  if (!overlaps(a, b)) return null;
  return {
    row: max(a.row, b.row),
    column: max(a.column, b.column),
    lastRow: min(a.lastRow, b.lastRow),
    lastColumn: min(a.lastColumn, b.lastColumn),
  };
}

/** The smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  return {
    row: min(a.row, b.row),
    column: min(a.column, b.column),
    lastRow: max(a.lastRow, b.lastRow),
    lastColumn: max(a.lastColumn, b.lastColumn),
  };
}

/** An area as Excel writes it: whole columns "A:C", whole rows "2:4", else "A1:C9". */
export function addressOf(area: Area): string {
  if (isEntireRow(area)) return `${area.row + 1}:${area.lastRow + 1}`;
  if (isEntireColumn(area)) return `${columnLetters(area.column)}:${columnLetters(area.lastColumn)}`;
  const first = columnLetters(area.column) + String(area.row + 1);
  const last = columnLetters(area.lastColumn) + String(area.lastRow + 1);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as Excel puts it before an address: quoted only where it must be. */
export function sheetPrefix(name: string): string {
  return /^[\p{L}_][\p{L}\d_.]*$/u.test(name) && !parseArea(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** An address with the sheet it may name; null when it is no address. */
export function parseReference(reference: string): { readonly sheet: string | null; readonly area: Area } | null {
  const parts = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?([^!]+)$/.exec(reference.trim().replace(/^=/, ""));
  const area = parts && parseLocalAddress((parts[3] ?? "").replaceAll("$", ""));
  return area ? { sheet: parts[1]?.replaceAll("''", "'") ?? parts[2] ?? null, area } : null;
}

function parseLocalAddress(address: string): Area | null {
  const rows = /^(\d+):(\d+)$/.exec(address);
  if (rows) return { ...wholeSheet, row: Number(rows[1]) - 1, lastRow: Number(rows[2]) - 1 };
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(address);
  if (columns) return { ...wholeSheet, column: letters(columns[1]), lastColumn: letters(columns[2]) };
  return parseArea(address);
}

const letters = (text = "") => columnIndex(text.toUpperCase());
