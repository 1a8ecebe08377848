import { parseStructRef, stringifyStructRef, type Token } from "@borgar/fx/xlsx";
import { futureFunctions, worksheetFunctions } from "./future-functions.ts";
import { bareParameter, parametersOf, tokensOf } from "./tokens.ts";

/** The prefix of functions that are newer than the file format. */
const FUTURE = /_xlfn\.(?:_xlws\.)?|_xlws\./gi;
/** The prefix of the parameters of LET and LAMBDA in files. */
const PARAMETER = /_xlpm\./gi;

/** A file's formula without these prefixes, as a grid reads it. */
export function fromFile(formula: string): string {
  return formula.includes("_xl") ? formula.replace(FUTURE, "").replace(PARAMETER, "") : formula;
}

/** A formula as it is typed, in the form that a file needs: with prefixes, and with functions where Excel shows «A1#» and «@A1». */
export function toFile(formula: string): string {
  const tokens = tokensOf(formula);
  const parameters = parametersOf(tokens);
  const texts = tokens.map((token) => textInFile(token, parameters));
  spilledRanges(tokens, texts);
  singleValues(tokens, texts);
  return texts.join("");
}

function textInFile({ type, value }: Token, parameters: ReadonlySet<string>): string {
  if (type === "structured") return inFullForm(value);
  if (type !== "func" && type !== "range_named") return value;
  if (parameters.has(bareParameter(value))) return value.startsWith("_xlpm.") ? value : `_xlpm.${value}`;
  return type === "func" ? functionInFile(value) : value;
}

function functionInFile(name: string): string {
  const upper = name.toUpperCase();
  if (worksheetFunctions.has(upper)) return `_xlfn._xlws.${upper}`;
  return futureFunctions.has(upper) ? `_xlfn.${upper}` : name;
}

/** Table[@Column] is Table[[#This Row],[Column]] in a file. */
function inFullForm(reference: string): string {
  const parsed = parseStructRef(reference);
  return parsed ? stringifyStructRef(parsed, { thisRow: true }) : reference;
}

/** A1# → ANCHORARRAY(A1). */
function spilledRanges(tokens: readonly Token[], texts: string[]): void {
  tokens.forEach(({ type, value }, index) => {
    if (type !== "operator" || value !== "#" || index === 0) return;
    texts[index - 1] = `_xlfn.ANCHORARRAY(${texts[index - 1] ?? ""}`;
    texts[index] = ")";
  });
}

/** @A1:A3 → SINGLE(A1:A3), and @INDEX(…) likewise. Outer ones come last, so that an inner one's text is ready. */
function singleValues(tokens: readonly Token[], texts: string[]): void {
  for (let index = tokens.length - 1; index >= 0; index--) {
    if (tokens[index]?.type !== "operator" || tokens[index]?.value !== "@") continue;
    texts[index] = "_xlfn.SINGLE(";
    const last = lastOfOperand(tokens, index + 1);
    texts[last] = `${texts[last] ?? ""})`;
  }
}

/** The index of the last token of the operand that begins at `start`: a reference, or a call with its arguments. */
function lastOfOperand(tokens: readonly Token[], start: number): number {
  if (tokens[start]?.type !== "func") return tokens[start + 1]?.value === "#" ? start + 1 : start;
  let depth = 0;
  for (let index = start + 1; index < tokens.length; index++) {
    if (tokens[index]?.type !== "operator") continue;
    if (tokens[index]?.value === "(") depth++;
    if (tokens[index]?.value === ")" && --depth === 0) return index;
  }
  return tokens.length - 1;
}
