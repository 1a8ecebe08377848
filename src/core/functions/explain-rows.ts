import { answerOf } from "../validate/answer-of.ts";
import { byId } from "../basics/by-id.ts";
import type { ExplainedAnswer, ExplainedGiven, Explanation } from "../kinds/explanation.ts";
import { codeAt, type CutRule, type Definition, type ExplainContext } from "../kinds/kind.ts";
import { findIn } from "../kinds/kinds.ts";
import { variableOf } from "../kinds/variables.ts";
import { BLANK, INVALID, UNKNOWN } from "../validate/responses.ts";
import { publishedRules, type Range, type RowProblem, type Rules } from "./call.ts";
import { compute, type Computation } from "./compute.ts";
import { resultNamed } from "./result-named.ts";

/**
 * Why each row of a formula's ranges has its score, grade or class; the ranges are those of the result's own function. A problem where
 * a cell holds no answer. Throws CallRefused where nothing has the name or the ranges do not fit.
 */
export function explainRows(name: string, ranges: readonly Range[], rules: Rules): readonly (Explanation | RowProblem)[] {
  const result = resultNamed(name, rules.ruleSet);
  const computation = compute(result, ranges, rules);
  const context = contextOf(computation, rules);
  return Array.from(computation.codes, (_, row) => computation.problems.get(row) ?? explainRow(result, row, computation, context));
}

/** As far as the ranges tell: where some hold nothing in the row, that is why its result is unknown. */
function explainRow(result: Definition, row: number, { inputs }: Computation, context: ExplainContext): Explanation {
  const explanation = result.explain(row, context);
  if (explanation.unknown === null) return explanation;
  const missing = inputs.inputs.flatMap((input) => {
    const isMissing =
      input.kind === "result"
        ? inputs.given.get(input.definition)?.[row] === UNKNOWN
        : input.items.every(({ id }) => inputs.codes.get(id)?.[row] === BLANK);
    return isMissing ? [input.label] : [];
  });
  return missing.length === 0 ? explanation : { ...explanation, unknown: { why: "inputs_missing", labels: missing } };
}

function contextOf(computation: Computation, rules: Rules): ExplainContext {
  const { computed, inputs } = computation;
  const published = publishedRules(rules.ruleSet).limits;
  const context: ExplainContext = {
    computed,
    cutPointMode: ({ id }: CutRule) => (String(rules.limits.get(id)) === String(published.get(id)) ? "fixed" : "recomputed"),
    answer: (item, row) => explainAnswer(item, row, computation, rules),
    silent: () => null,
    lookup: (variable) => variableOf(variable, computed),
    find: findIn(rules.ruleSet),
    explain: (definition, row) => {
      const given = inputs.given.get(definition);
      return given ? explainGiven(definition, codeAt(given, row)) : definition.explain(row, context);
    },
  };
  return context;
}

/** A formula's answers are in no cell that it knows of. */
function explainAnswer(id: string, row: number, { inputs }: Computation, { ruleSet }: Rules): ExplainedAnswer {
  const item = byId(ruleSet.items, id);
  const code = inputs.codes.get(id)?.[row] ?? BLANK;
  const answer = answerOf(ruleSet, item, code);
  const state = code === BLANK ? "blank" : code === INVALID ? "invalid" : "answered";
  return {
    item: id,
    label: item.label,
    place: null,
    found: answer ?? "",
    answer,
    state,
    reconstructed: item.provenance === "reconstructed",
  };
}

function explainGiven({ kind, id, label, source, values }: Definition, value: number | null): ExplainedGiven {
  const valueLabel = values().find((one) => one.value === value)?.label ?? null;
  return {
    kind,
    isGiven: true,
    id,
    label,
    source,
    value,
    valueLabel,
    unknown: value === null ? { why: "inputs_missing", labels: [label] } : null,
  };
}
