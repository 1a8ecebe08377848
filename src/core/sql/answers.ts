import { byId } from "../basics/by-id.ts";
import { answerListOf } from "../ruleset/answer-list.ts";
import type { Filter, Item, RuleSet } from "../ruleset/ruleset.ts";
import { all, any, decided, isOneOf, isWithin } from "./sql.ts";

/** What an item's answers are called in the query, beside the table's own name for them. */
export const answerColumn = (id: string) => `svar_${id}`;

/** What a column of the unit is called in the query. */
export const unitColumn = (id: string) => `enhet_${id}`;

/** The answers of an item that are answers. */
export function givenAnswers(item: Item, ruleSet: RuleSet): readonly string[] {
  const list = answerListOf(ruleSet, item);
  return (list?.answers ?? []).filter((answer) => !(list?.missing?.includes(answer) ?? false));
}

/** Whether an item has been answered with an answer that counts, or a number that can be right. */
export function isGiven(item: Item, ruleSet: RuleSet): string {
  const column = answerColumn(item.id);
  if (item.answers !== undefined) return isOneOf(column, givenAnswers(item, ruleSet));
  return item.number ? isWithin(column, item.number) : `${column} IS NOT NULL`;
}

/** Whether an item holds something that is no answer; not known for a blank. */
export function isUnreadable(item: Item, ruleSet: RuleSet): string {
  const column = answerColumn(item.id);
  const list = answerListOf(ruleSet, item);
  if (list) return `${column} NOT IN (${list.answers.map((answer) => `'${answer.replaceAll("'", "''")}'`).join(", ")})`;
  return item.number && (item.number.from !== undefined || item.number.to !== undefined)
    ? `NOT (${isWithin(column, item.number)})`
    : "FALSE";
}

/** Whether what stands behind a filter was asked, as `validate/asked` has it: true, false, or not known. */
export function isAsked(filter: Filter, ruleSet: RuleSet): string {
  if ("item" in filter) return isAskedBehind(filter, ruleSet);
  if ("not" in filter) return `NOT (${isAsked(filter.not, ruleSet)})`;
  return "all" in filter ? all(filter.all.map((part) => isAsked(part, ruleSet))) : any(filter.any.map((part) => isAsked(part, ruleSet)));
}

function isAskedBehind(filter: Extract<Filter, { item: string }>, ruleSet: RuleSet): string {
  const item = byId(ruleSet.items, filter.item);
  const column = answerColumn(item.id);
  const own =
    "answers" in filter
      ? byAnswer(column, filter.answers, givenAnswers(item, ruleSet))
      : decided(all([isGiven(item, ruleSet), isWithin(column, filter)]), isGiven(item, ruleSet));
  return item.askedIf ? `CASE WHEN NOT (${isAsked(item.askedIf, ruleSet)}) THEN FALSE ELSE ${own} END` : own;
}

function byAnswer(column: string, answers: readonly string[], given: readonly string[]): string {
  const isAmong = (isIn: boolean) =>
    isOneOf(
      column,
      given.filter((answer) => answers.includes(answer) === isIn),
    );
  return decided(isAmong(true), isAmong(false));
}
