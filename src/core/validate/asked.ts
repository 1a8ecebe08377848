import { byId, valueOf } from "../basics/by-id.ts";
import { answerListOf } from "../ruleset/answer-list.ts";
import { isWithin } from "../ruleset/filters.ts";
import type { Filter, Item, RuleSet } from "../ruleset/ruleset.ts";
import { isOneOf } from "./answer-of.ts";
import { BLANK, INVALID, type Responses } from "./coded/responses.ts";

/** Whether a unit was asked something: no; yes; not known, as what decides it is not answered; not known, as it holds what is no answer. */
export const CLOSED = 0;
export const OPEN = 1;
export const GATE_BLANK = 2;
export const GATE_INVALID = 3;
/** The answers of all units. */
export type GivenAnswers = Pick<Responses, "size" | "codes" | "numbers">;

/** One of the above for each unit. */
export type Asked = Uint8Array<ArrayBuffer>;

/**
 * Whether each unit is asked what stands behind a filter; all are, where there is none. The filters of the items that it asks of are followed
 * to the end: who was not asked those was not asked this. An answer that is no answer (`missing`) decides nothing, as a blank does.
 */
export function askedBehind(filter: Filter | undefined, ruleSet: RuleSet, responses: GivenAnswers): Asked {
  if (!filter) return new Uint8Array(responses.size).fill(OPEN);
  if ("item" in filter) return askedBehindItem(filter, ruleSet, responses);
  if ("not" in filter) return askedBehind(filter.not, ruleSet, responses).map((state) => OPPOSITE[state] ?? state);
  const [parts, order] = "all" in filter ? [filter.all, ALL] : [filter.any, ANY];
  const [first, ...others] = parts.map((part) => askedBehind(part, ruleSet, responses));
  const states = first ?? new Uint8Array(responses.size).fill(OPEN);
  for (const other of others)
    for (let unit = 0; unit < states.length; unit++) states[unit] = stronger(states[unit] ?? CLOSED, other[unit] ?? CLOSED, order);
  return states;
}

const OPPOSITE: Readonly<Record<number, number>> = { [CLOSED]: OPEN, [OPEN]: CLOSED };

/** The states in the order in which they decide: one that fails decides all of a list, one that holds any of it. */
const ALL = [CLOSED, GATE_INVALID, GATE_BLANK, OPEN];
const ANY = [OPEN, GATE_INVALID, GATE_BLANK, CLOSED];

function stronger(one: number, other: number, order: readonly number[]): number {
  return order.indexOf(one) <= order.indexOf(other) ? one : other;
}

type ItemFilter = Extract<Filter, { item: string }>;

function askedBehindItem(filter: ItemFilter, ruleSet: RuleSet, responses: GivenAnswers): Asked {
  const item = byId(ruleSet.items, filter.item);
  const asked = "answers" in filter ? byAnswer(item, filter.answers, ruleSet, responses) : byNumber(filter, responses);
  if (!item.askedIf) return asked;
  const behind = askedBehind(item.askedIf, ruleSet, responses);
  for (let unit = 0; unit < asked.length; unit++) if (behind[unit] === CLOSED) asked[unit] = CLOSED;
  return asked;
}

function byAnswer(item: Item, answers: readonly string[], ruleSet: RuleSet, responses: GivenAnswers): Asked {
  const states = isOneOf(ruleSet, item, answers);
  states[BLANK] = GATE_BLANK;
  states[INVALID] = GATE_INVALID;
  const list = answerListOf(ruleSet, item);
  for (const answer of list?.missing ?? []) states[(list?.answers.indexOf(answer) ?? -1) + 1] = GATE_BLANK;
  const codes = valueOf(responses.codes, item.id);
  const asked = new Uint8Array(responses.size);
  for (let unit = 0; unit < asked.length; unit++) asked[unit] = states[codes[unit] ?? BLANK] ?? CLOSED;
  return asked;
}

function byNumber(filter: ItemFilter, { codes, numbers, size }: GivenAnswers): Asked {
  const [states, values] = [valueOf(codes, filter.item), valueOf(numbers, filter.item)];
  return Uint8Array.from({ length: size }, (_, unit) => {
    if (states[unit] === BLANK) return GATE_BLANK;
    if (states[unit] === INVALID) return GATE_INVALID;
    return "from" in filter || "to" in filter ? Number(isWithin(values[unit] ?? NaN, filter)) : OPEN;
  });
}
