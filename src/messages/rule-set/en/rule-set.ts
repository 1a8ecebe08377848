import type { RuleSetTexts } from "../rule-set-contract.ts";
import { answers, number, quote, quotes } from "../../language/en/words.ts";

const kinds: Readonly<Record<string, string>> = { answerList: "answer list" };

const value = (found: number | null) => (found === null ? "unknown" : number(found));

/** What is wrong in a rule set, and what would be right. */
export const ruleSet: RuleSetTexts = {
  id_twice: ({ id }) => `the id ${quote(id)} is used twice. Give one of them another name.`,
  reference_nowhere: ({ id, kind }) => `refers to ${kinds[kind] ?? kind} ${quote(id)}, which does not exist.`,
  answer_nowhere: ({ answer, allowed }) => `the answer ${quote(answer)} is not among the item's answers: ${answers(allowed)}.`,
  answer_counted_twice: ({ answer, item }) => `the answer ${quote(answer)} to ${item} has points on two lines. Remove one.`,
  spelling_ambiguous: ({ spelling, answers: meant }) => `the spelling ${quote(spelling)} is given for several answers: ${quotes(meant)}.`,
  limits_not_increasing: ({ limits }) => `the cut points ${limits.map((limit) => number(limit)).join(", ")} must be above 0 and increase.`,
  limit_above_maximum: ({ limit, maximum }) =>
    `the cut point ${number(limit)} can never be reached; the highest possible is ${number(maximum)}.`,
  score_count: ({ scores, labels }) => `the cut points give ${number(scores)} scores, but the scale has ${number(labels)} labels.`,
  share_count: ({ limits, shares }) =>
    `${number(limits)} cut points need ${number(limits - 1)} shares for recomputing, but there are ${number(shares)}.`,
  matrix_size: ({ found, rows, columns }) =>
    `the matrix is ${found.map((size) => number(size)).join(" × ")}, but the two scales give ${number(rows)} × ${number(columns)}.`,
  grade_nowhere: ({ grade, grades }) => `the matrix has grade ${number(grade)}, but there are only ${number(grades)} grades (from 0).`,
  grade_falls: ({ row, column, from, to }) =>
    `in the matrix a higher score gives a lower grade: row ${number(row)}, column ${number(column)} has ${number(to)}, one step lower has ${number(from)}. Check that this is meant.`,
  example_fails: ({ column, expected, found }) => `${column} should be ${value(expected)}, but is ${value(found)}.`,
  example_column_nowhere: ({ column, columns }) => `there is no result ${quote(column)}. The results are ${columns.join(", ")}.`,
};
