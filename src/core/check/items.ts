import { answerListOf, answersTo, missingCodesOf } from "../ruleset/answer-list.ts";
import type { RuleSetIssue } from "../ruleset/ruleset-issue.ts";
import type { Filter, Item, RuleSet } from "../ruleset/ruleset.ts";
import { foldAnswer } from "../validate/coded/fold-answer.ts";
import { checkBounds } from "../kinds/bounds-check.ts";

/** Items that are answered in no way or in two, missing codes that are answers too, and filters that ask of an item what it cannot have. */
export function checkItems(ruleSet: RuleSet): RuleSetIssue[] {
  return [
    ...ruleSet.items.flatMap((item) => checkItem(item, ruleSet)),
    ...Object.entries(ruleSet.answerLists).flatMap(([id, { answers, missing = [] }]): RuleSetIssue[] =>
      answers.every((answer) => missing.includes(answer))
        ? [{ severity: "error", where: `answerLists.${id}.missing`, code: "all_missing" }]
        : [],
    ),
    ...ruleSet.indicators.flatMap(({ id, gate, missing, items }) => [
      ...(gate ? checkFilter(gate, `indicators.${id}.gate`, ruleSet) : []),
      ...checkAnswered(missing, items.length, `indicators.${id}.missing`),
    ]),
    ...ruleSet.aggregates.flatMap(({ id, missing, inputs }) => checkAnswered(missing, inputs.length, `aggregates.${id}.missing`)),
  ];
}

function checkAnswered(missing: RuleSet["missing"] | undefined, items: number, where: string): RuleSetIssue[] {
  if (missing?.policy !== "atLeast" || missing.answered <= items) return [];
  return [{ severity: "error", where, code: "answered_above_items", answered: missing.answered, items }];
}

function checkItem(item: Item, ruleSet: RuleSet): RuleSetIssue[] {
  const where = `items.${item.id}`;
  const kinds = [item.answers, item.number, item.date].filter((kind) => kind !== undefined).length;
  if (kinds !== 1) return [{ severity: "error", where, code: "item_kind", kinds }];
  const { from, to } = item.number ?? {};
  return [
    ...(from !== undefined && to !== undefined && from > to ? checkBounds({ from, to }, item.label, {}, `${where}.number`) : []),
    ...checkMissingCodes(item, ruleSet),
    ...(item.askedIf ? checkFilter(item.askedIf, `${where}.askedIf`, ruleSet) : []),
  ];
}

/** A text that is an answer, or another spelling of one, cannot be a missing code as well. */
function checkMissingCodes(item: Item, ruleSet: RuleSet): RuleSetIssue[] {
  const { spellings = {}, shown = {} } = answerListOf(ruleSet, item) ?? {};
  const answers = new Set([...answersTo(ruleSet, item), ...Object.values(spellings).flat(), ...Object.values(shown)].map(foldAnswer));
  const both = missingCodesOf(ruleSet, item).filter((code) => answers.has(foldAnswer(code)));
  return both.map((found) => ({ severity: "error", where: `items.${item.id}`, code: "missing_code_is_answer", found }));
}

function checkFilter(filter: Filter, where: string, ruleSet: RuleSet): RuleSetIssue[] {
  if ("all" in filter) return filter.all.flatMap((one) => checkFilter(one, where, ruleSet));
  if ("any" in filter) return filter.any.flatMap((one) => checkFilter(one, where, ruleSet));
  if ("not" in filter) return checkFilter(filter.not, where, ruleSet);
  const item = ruleSet.items.find(({ id }) => id === filter.item);
  if (!item || "answers" in filter) return []; // `checkReferences` knows what is not there
  const hasBounds = "from" in filter || "to" in filter;
  if (item.answers !== undefined && !hasBounds) return [{ severity: "error", where, code: "answers_missing", variable: item.label }];
  return checkBounds(filter, item.label, item.number ?? null, where);
}
