import { byId, valueOf } from "../basics/by-id.ts";
import { classifyNominal, crossClassify } from "../score/classify.ts";
import { count } from "../score/count.ts";
import { leavesOf, type Computed } from "../score/variable.ts";
import { BLANK, type Counts, type Responses, type Scores } from "../validate/responses.ts";
import type { Indicator, Nominal, RuleSet } from "../ruleset/ruleset.ts";
import { scoreAll } from "../score/score.ts";
import { CallRefused, type Range, type RowProblem, type Rules } from "./call.ts";
import { inputsOf } from "./inputs.ts";
import { readInputs, type InputValues } from "./read-inputs.ts";
import type { Result } from "./result-named.ts";

/** The results of a call, row by row. */
export interface Computation {
  readonly inputs: InputValues;
  /** Counts of an indicator; null for a result that counts nothing. */
  readonly counts: Counts | null;
  /** Scores, grades or class codes; UNKNOWN where they are. */
  readonly values: Scores;
  readonly problems: ReadonlyMap<number, RowProblem>;
}

/**
 * A result from the ranges of a formula, by the same steps as a whole sheet. A row without any answer is unknown, as a unit that did not
 * respond is. Throws CallRefused where the ranges do not fit, or the cut points in force are not known.
 */
export function compute(result: Result, ranges: readonly Range[], rules: Rules): Computation {
  const { ruleSet } = rules;
  const inputs = readInputs(result.rule.label, inputsOf(result, ruleSet), ranges, ruleSet);
  const { problems } = inputs;
  switch (result.kind) {
    case "indicator": {
      const { counts } = count(result.rule, ruleSet, responsesOf(inputs));
      return { inputs, counts, values: scoreAll(counts, limitsOf(result.rule, rules)), problems };
    }
    case "composite":
      return { inputs, counts: null, values: crossClassify(result.rule, computedOf(inputs, ruleSet)).codes, problems };
    case "nominal":
      return { inputs, counts: null, values: classes(result.rule, computedOf(inputs, ruleSet)), problems };
    default:
      return result satisfies never;
  }
}

function limitsOf({ id, label }: Indicator, { limits }: Rules): readonly number[] {
  const known = limits.get(id);
  if (!known) throw new CallRefused({ code: "limits_unknown", label });
  return known;
}

/** The answers alone: a formula has no unit numbers or names. */
function responsesOf({ size, codes }: InputValues): Responses {
  const responded = new Uint8Array(size);
  for (const column of codes.values()) for (let row = 0; row < size; row++) if (column[row] !== BLANK) responded[row] = 1;
  return { size, rows: new Uint32Array(size), ids: [], names: [], categories: new Map(), numbers: new Map(), responded, codes };
}

/** The given scores and grades in the place of the results of earlier steps. Of the limits only the number is used: one fewer than scores. */
function computedOf(inputs: InputValues, ruleSet: RuleSet): Computed & { nominals: Map<string, { id: string; codes: Scores }> } {
  const indicators = [...inputs.scores].map(([id, scores]) => {
    const limits = (ruleSet.scales[byId(ruleSet.indicators, id).scale] ?? []).slice(1).map((_, index) => index + 1);
    return [id, { id, counts: new Float64Array(0), scores, limits }] as const;
  });
  const composites = [...inputs.grades].map(([id, codes]) => [id, { id, codes }] as const);
  const responses = responsesOf(inputs);
  return { ruleSet, responses, indicators: new Map(indicators), composites: new Map(composites), nominals: new Map() };
}

/** Classes of a nominal, those it builds on first. */
function classes(nominal: Nominal, computed: ReturnType<typeof computedOf>): Scores {
  const { ruleSet, nominals } = computed;
  const leaves = nominal.classes.flatMap(({ when }) => when.flatMap(({ of }) => leavesOf(of, ruleSet)));
  for (const leaf of leaves) if ("class" in leaf && !nominals.has(leaf.class)) classes(byId(ruleSet.nominals, leaf.class), computed);
  nominals.set(nominal.id, classifyNominal(nominal, computed));
  return valueOf(nominals, nominal.id).codes;
}
