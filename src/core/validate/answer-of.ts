import type { Item, RuleSet } from "../ruleset/ruleset.ts";

/** The answer that a code means; null for a blank and for what is no answer. */
export function answerOf(ruleSet: RuleSet, item: Item, code: number): string | null {
  return ruleSet.answerLists[item.answers]?.answers[code - 1] ?? null;
}

/** For each of the 256 codes of an item, 1 where it is one of these answers. */
export function isOneOf(ruleSet: RuleSet, item: Item, answers: readonly string[]): Uint8Array {
  const isIn = new Uint8Array(256);
  ruleSet.answerLists[item.answers]?.answers.forEach((answer, index) => {
    if (answers.includes(answer)) isIn[index + 1] = 1;
  });
  return isIn;
}
