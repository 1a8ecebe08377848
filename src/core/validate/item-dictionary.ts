import { rememberedFor } from "../basics/remember.ts";
import { answerListOf, missingCodesOf } from "../ruleset/answer-list.ts";
import type { AnswerList, Item, RuleSet } from "../ruleset/ruleset.ts";
import { answerDictionary, type AnswerDictionary } from "./coded/answer-dictionary.ts";
import { tickTexts } from "./tick-blocks.ts";

/** The dictionaries of a rule set's lists as they stand: most items share a few lists, and a dictionary takes longer to make than a column. */
const plainOf = rememberedFor<RuleSet, Map<AnswerList, AnswerDictionary>>(() => new Map());

/**
 * What the texts of an item's cells mean, on a sheet and in a range of a formula alike: its answers and their spellings, the codes of a code
 * book, missing codes, and ticks. Null for a number or a date. Items that have nothing of their own share their list's.
 */
export function itemDictionary(item: Item, ruleSet: RuleSet, codes?: ReadonlyMap<string, string>): AnswerDictionary | null {
  const list = answerListOf(ruleSet, item);
  if (!list) return null;
  const missing = missingCodesOf(ruleSet, item);
  const tick = tickTexts(item, ruleSet);
  return codes || tick ? answerDictionary(list, { codes, missing, tick }) : plainDictionary(list, missing, ruleSet);
}

function plainDictionary(list: AnswerList, missing: readonly string[], ruleSet: RuleSet): AnswerDictionary {
  const known = plainOf(ruleSet);
  const dictionary = known.get(list) ?? answerDictionary(list, { missing });
  known.set(list, dictionary);
  return dictionary;
}
