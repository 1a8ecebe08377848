import type { AnswerList, Item, RuleSet } from "./ruleset.ts";

/** The list that an item is answered from; null for a number or a date. */
export function answerListOf(ruleSet: Pick<RuleSet, "answerLists">, { answers }: Pick<Item, "answers">): AnswerList | null {
  return (answers === undefined ? undefined : ruleSet.answerLists[answers]) ?? null;
}

/** The answers that an item can have, in order; none for a number or a date. */
export function answersTo(ruleSet: Pick<RuleSet, "answerLists">, item: Pick<Item, "answers">): readonly string[] {
  return answerListOf(ruleSet, item)?.answers ?? [];
}

/** What an answer of the list is shown as. */
export function shownAnswer({ shown = {} }: Pick<AnswerList, "shown">, answer: string): string {
  return (Object.hasOwn(shown, answer) ? shown[answer] : undefined) ?? answer;
}

/** What the answers that an item can have are shown as, in order; none for a number or a date. */
export function answersShown(ruleSet: Pick<RuleSet, "answerLists">, item: Pick<Item, "answers">): readonly string[] {
  const list = answerListOf(ruleSet, item);
  return list === null ? [] : list.answers.map((answer) => shownAnswer(list, answer));
}

/** What a cell may hold instead of an answer to the item. */
export function missingCodesOf(ruleSet: RuleSet, item: Item): readonly string[] {
  const own = item.answers === undefined ? item.missingCodes : answerListOf(ruleSet, item)?.missingCodes;
  return own ?? ruleSet.missingCodes ?? [];
}
