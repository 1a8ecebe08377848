import type { Cell } from "../sheet/sheet.ts";

// «0301», «301», «K-0301», «0301 Oslo», «301.0» from a number that was converted to text
const NUMBER = /^(?:\p{L}-)?(\d+)(?:[.,]0+)?(?:\s+\p{L}.*)?$/u;

/**
 * A unit's number with its leading zeros, as text: 301, "301" and "0301 Oslo" are all "0301" where numbers have four digits.
 * null for what is no such number. Without `digits` any text is a unit's key, trimmed.
 */
export function unitNumber(cell: Cell, digits: number | undefined): string | null {
  if (typeof cell === "number") return Number.isInteger(cell) && cell >= 0 ? padded(String(cell), digits) : null;
  if (typeof cell !== "string") return null;
  if (digits === undefined) return cell.trim() === "" ? null : cell.trim();
  if (cell.length === digits && isDigits(cell)) return cell;
  const found = NUMBER.exec(cell.replace(/[\u00a0\u202f]/g, " ").trim())?.[1];
  return found === undefined ? null : padded(found, digits);
}

function isDigits(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const letter = text.charCodeAt(index);
    if (letter < 48 || letter > 57) return false;
  }
  return true;
}

function padded(number: string, digits: number | undefined): string | null {
  return digits === undefined ? number : number.length > digits ? null : number.padStart(digits, "0");
}
