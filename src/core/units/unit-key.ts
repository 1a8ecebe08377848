import type { Cell } from "../sheet/sheet.ts";

// «0301», «301», «K-0301», «0301 Oslo», «301.0» from a number that was converted to text
const NUMBER = /^(?:\p{L}-)?(\d+)(?:[.,]0+)?(?:\s+\p{L}.*)?$/u;

/** Excel keeps fifteen digits of a number and writes zeros for the others. */
const MOST_DIGITS = 1e15;
// «1,23457E+17»: a number as a narrow cell shows it, saved as text
const EXPONENT = /^\d(?:[.,]\d+)?E\+\d+$/i;

/**
 * The key of a unit. With `digits` it is a number with its leading zeros, as text: 301, "301" and "0301 Oslo" are all "0301" where numbers have
 * four digits. Without, it is any text, number or date, as it is written but for blanks around it. null for what is no such key.
 */
export function unitKey(cell: Cell, digits: number | undefined): string | null {
  if (digits === undefined) return anyKey(cell);
  if (typeof cell === "number") return Number.isInteger(cell) && cell >= 0 ? padded(String(cell), digits) : null;
  if (typeof cell !== "string") return null;
  if (cell.length === digits && isDigits(cell)) return cell;
  const found = NUMBER.exec(cell.replace(/[\u00a0\u202f]/g, " ").trim())?.[1];
  return found === undefined ? null : padded(found, digits);
}

/** Keys that differ in nothing but case and blanks are one: «971 525 681» and «971525681», «abC» and «ABC». */
export function foldKey(key: string): string {
  return key
    .normalize("NFC")
    .replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g, "")
    .toLowerCase();
}

/** Whether a cell's number has more digits than Excel keeps: what was typed is not known any more. */
export function isRounded(cell: Cell): boolean {
  return typeof cell === "number"
    ? Math.abs(cell) >= MOST_DIGITS
    : typeof cell === "string" && cell.includes("+") && EXPONENT.test(cell.trim());
}

function anyKey(cell: Cell): string | null {
  if (typeof cell === "string") return cell.trim() === "" ? null : cell.trim();
  if (typeof cell === "number") return Number.isInteger(cell) ? BigInt(cell).toString() : String(cell);
  return cell !== null && typeof cell === "object" && "date" in cell ? cell.date : null;
}

function isDigits(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const letter = text.charCodeAt(index);
    if (letter < 48 || letter > 57) return false;
  }
  return true;
}

function padded(number: string, digits: number): string | null {
  return number.length > digits ? null : number.padStart(digits, "0");
}
