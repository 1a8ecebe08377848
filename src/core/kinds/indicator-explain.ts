import { byId, valueOf } from "../basics/by-id.ts";
import { decimalProduct } from "../basics/decimals.ts";
import { answerListOf } from "../ruleset/answer-list.ts";
import { decidingItems } from "../ruleset/filters.ts";
import { isRatio, worthsOf, type ItemWorth } from "../ruleset/points.ts";
import type { Indicator } from "../ruleset/ruleset.ts";
import { answerOf } from "../validate/answer-of.ts";
import { BLANK } from "../validate/coded/responses.ts";
import { askedBehind, CLOSED, GATE_BLANK, OPEN } from "../validate/asked.ts";
import { answersNeeded } from "../score/count.ts";
import { rangeOf, scoreIntervals } from "../score/intervals.ts";
import { cutRule } from "./cut-result.ts";
import type { ExplainedAnswer, ExplainedCount, ExplainedGate, ExplainedItem, UnknownReason } from "./explanation.ts";
import { codeAt, type ExplainContext } from "./kind.ts";

/** Why units have their scores: the answers, what they count, and the count among the cut points. */
export function explainIndicator(indicator: Indicator, context: ExplainContext): (unit: number) => ExplainedCount {
  const { ruleSet, indicators } = context.computed;
  const { counts, scores: codes, limits } = valueOf(indicators, indicator.id);
  const labels = ruleSet.scales[indicator.scale] ?? [];
  const { id, label, source, measure, unit: counted } = indicator;
  const range = rangeOf(indicator, ruleSet);
  const same = {
    cutPointMode: context.cutPointMode(cutRule(indicator, ruleSet)),
    highest: range.highest,
    missing: indicator.missing ?? ruleSet.missing,
    scores: scoreIntervals(limits, range, ruleSet.words).map((interval, score) => ({
      score,
      label: labels[score] ?? "",
      counts: interval,
    })),
  };
  const explainItems = worthsOf(indicator, ruleSet).map((worth) => explainItem(worth, context));
  const gateOf = explainGate(indicator, context);
  return (unit) => {
    const gate = gateOf(unit);
    const items = explainItems.map((explain) => explain(unit));
    const count = counts[unit] ?? NaN;
    const value = codeAt(codes, unit);
    return {
      kind: "indicator",
      ...{ id, label, source, measure, unit: counted, gate: gate?.explained ?? null, items },
      cutPointMode: same.cutPointMode,
      count: Number.isNaN(count) ? null : count,
      ...{ highest: same.highest, missing: same.missing, scores: same.scores, value },
      valueLabel: value === null ? null : (labels[value] ?? null),
      unknown: value === null ? whyUncounted(indicator, gate, items, unit, context) : null,
    };
  };
}

/** An item's answers and what they are worth; nothing where its own filter says that it was not asked, or the answer is no answer. */
function explainItem({ item, weight, answers, ofNumber }: ItemWorth, context: ExplainContext): (unit: number) => ExplainedItem {
  const { ruleSet, responses } = context.computed;
  const explainAnswer = context.answers(item.id);
  const asked = item.askedIf ? askedBehind(item.askedIf, ruleSet, responses) : null;
  const none = answerListOf(ruleSet, item)?.missing ?? [];
  return (unit) => {
    const answer = explainAnswer(unit);
    const own = answerOf(ruleSet, item, responses.codes.get(item.id)?.[unit] ?? BLANK) ?? "";
    if (asked?.[unit] === CLOSED || none.includes(own)) return { ...answer, points: null };
    if (answer.answer === null) return { ...answer, points: 0 };
    const points = item.number ? ofNumber(valueOf(responses.numbers, item.id)[unit] ?? NaN) : (answers.get(own) ?? 0);
    return { ...answer, points: decimalProduct(points, weight) };
  };
}

/** A gate and whether it is CLOSED, OPEN, GATE_BLANK or GATE_INVALID. */
interface Gate {
  readonly explained: ExplainedGate;
  readonly state: number;
}

function explainGate({ gate }: Indicator, { answers, computed }: ExplainContext): (unit: number) => Gate | null {
  if (!gate) return () => null;
  const { ruleSet, responses } = computed;
  const states = askedBehind(gate, ruleSet, responses);
  const answersTo = decidingItems([gate], ruleSet.items).map(({ id }) => answers(id));
  return (unit) => {
    const state = states[unit] ?? GATE_BLANK;
    return { explained: { answers: answersTo.map((explained) => explained(unit)), isOpen: state === OPEN }, state };
  };
}

/** In the order in which `count` checks: no response, a column that is not there, the gate, the answers. */
function whyUncounted(
  indicator: Indicator,
  gate: Gate | null,
  items: readonly ExplainedItem[],
  unit: number,
  { silent, computed }: ExplainContext,
): UnknownReason {
  const asked: readonly ExplainedAnswer[] = [...(gate?.explained.answers ?? []), ...items];
  const invalid = asked.filter(({ state }) => state === "invalid");
  const missing = asked.filter(({ state }) => state === "noColumn").map(({ label }) => label);
  const noResponse = silent(unit);
  if (noResponse) return noResponse;
  if (missing.length > 0) return { why: "columns_missing", labels: missing };
  const unanswered = gate?.explained.answers.find(({ answer, item }) => answer === null || isNoAnswer(item));
  if (gate?.state === GATE_BLANK && unanswered) return { why: "gate_blank", answer: unanswered };
  if (invalid.length > 0) return { why: "answers_invalid", answers: invalid };
  if (gate?.state === CLOSED || (isRatio(indicator) && items.every(({ points }) => points === null))) return { why: "not_asked" };
  const answered = items.filter(({ state, points }) => state === "answered" && points !== null).length;
  const needed = answersNeeded(indicator.missing ?? computed.ruleSet.missing);
  return answered === 0 && needed <= 1 ? { why: "nothing_answered" } : { why: "too_few_answers", answered, needed };

  function isNoAnswer(id: string): boolean {
    const { ruleSet, responses } = computed;
    const item = byId(ruleSet.items, id);
    const answer = answerOf(ruleSet, item, responses.codes.get(id)?.[unit] ?? BLANK) ?? "";
    return answerListOf(ruleSet, item)?.missing?.includes(answer) ?? false;
  }
}
