import { valueOf } from "../basics/by-id.ts";
import { highestPossible, pointsOf } from "../ruleset/points.ts";
import type { Indicator } from "../ruleset/ruleset.ts";
import { answersNeeded } from "../score/count.ts";
import { scoreIntervals } from "../score/intervals.ts";
import type { ExplainedAnswer, ExplainedGate, ExplainedCount, UnknownReason } from "./explanation.ts";
import { codeAt, type ExplainContext } from "./kind.ts";

/** Why a unit has its score: the answers, what they count, and the count among the cut points. */
export function explainIndicator(indicator: Indicator, unit: number, context: ExplainContext): ExplainedCount {
  const { ruleSet, indicators } = context.computed;
  const { counts, scores, limits } = valueOf(indicators, indicator.id);
  const labels = ruleSet.scales[indicator.scale] ?? [];
  const items = indicator.items.map((item) => {
    const answer = context.answer(item, unit);
    return { ...answer, points: answer.answer === null ? 0 : pointsOf(indicator, item, answer.answer) };
  });
  const gate = explainGate(indicator, unit, context);
  const count = counts[unit] ?? NaN;
  const value = codeAt(scores, unit);
  const { id, label, source, measure, unit: counted } = indicator;
  return {
    kind: "indicator",
    ...{ id, label, source, measure, unit: counted, gate, items },
    cutPointMode: context.cutPointMode(indicator),
    count: Number.isNaN(count) ? null : count,
    highest: highestPossible(indicator, ruleSet),
    missing: indicator.missing ?? ruleSet.missing,
    scores: scoreIntervals(limits, indicator, ruleSet).map((interval, score) => ({ score, label: labels[score] ?? "", counts: interval })),
    value,
    valueLabel: value === null ? null : (labels[value] ?? null),
    unknown: value === null ? whyUncounted(indicator, gate, items, unit, context) : null,
  };
}

function explainGate({ gate }: Indicator, unit: number, { answer: answerTo }: ExplainContext): ExplainedGate | null {
  if (!gate) return null;
  const answer = answerTo(gate.item, unit);
  return { ...answer, opening: gate.answers, isOpen: answer.answer !== null && gate.answers.includes(answer.answer) };
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
