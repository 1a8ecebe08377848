import { UNKNOWN } from "../validate/coded/responses.ts";
import { CallRefused, type Range, type RowProblem, type Rules } from "./call.ts";
import { compute } from "./compute.ts";
import type { Definition } from "../kinds/kind.ts";
import { resultNamed, resultOfFunction } from "./result-named.ts";

/** What an indicator's function shows: its score, or the count (or points) behind it. */
export type Shown = "result" | "count";

/**
 * The value of the cell function of this name for each row of its ranges: a count, score, grade or class code; null where it is unknown;
 * and a problem where a cell is no answer. Throws CallRefused where the call as a whole cannot be computed.
 */
export function evaluate(name: string, ranges: readonly Range[], show: Shown, rules: Rules): readonly (number | null | RowProblem)[] {
  return valuesOf(resultOfFunction(name, rules.ruleSet), ranges, show, rules);
}

/**
 * The value of any result of the rules, by its id, its label or the id of one of its columns, for each row of its ranges: as `evaluate`; by
 * the id of the column of a count (strategi_antall) the count. Throws CallRefused where nothing has the name.
 */
export function evaluateNamed(name: string, ranges: readonly Range[], rules: Rules): readonly (number | null | RowProblem)[] {
  const result = resultNamed(name, rules.ruleSet);
  const isCount = result.columns().some(({ id, values }) => values === null && id === name.trim().toLowerCase());
  return valuesOf(result, ranges, isCount ? "count" : "result", rules);
}

function valuesOf(result: Definition, ranges: readonly Range[], show: Shown, rules: Rules): readonly (number | null | RowProblem)[] {
  const { counts, codes, problems } = compute(result, ranges, rules);
  if (show === "count" && !counts) throw new CallRefused({ code: "no_count", label: result.label });
  const found = show === "count" && counts ? counts : codes;
  const isUnknown = found === codes ? (value: number) => value === UNKNOWN : Number.isNaN;
  return Array.from(found, (value, row) => problems.get(row) ?? (isUnknown(value) ? null : value));
}
