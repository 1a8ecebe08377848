import { valueOf } from "../basics/by-id.ts";
import type { Aggregate } from "../ruleset/ruleset.ts";
import { scoreIntervals, type CountRange } from "../score/intervals.ts";
import { cutRule } from "./cut-result.ts";
import type { ExplainedCombination } from "./explanation.ts";
import { codeAt, foundBy, type ExplainContext } from "./kind.ts";

/** Why units have their scores: the results that are put together, their number, and the number among the cut points. */
export function explainAggregate(rule: Aggregate, range: CountRange, context: ExplainContext): (unit: number) => ExplainedCombination {
  const { ruleSet, aggregates } = context.computed;
  const { counts, scores: codes, limits } = valueOf(aggregates, rule.id);
  const { id, label, source, measure, unit: of } = rule;
  const labels = ruleSet.scales[rule.scale] ?? [];
  const cutPointMode = context.cutPointMode(cutRule(rule, ruleSet));
  const intervals = scoreIntervals(limits, range, ruleSet.words);
  const scores = intervals.map((interval, score) => ({ score, label: labels[score] ?? "", counts: interval }));
  const inputs = rule.inputs.map(({ of: variable, weight = 1 }) => {
    const definition = foundBy(context.find, variable);
    return { weight, isCount: "count" in variable, definition, explain: context.explain(definition) };
  });
  return (unit) => {
    const parts = inputs.map(({ weight, isCount, definition, explain }) => {
      const explanation = explain(unit);
      const counted = isCount ? (definition.found(context.computed)?.counts?.[unit] ?? NaN) : NaN;
      return { explanation, weight, number: isCount ? (Number.isNaN(counted) ? null : counted) : explanation.value };
    });
    const count = counts[unit] ?? NaN;
    const value = codeAt(codes, unit);
    const unknown = parts.filter(({ number }) => number === null).map(({ explanation }) => explanation.label);
    return {
      kind: "aggregate",
      ...{ id, label, source, measure, unit: of, parts, cutPointMode, scores, value },
      count: Number.isNaN(count) ? null : count,
      highest: range.highest,
      valueLabel: value === null ? null : (labels[value] ?? null),
      unknown: value === null ? (context.silent(unit) ?? { why: "inputs_unknown", labels: unknown }) : null,
    };
  };
}
