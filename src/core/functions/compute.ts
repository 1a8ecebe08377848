import { nothingComputed, scoringOf } from "../kinds/compute.ts";
import type { Definition, FindDefinition, Found, Scoring } from "../kinds/kind.ts";
import { findIn } from "../kinds/kinds.ts";
import type { CutRule } from "../score/score-counts.ts";
import type { Computing } from "../score/results.ts";
import { BLANK, UNKNOWN, type Responses } from "../validate/coded/responses.ts";
import { CallRefused, type Range, type RowProblem, type Rules } from "./call.ts";
import { readInputs, type InputValues } from "./read-inputs.ts";

/** The results of a call, row by row. */
export interface Computation extends Found {
  readonly inputs: InputValues;
  /** Everything that was computed on the way. */
  readonly computed: Computing;
  readonly problems: ReadonlyMap<number, RowProblem>;
}

/**
 * A result from the ranges of a formula, by the same steps as a whole sheet. A row without any answer is unknown, as a unit that did not
 * respond is. Throws CallRefused where the ranges do not fit, or the cut points in force are not known.
 */
export function compute(result: Definition, ranges: readonly Range[], rules: Rules): Computation {
  const { ruleSet } = rules;
  const find = findIn(ruleSet);
  const inputs = readInputs(result.label, result.inputs(find), ranges, ruleSet);
  // Only the answers are known here: a formula has no names or numbers of units.
  const computed = nothingComputed(ruleSet, responsesOf(inputs));
  for (const [definition, codes] of inputs.given) definition.give(codes, computed);
  const found = computeWithInputs(result, computed, scoringOf(computed, { limits: (rule) => limitsOf(rule, rules), source: null }), find);
  return { ...found, inputs, computed, problems: inputs.problems };
}

/** Computes a result and, before it, those it builds on that are not there yet. */
function computeWithInputs(definition: Definition, computed: Computing, scoring: Scoring, find: FindDefinition): Found {
  for (const before of definition.builtOn(find)) if (!before.found(computed)) computeWithInputs(before, computed, scoring, find);
  definition.compute(computed, scoring);
  const found = definition.found(computed);
  if (!found) throw new Error(`${definition.id} was not computed`);
  return found;
}

function limitsOf({ id, label }: CutRule, { limits }: Rules): readonly number[] {
  const known = limits.get(id);
  if (!known) throw new CallRefused({ code: "limits_unknown", label });
  return known;
}

function responsesOf({ size, codes, numbers, given }: InputValues): Responses {
  const responded = new Uint8Array(size);
  for (const column of codes.values()) for (let row = 0; row < size; row++) if (column[row] !== BLANK) responded[row] = 1;
  for (const column of given.values()) for (let row = 0; row < size; row++) if (column[row] !== UNKNOWN) responded[row] = 1;
  return { size, rows: new Uint32Array(size), ids: [], names: [], categories: new Map(), numbers, responded, codes };
}
