import type { Condition, Variable } from "../ruleset/ruleset.ts";
import { isWithin } from "../ruleset/filters.ts";
import { MISSING, type VariableValues } from "./variable.ts";

/** Whether a condition holds for a unit. For a unit without the value it neither holds nor fails: it is undecided. */
export const FAILS = 0;
export const UNDECIDED = 1;
export const HOLDS = 2;
/** One state per unit. */
export type States = Uint8Array;

/** Finds a variable's values; tables share one that makes each variable once. */
export type Lookup = (variable: Variable) => VariableValues;

/** Whether all conditions hold, for each unit: one that fails decides it, whatever values are missing for the others. */
export function decide(conditions: readonly Condition[], lookup: Lookup, size: number): States {
  const states = new Uint8Array(size).fill(HOLDS);
  for (const condition of conditions) narrow(states, condition, lookup(condition.of));
  return states;
}

/** The states are ordered so that "both" is the lower of the two. */
function narrow(states: States, condition: Condition, { categories, codes }: VariableValues): void {
  const stateOf = Uint8Array.from(categories, ({ value }) => (accepts(condition, value) ? HOLDS : FAILS));
  for (let unit = 0; unit < states.length; unit += 1) {
    const code = codes[unit] ?? MISSING;
    const state = code === MISSING ? UNDECIDED : (stateOf[code] ?? FAILS);
    if (state < (states[unit] ?? FAILS)) states[unit] = state;
  }
}

/** Whether a condition holds for a value that is known. */
export function accepts(condition: Condition, value: string | number): boolean {
  return "in" in condition ? condition.in.includes(value) : typeof value === "number" && isWithin(value, condition);
}
