import { CallRefused, type CallProblem, type Range, type RowProblem } from "../core/functions/call.ts";
import type { Shown } from "../core/functions/evaluate.ts";
import type { Cell } from "../core/sheet/sheet.ts";
import { currentRules, type CurrentRules } from "../run/current-rules.ts";
import { callProblemText } from "../messages/functions/function-language.ts";

/** The value of one cell in Excel. */
type Shows = string | number | CustomFunctions.Error;

/** The last argument of an indicator's function, in the add-in's languages, and its meaning. */
const showWords: ReadonlyMap<string, Shown> = new Map([
  ["score", "result"],
  ["antall", "count"],
  ["poeng", "count"],
  ["count", "count"],
  ["points", "count"],
]);

/**
 * Calls the core with the rules in force; what cannot be computed is shown as #VALUE! or #N/A with the reason, in the language in force.
 * Every result is a table: an array that spills, one row for each row of the ranges.
 */
export function answered(ask: (rules: CurrentRules) => readonly (readonly (string | number | null | RowProblem)[])[]): Shows[][] {
  const rules = currentRules();
  try {
    return ask(rules).map((row) => row.map((value) => shows(value, rules)));
  } catch (error) {
    if (error instanceof CallRefused) throw errorOf(error.problem, rules);
    throw error;
  }
}

/** One column, from one value a row. */
export function asColumn<Value>(values: readonly Value[]): readonly (readonly [Value])[] {
  return values.map((value) => [value] as const);
}

/** A range from the argument that Excel passes. An error is an object with its code; an empty cell is null or "", and is no answer. */
export function rangeOf(cells: readonly (readonly unknown[])[]): Range {
  return cells.map((row) => (row.every(isPlain) ? row : row.map(cellOf)));
}

/** An argument that may be left out: then Excel passes null. */
export function textOrNull(argument: string | null | undefined): string | null {
  return argument === null || argument === undefined || argument === "" ? null : argument;
}

/** What to show, from the argument `vis`; the score where it is left out. Throws CallRefused for another word. */
export function shownOf(vis: string | null | undefined): Shown {
  const found = textOrNull(vis);
  if (found === null) return "result";
  const shown = showWords.get(found.trim().toLowerCase());
  if (shown) return shown;
  throw new CallRefused({ code: "show_unknown", found, allowed: ["score", "antall"] });
}

function shows(value: string | number | null | RowProblem, rules: CurrentRules): Shows {
  if (value === null) return "";
  return typeof value === "object" ? errorOf(value, rules) : value;
}

function errorOf(problem: CallProblem, { language }: CurrentRules): CustomFunctions.Error {
  const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(problem.code === "cell_error" ? notAvailable : invalidValue, callProblemText(problem, language));
}

function isPlain(cell: unknown): cell is string | number | boolean | null {
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" || cell === null;
}

function cellOf(cell: unknown): Cell {
  if (isPlain(cell)) return cell;
  const code: unknown = typeof cell === "object" ? Reflect.get(cell, "code") : null;
  return { error: typeof code === "string" ? code : "#VALUE!" };
}
