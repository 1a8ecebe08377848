import { byId, valueOf } from "../basics/by-id.ts";
import { answerListOf } from "../ruleset/answer-list.ts";
import { itemsIn } from "../ruleset/filters.ts";
import type { Filter, Item, RuleSet } from "../ruleset/ruleset.ts";
import { answerOf, answerText } from "../validate/answer-of.ts";
import { askedBehind, CLOSED, OPEN, type Asked } from "../validate/asked.ts";
import { BLANK, type Responses } from "../validate/coded/responses.ts";

/** The question that leaves it open whether a unit was asked something, and its answer that is no answer, as it is shown; null for a blank. */
export interface Undecided {
  readonly item: Item;
  readonly answer: string | null;
}

/** What is known of the filters of one survey's units. */
export interface Filters {
  /** Whether a unit was asked an item, by the item's own filter. */
  readonly stateOf: (item: Item, unit: number) => number;
  /** The question that leaves a filter open for a unit: the first without an answer that decides, followed through its own filter; null for none. */
  readonly undecidedBy: (filter: Filter, unit: number) => Undecided | null;
}

/** Looks up filters, each of which is worked out once, when it is first asked for. */
export function filtersOf(ruleSet: RuleSet, responses: Responses): Filters {
  const asked = new Map<string, Asked>();
  const stateOf = (item: Item, unit: number) => {
    const states = asked.get(item.id) ?? askedBehind(item.askedIf, ruleSet, responses);
    asked.set(item.id, states);
    return states[unit] ?? OPEN;
  };
  const undecidedBy = (filter: Filter, unit: number): Undecided | null => {
    for (const id of itemsIn(filter)) {
      const item = byId(ruleSet.items, id);
      const state = stateOf(item, unit);
      if (state === CLOSED) continue;
      const before = state === OPEN || !item.askedIf ? null : undecidedBy(item.askedIf, unit);
      if (before) return before;
      const code = valueOf(responses.codes, id)[unit] ?? BLANK;
      if (code === BLANK) return { item, answer: null };
      const isMissing = answerListOf(ruleSet, item)?.missing?.includes(answerOf(ruleSet, item, code) ?? "");
      if (isMissing) return { item, answer: answerText(ruleSet, item, responses, unit) };
    }
    return null;
  };
  return { stateOf, undecidedBy };
}
