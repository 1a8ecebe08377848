import { columnIndex, columnLetters } from "../../core/sheet/address.ts";
import { mostColumns, mostRows } from "../../core/sheet/limits.ts";

/*
 * The cells that share a formula have it once in a file: the others stand off from the first, and their relative references move with them.
 * The text is only read for references, so that formulas that no engine here can calculate are moved too.
 */

/** Texts, quoted sheet names, what stands in brackets, and references: a cell, whole columns, whole rows. */
const pieces = new RegExp(
  [
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]/u,
    /(?<![\p{L}\p{N}_.$\\])\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.([!]|:[\p{L}\p{N}_.]+!)/u,
    /(?<![\p{L}\p{N}_.$\\:])\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.([!:])/u,
    /(?<![\p{L}\p{N}_.$\\:])\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.([!:])/u,
  ]
    .map(({ source }) => source)
    .join("|"),
  "giu",
);

/** A formula, as it stands in a file without "=", as it reads so many rows further down and columns further right. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(pieces, (piece) => (/^["'[]/.test(piece) ? piece : movedReference(piece, rows, columns)));
}

/** References that would leave the sheet come in again on its other side, as in Excel. */
function movedReference(reference: string, rows: number, columns: number): string {
  return reference
    .replace(/(?<=^|:)([A-Z]{1,3})/giu, (letters) => columnLetters(around(columnIndex(letters.toUpperCase()) + columns, mostColumns)))
    .replace(/(?<=^|:|[A-Z])(\d+)/giu, (digits) => String(around(Number(digits) - 1 + rows, mostRows) + 1));
}

const around = (place: number, size: number): number => ((place % size) + size) % size;
