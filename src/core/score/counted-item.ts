import { valueOf } from "../basics/by-id.ts";
import { answerListOf } from "../ruleset/answer-list.ts";
import { worthsOf, type ItemWorth } from "../ruleset/points.ts";
import type { Indicator, RuleSet } from "../ruleset/ruleset.ts";
import type { AnswerCodes, Responses } from "../validate/coded/responses.ts";
import { askedBehind, CLOSED, type Asked } from "../validate/asked.ts";

/** The code of an item that its own filter says was not asked of the unit. Answers have codes up to 250. */
export const NOT_ASKED = 254;

/** One item of an indicator: what its answers are worth, and each unit's answer, NOT_ASKED where it was not asked. */
export interface CountedItem {
  readonly worth: ItemWorth;
  readonly codes: AnswerCodes;
  /** A filter of its own takes some units' answers out. */
  readonly isFiltered: boolean;
  /** The answers of its list: the first has code 1; none for a number. */
  readonly answers: readonly string[];
  /** Codes of answers that are no answer. */
  readonly missing: readonly number[];
  /** Of an item that is a number: each unit's. */
  readonly numbers: Float64Array | null;
}

/** The items of an indicator with their answers, those that a filter of their own takes out as NOT_ASKED. */
export function itemsOf(indicator: Indicator, ruleSet: RuleSet, responses: Responses): readonly CountedItem[] {
  const gate = JSON.stringify(indicator.gate);
  return worthsOf(indicator, ruleSet).map((worth) => {
    const { id, askedIf, number } = worth.item;
    const codes = valueOf(responses.codes, id);
    const list = answerListOf(ruleSet, worth.item);
    const filter = JSON.stringify(askedIf) === gate ? undefined : askedIf; // who is behind the gate is known already
    return {
      worth,
      codes: filter ? whereAsked(codes, askedBehind(filter, ruleSet, responses)) : codes,
      isFiltered: filter !== undefined,
      answers: list?.answers ?? [],
      missing: list?.missing?.map((answer) => list.answers.indexOf(answer) + 1) ?? [],
      numbers: number ? valueOf(responses.numbers, id) : null,
    };
  });
}

function whereAsked(codes: AnswerCodes, asked: Asked): AnswerCodes {
  return codes.map((code, unit) => (asked[unit] === CLOSED ? NOT_ASKED : code));
}
