import { byId, valueOf } from "../basics/by-id.ts";
import { decimalsOfSums, scaledUp } from "../basics/decimals.ts";
import type { Computed } from "../score/variable.ts";
import type { TableRule } from "../ruleset/ruleset.ts";

/** What each unit of a survey of a sample counts for. */
export interface Weights {
  /** The heading of the column that has them. */
  readonly column: string;
  /** A whole number for each unit, its weight in the last of `decimals`: sums of them are exact. 0 for a unit without a weight above 0. */
  readonly units: Float64Array;
  readonly decimals: number;
}

/** The weights of the units; null where the rule set has none. Of weights written with very many decimals as many are used as sums are exact in. */
export function weightsOf({ ruleSet, responses }: Pick<Computed, "ruleSet" | "responses">): Weights | null {
  const { weight } = ruleSet.unit;
  if (weight === undefined) return null;
  const usable = valueOf(responses.numbers, weight).map((number) => (number > 0 && Number.isFinite(number) ? number : 0));
  const decimals = decimalsOfSums(usable);
  return { column: byId(ruleSet.columns, weight).label, units: usable.map((number) => scaledUp(number, decimals)), decimals };
}

/** Whether a table is of the weights where units have them: responses are facts of the sheet, and a list or a map names each unit. */
export function isOfWeights({ kind }: TableRule): boolean {
  return kind !== "response" && kind !== "list" && kind !== "map";
}
