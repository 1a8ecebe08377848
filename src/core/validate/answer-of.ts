import { decimalText } from "../basics/decimals.ts";
import { answersShown, answersTo } from "../ruleset/answer-list.ts";
import type { Item, RuleSet } from "../ruleset/ruleset.ts";
import { GIVEN } from "./coded/number-column.ts";
import type { Responses } from "./coded/responses.ts";

/** The answer that a code means; null for a blank, for what is no answer, and for a number or a date. */
export function answerOf(ruleSet: RuleSet, item: Item, code: number): string | null {
  return answersTo(ruleSet, item)[code - 1] ?? null;
}

/** What a unit answered to an item, as a text: an answer of its list as it is shown, a number or a date; null for a blank and for what is no answer. */
export function answerText(ruleSet: RuleSet, item: Item, { codes, numbers, categories }: Responses, unit: number): string | null {
  const code = codes.get(item.id)?.[unit] ?? 0;
  if (item.answers !== undefined) return answersShown(ruleSet, item)[code - 1] ?? null;
  if (code !== GIVEN) return null;
  return item.number
    ? decimalText(numbers.get(item.id)?.[unit] ?? NaN, ruleSet.words.decimalMark)
    : (categories.get(item.id)?.[unit] ?? null);
}

/** For each of the 256 codes of an item, 1 where it is one of these answers. */
export function isOneOf(ruleSet: RuleSet, item: Item, answers: readonly string[]): Uint8Array {
  const isIn = new Uint8Array(256);
  answersTo(ruleSet, item).forEach((answer, index) => {
    if (answers.includes(answer)) isIn[index + 1] = 1;
  });
  return isIn;
}
