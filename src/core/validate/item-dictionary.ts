import { answerListOf, missingCodesOf } from "../ruleset/answer-list.ts";
import type { Item, RuleSet } from "../ruleset/ruleset.ts";
import { answerDictionary, type AnswerDictionary } from "./coded/answer-dictionary.ts";
import { tickTexts } from "./tick-blocks.ts";

/**
 * What the texts of an item's cells mean, on a sheet and in a range of a formula alike: its answers and their spellings, the codes of a code
 * book, missing codes, and ticks. Null for a number or a date.
 */
export function itemDictionary(item: Item, ruleSet: RuleSet, codes?: ReadonlyMap<string, string>): AnswerDictionary | null {
  const list = answerListOf(ruleSet, item);
  return list && answerDictionary(list, { codes, missing: missingCodesOf(ruleSet, item), tick: tickTexts(item, ruleSet) });
}
