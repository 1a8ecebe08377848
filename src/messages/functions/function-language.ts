import type { CallProblem } from "../../core/functions/call.ts";
import type { NameInForce } from "../../core/functions/names-in-force.ts";
import { functions as en } from "./en/functions.ts";
import type { FunctionTexts } from "./function-contract.ts";
import type { Language } from "../language/language.ts";
import { functions as nb } from "./nb/functions.ts";

const texts: Readonly<Record<Language, FunctionTexts>> = { nb, en };

/** The names that a formula can ask for, as a table with a heading: what to write, what it is, and the ranges it takes. */
export function namesTable(names: readonly NameInForce[], language: Language): readonly (readonly string[])[] {
  const { nameHeads, range } = texts[language];
  return [nameHeads, ...names.map(({ id, label, ranges }) => [id, label, ranges.map((one) => range(one.label, one.columns)).join("; ")])];
}

/** Why a formula, or one row of it, has no value, and what would help. */
export function callProblemText(problem: CallProblem, language: Language): string {
  // The code picks the function that takes this problem's facts.
  const sentence = texts[language].problems[problem.code] as (problem: CallProblem) => string;
  return sentence(problem);
}
