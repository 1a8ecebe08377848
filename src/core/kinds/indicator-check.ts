import { repeated } from "../basics/lists.ts";
import { answersTo, answerListOf } from "../ruleset/answer-list.ts";
import { checkBounds } from "./bounds-check.ts";
import { byId } from "../basics/by-id.ts";
import type { RuleSetIssue } from "../ruleset/ruleset-issue.ts";
import type { Indicator, Item, RuleSet } from "../ruleset/ruleset.ts";
import { isRatio, worthsOf } from "../ruleset/points.ts";
import { rangeOf } from "../score/intervals.ts";
import { checkCuts } from "./cut-check.ts";
import { cutRule } from "./cut-result.ts";
import type { Reference } from "./kind.ts";

/** The scale, items and answers that an indicator refers to. */
export function indicatorReferences({ id, gate, items, points, weights, reversed, scale }: Indicator): readonly Reference[] {
  const where = `indicators.${id}`;
  const lines = Array.isArray(points) ? points : [];
  const own = (part: string, ids: readonly string[]) => ids.map((item) => ({ where: `${where}.${part}`, item, among: items }));
  return [
    { where, scale },
    ...(gate ? [{ where: `${where}.gate`, filter: gate }] : []),
    ...items.map((item) => ({ where, item, among: null })),
    ...own("weights", Object.keys(weights ?? {})),
    ...own("reversed", reversed ?? []),
    ...lines.flatMap((line): readonly Reference[] => [
      ...own("points", line.items ?? []),
      ...("answers" in line ? answersIn(line, items, where) : []),
    ]),
  ];
}

/** A line that names its items is of their answers; one for all of them is of those that are answered from a list. */
function answersIn(
  line: { readonly answers: readonly string[]; readonly items?: readonly string[] | undefined },
  items: readonly string[],
  where: string,
): readonly Reference[] {
  return (line.items ?? items).map((item) => ({
    where: `${where}.points`,
    item,
    answers: line.answers,
    isOfAll: line.items === undefined,
  }));
}

/** Items listed twice. */
export function checkIndicatorAlone({ id, items, reversed }: Indicator): readonly RuleSetIssue[] {
  const where = `indicators.${id}`;
  return [...repeated(items), ...repeated(reversed ?? [])].map((item) => ({ severity: "error", where, code: "listed_twice", item }));
}

/** What is wrong between an indicator and its scale, its cut points, its items and what their answers are worth. */
export function checkIndicatorFit(indicator: Indicator, ruleSet: RuleSet): readonly RuleSetIssue[] {
  const where = `indicators.${indicator.id}`;
  const items = indicator.items.map((id) => byId(ruleSet.items, id));
  const issues = [
    ...items.flatMap((item) => checkPoints(indicator, item, ruleSet, where)),
    ...checkRanges(indicator, items, where),
    ...checkShare(indicator, where),
  ];
  if (issues.length > 0) return issues;
  return [...checkCuts(cutRule(indicator, ruleSet), rangeOf(indicator, ruleSet), where), ...checkRest(indicator, ruleSet, where)];
}

/**
 * Questions left open that count as the mean of the others can add more than any of their own answers would, where the others are worth more: the
 * number may then be above the highest that there is.
 */
function checkRest(indicator: Indicator, ruleSet: RuleSet, where: string): RuleSetIssue[] {
  const missing = indicator.missing ?? ruleSet.missing;
  if (missing.policy !== "atLeast" || missing.rest !== "mean" || isRatio(indicator)) return [];
  const ranges = worthsOf(indicator, ruleSet).map(({ lowest, highest }) => [lowest, highest] as const);
  const different = [...new Map(ranges.map((range) => [range.join(), range])).values()];
  return different.length < 2 ? [] : [{ severity: "remark", where: `${where}.missing`, code: "rest_uneven", ranges: different }];
}

function checkPoints(indicator: Indicator, item: Item, ruleSet: RuleSet, where: string): RuleSetIssue[] {
  const { points, reversed } = indicator;
  if (item.date) return [{ severity: "error", where, code: "item_not_counted", item: item.id }];
  if (!Array.isArray(points)) {
    const needed = item.answers === undefined ? "value" : "position";
    if (points.by !== needed)
      return [{ severity: "error", where: `${where}.points`, code: "points_by", item: item.id, by: points.by, needed }];
  } else {
    const lines = points.filter((line) => line.items?.includes(item.id) ?? true);
    const counted = lines.flatMap((line) => ("answers" in line ? line.answers : []));
    const twice = repeated(counted.filter((answer) => answersTo(ruleSet, item).includes(answer)))[0];
    if (twice !== undefined) return [{ severity: "error", where, code: "answer_counted_twice", answer: twice, item: item.id }];
    const none = answerListOf(ruleSet, item)?.missing?.find((answer) => counted.includes(answer));
    if (none !== undefined) return [{ severity: "error", where: `${where}.points`, code: "missing_counted", answer: none, item: item.id }];
    if (item.number && overlap(lines)) return [{ severity: "error", where: `${where}.points`, code: "ranges_overlap", item: item.id }];
  }
  const isEndless = item.number !== undefined && (item.number.from === undefined || item.number.to === undefined);
  if (reversed?.includes(item.id) && isEndless && !Array.isArray(points))
    return [{ severity: "error", where: `${where}.reversed`, code: "reversed_endless", item: item.id }];
  return [];
}

type Lines = Extract<Indicator["points"], readonly unknown[]>;

/** A range that no number is in, or none that can be right for any of the questions it is of. */
function checkRanges({ points }: Indicator, items: readonly Item[], where: string): RuleSetIssue[] {
  const lines = Array.isArray(points) ? points : [];
  return lines.flatMap((line) => {
    if ("answers" in line || (line.from === undefined && line.to === undefined)) return []; // without bounds it is any number
    const numbers = items.filter((item) => item.number && (line.items?.includes(item.id) ?? true));
    const wrong = numbers.flatMap((item) => checkBounds(line, item.label, item.number ?? null, `${where}.points`).slice(0, 1));
    return wrong.length < numbers.length ? [] : wrong.slice(0, 1);
  });
}

/** Two ranges that share a number: it would have the points of the first alone, without a word. */
function overlap(lines: Lines): boolean {
  const ranges = lines.flatMap((line) => ("answers" in line ? [] : [{ from: line.from ?? -Infinity, to: line.to ?? Infinity }]));
  return ranges.some((one, index) => ranges.slice(index + 1).some((other) => one.from <= other.to && other.from <= one.to));
}

/** A share is of answers that count or do not: an answer cannot be worth more than all of itself, or less than nothing. */
function checkShare({ measure, points }: Indicator, where: string): RuleSetIssue[] {
  if (measure !== "share") return [];
  const isShare = Array.isArray(points) && points.every((line) => line.points >= 0 && line.points <= 1);
  return isShare ? [] : [{ severity: "error", where: `${where}.points`, code: "share_points" }];
}
