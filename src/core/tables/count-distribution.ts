import { valueOf } from "../basics/by-id.ts";
import { HOLDS } from "../score/condition.ts";
import { score } from "../score/score.ts";
import type { Computed } from "../score/variable.ts";
import { variableOf } from "../kinds/variables.ts";
import { countByValue } from "./distribution.ts";

/** How many units have one count, and the score that count gives. `label` is the count as tables show it: «6», «0,5». */
export interface CountBar {
  readonly count: number;
  readonly label: string;
  readonly units: number;
  readonly score: number;
}

export interface CountDistribution {
  /** One for each row of the indicator's table of counts, in its order. */
  readonly bars: readonly CountBar[];
  /** Units whose count is not known. */
  readonly unknown: number;
}

/** All units by an indicator's count, each count with its score. Throws where nothing has the id. */
export function countDistribution(indicator: string, computed: Computed): CountDistribution {
  const values = variableOf({ count: indicator }, computed);
  const { limits } = valueOf(computed.indicators, indicator);
  const units = countByValue(values, new Uint8Array(values.codes.length).fill(HOLDS));
  const bars = values.categories.map(({ value, label }, index) => {
    const count = Number(value);
    return { count, label, units: units[index] ?? 0, score: score(count, limits) };
  });
  return { bars, unknown: units[bars.length] ?? 0 };
}
