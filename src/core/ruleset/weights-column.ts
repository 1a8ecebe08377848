import { byId } from "../basics/by-id.ts";
import type { RuleSet } from "./ruleset.ts";

/** The heading of the column that has the units' weights; null where they have none. */
export function weightsColumn({ unit, columns }: RuleSet): string | null {
  return unit.weight === undefined ? null : byId(columns, unit.weight).label;
}
