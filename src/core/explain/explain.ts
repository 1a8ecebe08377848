import { byId, valueOf } from "../basics/by-id.ts";
import { answersNeeded } from "../score/count.ts";
import { codeOf, explainAnswer, known, whySilent, type ExplainGround } from "./explain-answer.ts";
import { explainNominal } from "./explain-nominal.ts";
import type { ExplainedAnswer, ExplainedGate, ExplainedUnit, Explanation, UnknownReason } from "./explanation.ts";
import { scoreIntervals } from "../score/intervals.ts";
import { highestPossible, pointsOf } from "../ruleset/points.ts";
import type { Composite, Indicator, RuleSet } from "../ruleset/ruleset.ts";

/** What can be explained: every indicator, composite and nominal of a rule set, with its name. */
export function explainable({ indicators, composites, nominals }: RuleSet): readonly { readonly id: string; readonly label: string }[] {
  return [...indicators, ...composites, ...nominals].map(({ id, label }) => ({ id, label }));
}

/** The unit at this index: its number, name and row. */
export function explainedUnit({ assessment: { responses } }: ExplainGround, unit: number): ExplainedUnit {
  return { id: responses.ids[unit] ?? "", name: responses.names[unit] ?? null, row: responses.rows[unit] ?? 0 };
}

/**
 * Why the unit at this index has its score, grade or class, all the way down to the cells. The values are read from the results, never
 * computed again. Throws where nothing of the rule set has the id; `explainable` lists what there is.
 */
export function explain(id: string, unit: number, ground: ExplainGround): Explanation {
  const { ruleSet } = ground.assessment;
  const indicator = ruleSet.indicators.find((one) => one.id === id);
  if (indicator) return explainIndicator(indicator, unit, ground);
  const composite = ruleSet.composites.find((one) => one.id === id);
  if (composite) return explainComposite(composite, unit, ground);
  return explainNominal(byId(ruleSet.nominals, id), unit, ground, (input) => explain(input, unit, ground));
}

function explainIndicator(indicator: Indicator, unit: number, ground: ExplainGround): Explanation {
  const { ruleSet, indicators, cutPointMode } = ground.assessment;
  const { counts, scores, limits } = valueOf(indicators, indicator.id);
  const labels = ruleSet.scales[indicator.scale] ?? [];
  const items = indicator.items.map((item) => {
    const answer = explainAnswer(item, unit, ground);
    return { ...answer, points: answer.answer === null ? 0 : pointsOf(indicator, item, answer.answer) };
  });
  const gate = explainGate(indicator, unit, ground);
  const count = counts[unit] ?? NaN;
  const value = known(scores[unit]);
  const { id, label, source, measure, unit: counted } = indicator;
  return {
    kind: "indicator",
    ...{ id, label, source, measure, unit: counted, gate, items, cutPointMode },
    count: Number.isNaN(count) ? null : count,
    highest: highestPossible(indicator, ruleSet),
    missing: indicator.missing ?? ruleSet.missing,
    scores: scoreIntervals(limits, indicator, ruleSet).map((interval, score) => ({ score, label: labels[score] ?? "", counts: interval })),
    value,
    valueLabel: value === null ? null : (labels[value] ?? null),
    unknown: value === null ? whyUncounted(indicator, gate, items, unit, ground) : null,
  };
}

function explainGate({ gate }: Indicator, unit: number, ground: ExplainGround): ExplainedGate | null {
  if (!gate) return null;
  const answer = explainAnswer(gate.item, unit, ground);
  return { ...answer, opening: gate.answers, isOpen: answer.answer !== null && gate.answers.includes(answer.answer) };
}

/** In the order in which `count` checks: no response, a column that is not there, the gate, the answers. */
function whyUncounted(
  indicator: Indicator,
  gate: ExplainedGate | null,
  items: readonly ExplainedAnswer[],
  unit: number,
  ground: ExplainGround,
): UnknownReason {
  const asked = gate ? [gate, ...items] : items;
  const invalid = asked.filter(({ state }) => state === "invalid");
  const missing = asked.filter(({ state }) => state === "noColumn").map(({ label }) => label);
  const silent = whySilent(unit, ground);
  if (silent) return silent;
  if (missing.length > 0) return { why: "columns_missing", labels: missing };
  if (gate?.state === "blank") return { why: "gate_blank", answer: gate };
  if (invalid.length > 0) return { why: "answers_invalid", answers: invalid };
  const answered = items.filter(({ state }) => state === "answered").length;
  return { why: "too_few_answers", answered, needed: answersNeeded(indicator.missing ?? ground.assessment.ruleSet.missing) };
}

function explainComposite(composite: Composite, unit: number, ground: ExplainGround): Explanation {
  const { id, label, source, cells, grades } = composite;
  const rows = explain(inputOf(composite.rows), unit, ground);
  const columns = explain(inputOf(composite.columns), unit, ground);
  const value = codeOf(ground.assessment.composites, id, unit);
  const labels = [rows, columns].filter((input) => input.value === null).map((input) => input.label);
  return {
    kind: "composite",
    ...{ id, label, source, rows, columns, cells, grades, value },
    valueLabel: value === null ? null : (grades[value] ?? null),
    unknown: value === null ? (whySilent(unit, ground) ?? { why: "inputs_unknown", labels }) : null,
  };
}

function inputOf(input: Composite["rows"]): string {
  return "score" in input ? input.score : input.grade;
}
