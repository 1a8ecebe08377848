import { CannotSay } from "./cannot-say.ts";

/*
 * Formulas as text, as a file stores them: English names, commas, no "=". A text here is always a part of one formula.
 */

/** Excel takes no longer formula, and no longer text in one. */
export const LONGEST_FORMULA = 8192;
const LONGEST_TEXT = 255;

/** Stands for the number of the formula's own row, where references need it. */
export const ROW = "\u0001";

/** A text in quotes. Throws CannotSay for one that is longer than a formula may hold. */
export function text(value: string): string {
  if (value.length > LONGEST_TEXT) throw new CannotSay({ why: "text_too_long", text: value });
  return `"${value.replaceAll('"', '""')}"`;
}

/** A number or a text. */
export function literal(value: string | number): string {
  return typeof value === "number" ? String(value) : text(value);
}

/** Whether every program reads the value in an array constant: some part its values also where the sign stands in a text. */
export function fitsInArray(value: string | number): boolean {
  return typeof value === "number" || !/[,;|{}"\\]/.test(value);
}

/** Values side by side: {1,2,3}. */
export function across(values: readonly (string | number)[]): string {
  return `{${values.map(literal).join(",")}}`;
}

/** Values in rows and columns: {1,2;3,4}. */
export function grid(rows: readonly (readonly number[])[]): string {
  return `{${rows.map((row) => row.join(",")).join(";")}}`;
}

/** A condition, or one that is always true or false. */
export type Test = string | boolean;

export function and(...tests: readonly Test[]): Test {
  if (tests.includes(false)) return false;
  const open = [...new Set(tests.filter((test) => test !== true))];
  return open.length > 1 ? `AND(${open.join(",")})` : (open[0] ?? true);
}

export function or(...tests: readonly Test[]): Test {
  if (tests.includes(true)) return true;
  const open = [...new Set(tests.filter((test) => test !== false))];
  return open.length > 1 ? `OR(${open.join(",")})` : (open[0] ?? false);
}

export function not(test: Test): Test {
  return typeof test === "boolean" ? !test : `NOT(${test})`;
}

/** One formula or another; only the one that is meant where the condition is always the same. */
export function when(test: Test, yes: string, no: string): string {
  if (typeof test === "boolean") return test ? yes : no;
  return yes === no ? yes : `IF(${test},${yes},${no})`;
}

/** Nothing to show: what an unknown result is in a cell with a formula. */
export const NOTHING = '""';

/** A sum of terms, whole numbers among them added up; "0" of none. */
export function plus(terms: readonly string[]): string {
  const isNumber = (term: string) => /^\d+$/.test(term);
  const number = terms.filter(isNumber).reduce((sum, term) => sum + Number(term), 0);
  const all = [...terms.filter((term) => !isNumber(term)), ...(number === 0 ? [] : [String(number)])];
  return all.length === 0 ? "0" : all.join("+").replaceAll("+-", "-");
}

/** A number of times something. */
export function times(factor: number, term: string): string {
  if (factor === 0 || term === "0") return "0";
  if (factor === 1) return term;
  return factor === -1 ? `-${grouped(term)}` : `${factor}*${grouped(term)}`;
}

/** In brackets where one of the signs stands in it: where it is a sum or a difference, unless others are given. */
export function grouped(term: string, signs = "+-=<>&"): string {
  const outside = term.replace(/"[^"]*"/g, "");
  let depth = 0;
  for (let at = 0; at < outside.length; at++) {
    const sign = outside.charAt(at);
    if ("([{".includes(sign)) depth++;
    else if (")]}".includes(sign)) depth--;
    else if (depth === 0 && at > 0 && signs.includes(sign)) return `(${term})`;
  }
  return term;
}

/** The formula, no longer than Excel takes. Throws CannotSay for a longer one. */
export function fitting(formula: string): string {
  if (formula.length > LONGEST_FORMULA - 8 * (formula.split(ROW).length - 1)) throw new CannotSay({ why: "too_long" });
  return formula;
}
