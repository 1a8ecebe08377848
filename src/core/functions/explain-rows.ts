import { answerText } from "../validate/answer-of.ts";
import { byId } from "../basics/by-id.ts";
import type { ExplainedAnswer, ExplainedGiven, Explanation } from "../kinds/explanation.ts";
import { codeAt, type Definition, type ExplainContext } from "../kinds/kind.ts";
import { findIn } from "../kinds/kinds.ts";
import type { CutRule } from "../score/score-counts.ts";
import { variableOf } from "../kinds/variables.ts";
import { BLANK, INVALID, UNKNOWN } from "../validate/coded/responses.ts";
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
  const explain = result.explain(contextOf(computation, rules));
  return Array.from(computation.codes, (_, row) => computation.problems.get(row) ?? withMissing(explain(row), row, computation));
}

/** As far as the ranges tell: where some hold nothing in the row, that is why its result is unknown. */
function withMissing(explanation: Explanation, row: number, { inputs }: Computation): Explanation {
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
    answers: (item) => explainAnswers(item, computation, rules),
    silent: () => null,
    lookup: (variable) => variableOf(variable, computed),
    find: findIn(rules.ruleSet),
    explain: (definition) => {
      const given = inputs.given.get(definition);
      return given ? (row) => explainGiven(definition, codeAt(given, row)) : definition.explain(context);
    },
  };
  return context;
}

/** A formula's answers are in no cell that it knows of. */
function explainAnswers(id: string, { inputs, computed }: Computation, { ruleSet }: Rules): (row: number) => ExplainedAnswer {
  const item = byId(ruleSet.items, id);
  const codes = inputs.codes.get(id);
  const reconstructed = item.provenance === "reconstructed";
  return (row) => {
    const code = codes?.[row] ?? BLANK;
    const answer = answerText(ruleSet, item, computed.responses, row);
    const state = code === BLANK ? "blank" : code === INVALID ? "invalid" : "answered";
    return { item: id, label: item.label, place: null, found: answer ?? "", answer, state, reconstructed };
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
