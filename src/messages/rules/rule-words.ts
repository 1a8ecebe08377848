import { byId } from "../../core/basics/by-id.ts";
import { answerListOf, shownAnswer } from "../../core/ruleset/answer-list.ts";
import { isRatio } from "../../core/ruleset/points.ts";
import type { Aggregate, AnswerList, Condition, Filter, Indicator, Item, RuleSet } from "../../core/ruleset/ruleset.ts";
import { labelOfVariable, labelsOfValues } from "../../core/kinds/variables.ts";
import type { Language } from "../language/language.ts";
import { ruleWords as en } from "./en/rule-words.ts";
import { ruleWords as nb } from "./nb/rule-words.ts";
import type { RuleWords } from "./rule-words-contract.ts";

const words: Readonly<Record<Language, RuleWords>> = { nb, en };

/** Who is asked an indicator's questions, and what the others get. */
export function askedText({ gate, measure }: Indicator, ruleSet: RuleSet, language: Language): string {
  const { asksAll, asks } = words[language];
  return gate ? asks(filterText(gate, ruleSet, language), !isRatio({ measure })) : asksAll;
}

/** For which units a filter holds, as the end of a sentence. */
export function filterText(filter: Filter, ruleSet: RuleSet, language: Language): string {
  return filterIn(filter, ruleSet, words[language]);
}

function filterIn(filter: Filter, ruleSet: RuleSet, texts: RuleWords): string {
  const part = (one: Filter) => filterIn(one, ruleSet, texts);
  if ("all" in filter) return texts.all(filter.all.map(part));
  if ("any" in filter) return texts.any(filter.any.map(part));
  if ("not" in filter) return texts.not(part(filter.not));
  const item = byId(ruleSet.items, filter.item);
  const question = item.label;
  return "answers" in filter ? texts.isOneOf(question, shownOf(filter.answers, [item], ruleSet)) : texts.isWithin(question, filter);
}

/** Conditions that all must hold: «IKT-strategi, score = høy eller veldig høy og …». */
export function conditionsText(conditions: readonly Condition[], ruleSet: RuleSet, language: Language): string {
  const { either, both } = words[language];
  const each = conditions.map((condition) => {
    return `${labelOfVariable(condition.of, ruleSet)} = ${labelsOfValues(condition, ruleSet).join(` ${either} `)}`;
  });
  return each.join(` ${both} `);
}

/** What answers count, a sentence for each rule: points, weights, items turned round, answers that are none, and what is made of them. */
export function worthTexts(indicator: Indicator, ruleSet: RuleSet, language: Language): readonly string[] {
  const texts = words[language];
  const labels = (ids: readonly string[]) => ids.map((id) => byId(ruleSet.items, id).label);
  const weights = Object.entries(indicator.weights ?? {});
  const weighted = [...new Set(weights.map(([, weight]) => weight))].filter((weight) => weight !== 1);
  const none = indicator.items.flatMap((id) => {
    const list = answerListOf(ruleSet, byId(ruleSet.items, id));
    return (list?.missing ?? []).map((answer) => shownAnswer(list ?? {}, answer));
  });
  const measure = texts.measure[indicator.measure];
  return [
    ...pointTexts(indicator, ruleSet, texts),
    ...weighted.map((weight) => texts.weight(weight, labels(weights.flatMap(([id, own]) => (own === weight ? [id] : []))))),
    ...(indicator.reversed ? [texts.reversed(labels(indicator.reversed))] : []),
    ...(none.length > 0 ? [texts.noAnswer([...new Set(none)])] : []),
    ...(measure === "" ? [] : [measure]),
  ];
}

function pointTexts({ points, measure, items: all }: Indicator, ruleSet: RuleSet, texts: RuleWords): readonly string[] {
  if (!Array.isArray(points)) return [points.by === "position" ? texts.byPosition(points.first ?? 1) : texts.byValue];
  const ofAnswers = points.flatMap((line) => ("answers" in line && line.points === 1 && line.items === undefined ? line.answers : []));
  const isPlain =
    (measure === "count" || measure === "share") && points.every((line) => "answers" in line && line.points === 1 && !line.items);
  const shown = (answers: readonly string[], items: readonly string[] = all) =>
    shownOf(
      answers,
      items.map((id) => byId(ruleSet.items, id)),
      ruleSet,
    );
  if (isPlain) return [texts.counts(shown(ofAnswers))];
  const nameOf = (id: string) => byId(ruleSet.items, id).label;
  return points.map((line) => {
    const items = line.items?.map(nameOf) ?? null;
    return "answers" in line
      ? texts.worth(line.points, shown(line.answers, line.items), items)
      : texts.worthWithin(line.points, line, items);
  });
}

/** What answers to some items are shown as, each once. */
function shownOf(answers: readonly string[], items: readonly Item[], ruleSet: RuleSet): readonly string[] {
  const lists = items.flatMap((item) => answerListOf(ruleSet, item) ?? []);
  return [...new Set(answers.flatMap((answer) => shownIn(lists, answer)))];
}

function shownIn(lists: readonly AnswerList[], answer: string): readonly string[] {
  const having = lists.filter(({ answers }) => answers.includes(answer));
  return having.length === 0 ? [answer] : having.map((list) => shownAnswer(list, answer));
}

/** What an aggregate is put together of. */
export function combinedText({ measure, inputs }: Aggregate, ruleSet: RuleSet, language: Language): string {
  const parts = inputs.map(({ of, weight = 1 }) => ({ label: labelOfVariable(of, ruleSet), weight }));
  return words[language].combines(measure, parts);
}
