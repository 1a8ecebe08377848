import { valueOf } from "../basics/by-id.ts";
import { highestPossible, pointsOf } from "../ruleset/points.ts";
import type { Indicator } from "../ruleset/ruleset.ts";
import { answersNeeded } from "../score/count.ts";
import { scoreIntervals } from "../score/intervals.ts";
import type { ExplainedAnswer, ExplainedGate, ExplainedCount, UnknownReason } from "./explanation.ts";
import { codeAt, type ExplainContext } from "./kind.ts";

/** Why units have their scores: the answers, what they count, and the count among the cut points. */
export function explainIndicator(indicator: Indicator, context: ExplainContext): (unit: number) => ExplainedCount {
  const { ruleSet, indicators } = context.computed;
  const { counts, scores: codes, limits } = valueOf(indicators, indicator.id);
  const labels = ruleSet.scales[indicator.scale] ?? [];
  const { id, label, source, measure, unit: counted } = indicator;
  const same = {
    cutPointMode: context.cutPointMode(indicator),
    highest: highestPossible(indicator, ruleSet),
    missing: indicator.missing ?? ruleSet.missing,
    scores: scoreIntervals(limits, indicator, ruleSet).map((interval, score) => ({ score, label: labels[score] ?? "", counts: interval })),
  };
  const answersTo = indicator.items.map((item) => ({ item, answerOf: context.answers(item) }));
  const gateOf = explainGate(indicator, context);
  return (unit) => {
    const gate = gateOf(unit);
    const items = answersTo.map(({ item, answerOf }) => {
      const answer = answerOf(unit);
      return { ...answer, points: answer.answer === null ? 0 : pointsOf(indicator, item, answer.answer) };
    });
    const count = counts[unit] ?? NaN;
    const value = codeAt(codes, unit);
    return {
      kind: "indicator",
      ...{ id, label, source, measure, unit: counted, gate, items },
      cutPointMode: same.cutPointMode,
      count: Number.isNaN(count) ? null : count,
      ...{ highest: same.highest, missing: same.missing, scores: same.scores, value },
      valueLabel: value === null ? null : (labels[value] ?? null),
      unknown: value === null ? whyUncounted(indicator, gate, items, unit, context) : null,
    };
  };
}

function explainGate({ gate }: Indicator, { answers }: ExplainContext): (unit: number) => ExplainedGate | null {
  if (!gate) return () => null;
  const answerOf = answers(gate.item);
  return (unit) => {
    const answer = answerOf(unit);
    return { ...answer, opening: gate.answers, isOpen: answer.answer !== null && gate.answers.includes(answer.answer) };
  };
}

/** In the order in which `count` checks: no response, a column that is not there, the gate, the answers. */
function whyUncounted(
  indicator: Indicator,
  gate: ExplainedGate | null,
  items: readonly ExplainedAnswer[],
  unit: number,
  { silent, computed }: ExplainContext,
): UnknownReason {
  const asked = gate ? [gate, ...items] : items;
  const invalid = asked.filter(({ state }) => state === "invalid");
  const missing = asked.filter(({ state }) => state === "noColumn").map(({ label }) => label);
  const noResponse = silent(unit);
  if (noResponse) return noResponse;
  if (missing.length > 0) return { why: "columns_missing", labels: missing };
  if (gate?.state === "blank") return { why: "gate_blank", answer: gate };
  if (invalid.length > 0) return { why: "answers_invalid", answers: invalid };
  const answered = items.filter(({ state }) => state === "answered").length;
  return { why: "too_few_answers", answered, needed: answersNeeded(indicator.missing ?? computed.ruleSet.missing) };
}
