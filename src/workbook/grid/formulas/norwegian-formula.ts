import { withEnglishCodes, withNorwegianCodes } from "./error-codes.ts";
import { englishName, norwegianName } from "./function-names.ts";
import { outsideTexts } from "./outside-texts.ts";

/**
 * Formulas as a Norwegian Excel shows them: Norwegian names of functions and errors, SANN and USANN, «;» between arguments and a decimal comma.
 * "Texts" and 'sheet names' are left as they are. In an array constant «\» separates columns, and «;» rows.
 */

const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^{}]*\}|(?<![\p{L}\p{N}_.$])\d+\.\d+|,/gu;
const norwegianPieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^{}]*\}|(?<![\p{L}\p{N}_.$])\d+,\d+|;/gu;

/** A formula in the English form as it is shown: SUM(A1,0.5) → SUMMER(A1;0,5). */
export function toNorwegian(formula: string): string {
  return withWords(withNorwegianSeparators(formula), norwegianName, { TRUE: "SANN", FALSE: "USANN" }, withNorwegianCodes);
}

/**
 * A typed formula in the English form: SUMMER(A1;0,5) → SUM(A1,0.5). English names are understood too. One without «;» may have the English
 * separators already, and keeps them.
 */
export function fromNorwegian(formula: string): string {
  return withWords(withEnglishSeparators(formula), englishName, { SANN: "TRUE", USANN: "FALSE" }, withEnglishCodes);
}

function withNorwegianSeparators(formula: string): string {
  return formula.replace(pieces, (piece) => {
    if (piece === ",") return ";";
    if (piece.startsWith("{")) return outsideTexts(piece, (part) => part.replaceAll(",", "\\").replaceAll(".", ","));
    return /^\d/.test(piece) ? piece.replace(".", ",") : piece;
  });
}

/** A typed formula with English separators, and all else as it is: every part stays in its place. */
export function withEnglishSeparators(formula: string): string {
  if (!isNorwegian(formula)) return onlyDecimals(formula);
  return formula.replace(norwegianPieces, (piece) => {
    if (piece === ";") return ",";
    if (piece.startsWith("{")) return outsideTexts(piece, (part) => part.replaceAll(",", ".").replaceAll("\\", ","));
    return /^\d/.test(piece) ? piece.replace(",", ".") : piece;
  });
}

/** What may stand before a word of a formula's own language. */
const before = String.raw`(?<![\p{L}\p{N}_.$!#@[\]])`;
const functionWord = new RegExp(String.raw`${before}[\p{L}_][\p{L}\p{N}_.]*(?=\()`, "gu");
const constantWord = new RegExp(String.raw`${before}(?:TRUE|FALSE|SANN|USANN)(?![\p{L}\p{N}_.(!:[\]])`, "giu");

/** The formula with other names of functions, other words for true and false, and other codes of errors. */
function withWords(
  formula: string,
  name: (from: string) => string,
  constants: Readonly<Record<string, string>>,
  withCodes: (part: string) => string,
): string {
  return outsideTexts(formula, (part) =>
    withCodes(part)
      .replace(functionWord, (word) => nameAsTyped(word, name(word)))
      .replace(constantWord, (word) => constants[word.toUpperCase()] ?? word),
  );
}

/** A name that is no other in the other language stays as it is typed, capitals or not. */
const nameAsTyped = (typed: string, other: string) => (typed.toUpperCase() === other ? typed : other);

/** Only in the Norwegian form is there a «;» outside array constants, or a «\\» inside them. */
function isNorwegian(formula: string): boolean {
  const bare = outsideTexts(formula, (part) => part.replace(/\{[^{}]*\}/g, (constant) => (constant.includes("\\") ? ";" : "")));
  return bare.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "").includes(";");
}

/** In A1*0,5 the comma is a decimal one; between arguments, inside parentheses, it is not. */
function onlyDecimals(formula: string): string {
  if (formula.includes("(")) return formula;
  return outsideTexts(formula, (part) => part.replace(/(?<![\p{L}\p{N}_.$])(\d+),(\d+)/gu, "$1.$2"));
}
