import { outsideTexts } from "./formulas.ts";

/**
 * Formulas as a Norwegian Excel shows them: «;» between arguments and a decimal comma. What stands in "texts" and 'sheet names' is left
 * alone. In an array constant columns are parted by «\» there and rows by «;».
 */

const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^{}]*\}|(?<![\p{L}\p{N}_.$])\d+\.\d+|,/gu;
const norwegianPieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^{}]*\}|(?<![\p{L}\p{N}_.$])\d+,\d+|;/gu;

/** The engine's formula as it is shown: SUM(A1,0.5) → SUM(A1;0,5). */
export function toNorwegian(formula: string): string {
  return formula.replace(pieces, (piece) => {
    if (piece === ",") return ";";
    if (piece.startsWith("{")) return outsideTexts(piece, (part) => part.replaceAll(",", "\\").replaceAll(".", ","));
    return /^\d/.test(piece) ? piece.replace(".", ",") : piece;
  });
}

/** What was typed as the engine wants it: SUM(A1;0,5) → SUM(A1,0.5). A formula without «;» may be typed in the English way, and stays. */
export function fromNorwegian(formula: string): string {
  if (!isNorwegian(formula)) return onlyDecimals(formula);
  return formula.replace(norwegianPieces, (piece) => {
    if (piece === ";") return ",";
    if (piece.startsWith("{")) return outsideTexts(piece, (part) => part.replaceAll(",", ".").replaceAll("\\", ","));
    return /^\d/.test(piece) ? piece.replace(",", ".") : piece;
  });
}

/** A typed number with a decimal comma, such as 12,5 or −0,25 %, as the engine reads it; null for anything else. */
export function typedNumber(text: string): number | null {
  const found = /^\s*([+-]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+|[+-]?\d*),(\d+)\s*$/.exec(text);
  if (!found) return null;
  const [, whole = "", fraction = ""] = found;
  const number = Number(`${whole.replace(/\s/g, "")}.${fraction}`);
  return Number.isFinite(number) ? number : null;
}

/** Only there do «;» stand outside array constants, and «\\» inside them. */
function isNorwegian(formula: string): boolean {
  const bare = outsideTexts(formula, (part) => part.replace(/\{[^{}]*\}/g, (constant) => (constant.includes("\\") ? ";" : "")));
  return bare.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "").includes(";");
}

/** In A1*0,5 the comma is a decimal one; between arguments, inside parentheses, it is not. */
function onlyDecimals(formula: string): string {
  if (formula.includes("(")) return formula;
  return outsideTexts(formula, (part) => part.replace(/(?<![\p{L}\p{N}_.$])(\d+),(\d+)/gu, "$1.$2"));
}
