import { HOLDS } from "../score/condition.ts";
import { score } from "../score/score.ts";
import type { Variable } from "../ruleset/ruleset.ts";
import type { ResultTable } from "../score/results.ts";
import { findIn, variableDefinition } from "../kinds/kinds.ts";
import type { Computed } from "../score/variable.ts";
import { variableOf } from "../kinds/variables.ts";
import { countByValue } from "./distribution.ts";

/** How many units have one count, or in a table of weights what they count for, and the score that count gives. `label` is the count as tables show it: «6», «0,5». */
export interface CountBar {
  readonly count: number;
  readonly label: string;
  readonly units: number;
  readonly score: number;
}

export interface CountDistribution {
  /** One for each row of the table of counts, in its order. */
  readonly bars: readonly CountBar[];
  /** The smallest count of score 1, 2, … */
  readonly limits: readonly number[];
  /** Units whose count is not known. */
  readonly unknown: number;
}

/**
 * All units by a variable that is cut into scores, such as a count: each value with its score. Null for another variable. Throws where it
 * refers to nothing.
 */
export function countDistribution(variable: Variable, computed: Computed): CountDistribution | null {
  const { ruleSet } = computed;
  if (!variableDefinition(variable, ruleSet)?.isCut) return null;
  const limits = findIn(ruleSet)(variable)?.found(computed)?.limits ?? [];
  const values = variableOf(variable, computed);
  const size = values.codes.length;
  const units = countByValue(values, new Uint8Array(size).fill(HOLDS), new Float64Array(size).fill(1));
  const bars = values.categories.map(({ value, label }, index) => {
    const count = Number(value);
    return { count, label, units: units[index] ?? 0, score: score(count, limits) };
  });
  return { bars, limits, unknown: units[bars.length] ?? 0 };
}

/** The bars of a finished table by such a variable, with the table's own numbers; null for another table. */
export function barsOf({ rule, columns, rows }: ResultTable, computed: Computed): readonly CountBar[] | null {
  const distribution = rule.kind === "distribution" ? countDistribution(rule.of, computed) : null;
  if (!distribution) return null;
  const at = columns.findIndex(({ id }) => id === "count");
  const unitsOf = new Map(rows.map(({ id, cells }) => [id, Number(cells[at] ?? 0)]));
  return distribution.bars.map((bar) => ({ ...bar, units: unitsOf.get(String(bar.count)) ?? 0 }));
}
