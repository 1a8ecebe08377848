import type { Area } from "./sheet.ts";

/** The letters of a column counted from 0: 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}

/** The column, counted from 0, that letters name: "A" → 0, "AA" → 26. The letters must be A–Z. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A cell's address as Excel shows it: row 13, column 10 → "K14". */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** An area's address, e.g. "A1:C9"; a single cell is "A1". */
export function areaAddress({ row, column, lastRow, lastColumn }: Area): string {
  const first = cellAddress(row, column);
  const last = cellAddress(lastRow, lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** The area that an address such as "B2", "B2:C9" or "$B$2:$C$9" names; null when it is none. */
export function parseArea(address: string): Area | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(address.trim().toUpperCase());
  if (!parts) return null;
  const [, letters = "", digits = "", lastLetters = letters, lastDigits = digits] = parts;
  const area = { row: +digits - 1, column: columnIndex(letters), lastRow: +lastDigits - 1, lastColumn: columnIndex(lastLetters) };
  return area.row < 0 || area.lastRow < area.row || area.lastColumn < area.column ? null : area;
}

/** A sheet's name as a formula needs it: quoted, with quotes doubled. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** An absolute reference for names and charts: 'Tabeller'!$A$1:$B$2. */
export function absoluteReference(sheet: string, { row, column, lastRow, lastColumn }: Area): string {
  const cell = (r: number, c: number) => `$${columnLetters(c)}$${r + 1}`;
  const first = cell(row, column);
  const last = cell(lastRow, lastColumn);
  return `${quoteSheetName(sheet)}!${first === last ? first : `${first}:${last}`}`;
}
