import { nearest } from "../../../core/basics/nearest.ts";
import type { RuleSetTexts } from "../rule-set-contract.ts";
import { kinds } from "../../kinds/en/kinds.ts";
import { mapped } from "../../language/words.ts";
import { answers, number, quote, quotes } from "../../language/en/words.ts";

const names: Readonly<Record<string, string>> = { ...mapped(kinds.kinds, ({ name }) => name), answerList: "answer list" };

const value = (found: number | null) => (found === null ? "unknown" : number(found));

/** The allowed word that is most like the one that stands there. */
const meant = (found: string | number, allowed: readonly (string | number)[]) => {
  const word = typeof found === "number" ? null : nearest(found, allowed.map(String));
  return word === null ? "" : ` Did you mean ${quote(word)}?`;
};

/** What is wrong in a rule set, and what would be right. */
export const ruleSet: RuleSetTexts = {
  id_twice: ({ id }) => `the id ${quote(id)} is used twice. Give one of them another name.`,
  reference_nowhere: ({ id, kind, known }) => `refers to ${names[kind] ?? kind} ${quote(id)}, which does not exist.${meant(id, known)}`,
  answer_nowhere: ({ answer, allowed }) =>
    `the answer ${quote(answer)} is not among the item's answers: ${answers(allowed)}.${meant(answer, allowed)}`,
  answer_counted_twice: ({ answer, item }) => `the answer ${quote(answer)} to ${item} has points on two lines. Remove one.`,
  spelling_ambiguous: ({ spelling, answers: meant }) => `the spelling ${quote(spelling)} is given for several answers: ${quotes(meant)}.`,
  square_of_several: ({ square, units }) => `the square [${square}] is given to several units: ${quotes(units)}. Give each its own.`,
  limits_not_increasing: ({ limits }) => `the cut points ${limits.map((limit) => number(limit)).join(", ")} must increase.`,
  limit_above_maximum: ({ limit, maximum }) =>
    `the cut point ${number(limit)} can never be reached; the highest possible is ${number(maximum)}.`,
  limit_at_minimum: ({ limit, minimum }) =>
    `the cut point ${number(limit)} is always reached, so that none can have score 0; the lowest possible is ${number(minimum)}. Set it higher.`,
  item_kind: ({ kinds: found }) =>
    `must have exactly one of “answers”, “number” and “date”, but has ${found === 0 ? "none" : number(found)}.`,
  item_not_counted: ({ item }) => `the question ${quote(item)} is a date, and cannot be counted. Take it out of “items”.`,
  points_by: ({ item, by, needed }) =>
    `“by”: “${by}” does not fit ${quote(item)}, which ${needed === "value" ? "is a number" : "has a list of answers"}. Use “${needed}”, or points in lines.`,
  missing_counted: ({ answer, item }) =>
    `the answer ${quote(answer)} to ${item} is no answer (“missing”), and cannot give points. Remove it in one of the places.`,
  missing_code_is_answer: ({ found }) => `${quote(found)} is both an answer and a code for a missing answer. Remove one.`,
  all_missing: () => `all answers are in “missing”, so that nothing can be answered. Let at least one be an answer.`,
  ranges_overlap: ({ item }) => `two lines of points for ${quote(item)} cover the same number. Do not let them overlap.`,
  bounds_crossed: ({ from, to }) => `“from” ${number(from)} is above “to” ${number(to)}, so that no number is between them.`,
  bounds_outside: ({ variable, from, to, lowest, highest }) =>
    `${quote(variable)} is ${between(lowest, highest)}, so that none is ${between(from, to)}. Correct the bounds, or what the number can be.`,
  bounds_missing: ({ variable }) => `${quote(variable)} lacks “from” or “to”, so that it is not said which numbers are meant.`,
  answers_missing: ({ variable }) => `${quote(variable)} has a list of answers; say which of them are meant, in “answers”.`,
  bounds_of_text: ({ variable }) => `${quote(variable)} is not a number, so “from” and “to” cannot be used. Use “in” or “answers”.`,
  reversed_endless: ({ item }) => `${quote(item)} cannot be turned round without the question's “number.from” and “number.to”.`,
  share_points: () => `a share is of answers that count or do not; the points must be between 0 and 1.`,
  layer_count: ({ found, layers }) =>
    `there are ${number(found)} matrices, but the scale that chooses between them has ${number(layers)} values.`,
  answered_above_items: ({ answered, items }) => `needs ${number(answered)} answered, but there are only ${number(items)}.`,
  score_count: ({ scores, labels }) => `the cut points give ${number(scores)} scores, but the scale has ${number(labels)} labels.`,
  share_count: ({ limits, shares }) =>
    `${number(limits)} cut points need ${number(limits - 1)} shares for recalculating (or ${number(limits)}, where the first is to be calculated too), but there are ${number(shares)}.`,
  matrix_size: ({ found, rows, columns }) =>
    `the matrix is ${found.map((size) => number(size)).join(" × ")}, but the two scales give ${number(rows)} × ${number(columns)}.`,
  grade_nowhere: ({ grade, grades }) => `the matrix has grade ${number(grade)}, but there are only ${number(grades)} grades (from 0).`,
  grade_falls: ({ row, column, from, to }) =>
    `in the matrix a higher score gives a lower grade: row ${number(row)}, column ${number(column)} has ${number(to)}, one step lower has ${number(from)}. Check that this is meant.`,
  rest_uneven: ({ ranges }) =>
    `questions left open count as the mean of those that are answered ("rest": "mean"), but the questions can be worth different points (${ranges.map((ends) => ends.map(number).join("–")).join(", ")}). The number can then be higher than the highest possible. Let the questions be worth the same, and weigh them with "weights".`,
  example_fails: ({ column, expected, found }) => `${column} should be ${value(expected)}, but is ${value(found)}.`,
  example_column_nowhere: ({ column, columns }) => `there is no result ${quote(column)}. The results are ${columns.join(", ")}.`,
  value_nowhere: ({ variable, value: found, allowed }) =>
    `${quote(variable)} cannot be ${quote(String(found))}. Possible values: ${allowed.join(", ")}.${meant(found, allowed)}`,
  value_kind: ({ variable, value: found, wanted }) =>
    `the values of ${quote(variable)} are ${wanted === "number" ? "numbers" : "text"}, so ${quote(String(found))} never fits. Write it ${wanted === "number" ? "without" : "in"} quotation marks.`,
  value_in_two_groups: ({ value: found, groups }) =>
    `the value ${quote(String(found))} is in several groups: ${quotes(groups)}. Keep it in one.`,
  weight_no_number: ({ column }) => `the column ${quote(column)} is not a number, so it cannot be the weight. Give it the role “number”.`,
  bands_of_text: ({ column }) =>
    `the column ${quote(column)} is not a number, so it cannot be cut into bands. Give it the role “number”, or use groups.`,
  bands_not_increasing: ({ bounds }) => `the lower bounds must increase: ${bounds.map((bound) => number(bound)).join(", ")}.`,
  class_code_twice: ({ class: code }) => `class ${number(code)} is defined twice. Give one of them another number.`,
  class_code_range: ({ class: code, highest }) => `class ${number(code)} is outside 0–${number(highest)}. Give it a number there.`,
  class_later: ({ class: id }) => `refers to ${quote(id)}, which comes later. Move ${quote(id)} before it.`,
  shares_not_increasing: ({ shares }) =>
    `the shares ${shares.map((share) => number(share)).join(", ")} must increase, above 0 and below 100 per cent.`,
  circle: ({ ids }) => `refers to itself in a circle: ${[...ids, ids[0] ?? ""].join(" → ")}. Remove one of the references.`,
  listed_twice: ({ item }) => `${quote(item)} is listed twice, and would be counted twice. Remove one.`,
  item_in_two_blocks: ({ blocks }) => `the item is in several blocks: ${quotes(blocks)}. Keep it in one.`,
  key_columns: ({ columns }) => `several columns have the role “id”: ${quotes(columns)}. Keep it on one.`,
  name_columns: ({ columns }) => `several columns have the role “name”: ${quotes(columns)}. Keep it on one.`,
  items_alike: ({ label, items }) =>
    `${quotes(items)} have the same text or alias, ${quote(label)}, so no heading can tell them apart. Give them different texts, or put them in blocks of their own.`,
  register_unknown: ({ register, known }) =>
    `there is no register ${quote(register)}. ${known.length === 1 ? "The one that comes with the program is" : "Those that come with the program are"} ${quotes(known)}. Without a register: null.${meant(register, known)}`,
  translation_length: ({ found, wanted }) =>
    `the translation has ${number(found)} texts, but the rule set has ${number(wanted)}. Translate each of them, in their order.`,
  translation_of_nothing: () => `translates a text that the rule set does not have. Remove it, or give the rule set the text.`,
  text_unwritable: ({ character }) =>
    `the text has a character that a workbook cannot hold (U+${character.toString(16).toUpperCase().padStart(4, "0")}). Remove it.`,
};

/** A stretch of numbers, of which one end may be open. */
function between(from: number | null, to: number | null): string {
  if (from !== null && to !== null) return `from ${number(from)} to ${number(to)}`;
  return from === null ? `${number(to ?? 0)} or less` : `${number(from)} or more`;
}
