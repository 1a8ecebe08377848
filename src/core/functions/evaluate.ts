import { UNKNOWN } from "../validate/responses.ts";
import { CallRefused, type Range, type RowProblem, type Rules } from "./call.ts";
import { compute } from "./compute.ts";
import { resultOfFunction } from "./result-named.ts";

/** What an indicator's function shows: its score, or the count (or points) behind it. */
export type Shown = "result" | "count";

/**
 * The value of the cell function of this name for each row of its ranges: a count, score, grade or class code; null where it is unknown;
 * and a problem where a cell is no answer. Throws CallRefused where the call as a whole cannot be computed.
 */
export function evaluate(name: string, ranges: readonly Range[], show: Shown, rules: Rules): readonly (number | null | RowProblem)[] {
  const result = resultOfFunction(name, rules.ruleSet);
  const { counts, codes, problems } = compute(result, ranges, rules);
  if (show === "count" && !counts) throw new CallRefused({ code: "no_count", label: result.label });
  const found = show === "count" && counts ? counts : codes;
  const isUnknown = found === codes ? (value: number) => value === UNKNOWN : Number.isNaN;
  return Array.from(found, (value, row) => problems.get(row) ?? (isUnknown(value) ? null : value));
}
