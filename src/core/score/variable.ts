import { byId } from "../basics/by-id.ts";
import { decimalText } from "../basics/decimals.ts";
import { fillIn } from "../basics/fill-in.ts";
import { UNKNOWN, type Counts, type Scores } from "../validate/coded/responses.ts";
import type { Assessment } from "./results.ts";
import type { RuleCollection, RuleSet, Variable } from "../ruleset/ruleset.ts";

/** The results of scoring and classifying: what variables are made of. */
export type Computed = Pick<Assessment, "ruleSet" | "responses" | RuleCollection>;

/** One value a variable can have: an answer, a count, a score, a grade, a class code, or a group's id. */
export interface Category {
  readonly value: string | number;
  readonly label: string;
}

/** The code of a unit whose value is missing. */
export const MISSING = 65535;

/** A variable for every unit: `codes[unit]` is the index of its category, or MISSING. */
export interface VariableValues {
  readonly label: string;
  readonly categories: readonly Category[];
  readonly codes: Uint16Array;
}

/** The variables that a variable is made of, without groupings, which are of another variable. */
export function leavesOf(variable: Variable, ruleSet: RuleSet): readonly Variable[] {
  return "grouping" in variable ? leavesOf(byId(ruleSet.groupings, variable.grouping).of, ruleSet) : [variable];
}

/** Categories 0…highest; where `highest` is null, the numbers that occur. NaN is missing. */
export function countValues(label: string, counts: Counts, highest: number | null, ruleSet: RuleSet): VariableValues {
  if (highest === null) return numberValues(label, distinctNumbers(counts), counts, ruleSet);
  const values = Array.from({ length: highest + 1 }, (_, value) => value);
  const codes = coded(counts.length, (unit) => wholeCode(counts[unit] ?? NaN));
  return { label, categories: values.map((value) => ({ value, label: String(value) })), codes };
}

/** Categories as given, labelled in the rule set's words: «2: lav». A code that is none of them is missing. */
export function numberedValues(
  label: string,
  named: readonly { readonly value: number; readonly label: string }[],
  scores: Scores,
  { words }: RuleSet,
): VariableValues {
  const codeOf = new Uint16Array(256).fill(MISSING);
  named.forEach(({ value }, index) => (codeOf[value] = index));
  codeOf[UNKNOWN] = MISSING;
  const categories = named.map(({ value, label: name }) => ({ value, label: fillIn(words.numbered, { number: value, label: name }) }));
  return { label, categories, codes: recoded(scores, codeOf) };
}

/** A category for each of the values, in their order; another number, and NaN, is missing. */
export function numberValues(label: string, values: readonly number[], numbers: Counts, { words }: RuleSet): VariableValues {
  const codeOf = new Map(values.map((value, index) => [value, index]));
  const codes = coded(numbers.length, (unit) => codeOf.get(numbers[unit] ?? NaN) ?? MISSING);
  const categories = values.map((value) => ({ value, label: decimalText(value, words.decimalMark) }));
  return { label, categories, codes };
}

/** Each value's code by a table of codes; a value that the table lacks is missing. */
export function recoded(values: Uint8Array | Uint16Array, codeOf: Uint16Array): Uint16Array {
  const codes = new Uint16Array(values.length);
  for (let unit = 0; unit < values.length; unit += 1) codes[unit] = codeOf[values[unit] ?? MISSING] ?? MISSING;
  return codes;
}

export function coded(size: number, codeOf: (unit: number) => number): Uint16Array {
  const codes = new Uint16Array(size);
  for (let unit = 0; unit < size; unit += 1) codes[unit] = codeOf(unit);
  return codes;
}

/** The numbers that occur, from the lowest. */
export function distinctNumbers(numbers: Counts): readonly number[] {
  return [...new Set(numbers)].filter((number) => !Number.isNaN(number)).sort((a, b) => a - b);
}

/** A whole count is the index of its own category. */
function wholeCode(count: number): number {
  return Number.isNaN(count) ? MISSING : count;
}
