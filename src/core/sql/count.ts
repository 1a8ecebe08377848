import { decimalProduct, mostDecimals, scaledUp } from "../basics/decimals.ts";
import { isRatio, worthsOf, type ItemWorth } from "../ruleset/points.ts";
import { answersTo } from "../ruleset/answer-list.ts";
import type { Indicator, RuleSet } from "../ruleset/ruleset.ts";
import { answerColumn, givenAnswers, isAsked, isGiven, isUnreadable } from "./answers.ts";
import { all, any, cases, isOneOf, sum } from "./sql.ts";

/** Decimals of the data that a number worth itself keeps. */
const DATA_DECIMALS = 6;

/** An item of an indicator, and whether its own filter asks it of the unit; null where all behind the indicator's gate are asked. */
interface Counted {
  readonly worth: ItemWorth;
  readonly asked: string | null;
}

/** An indicator's number, as `score/count` has it. */
export function countSql(indicator: Indicator, ruleSet: RuleSet): string {
  const gate = JSON.stringify(indicator.gate);
  const items = worthsOf(indicator, ruleSet).map((worth): Counted => {
    const { askedIf } = worth.item;
    const isApart = askedIf !== undefined && JSON.stringify(askedIf) !== gate;
    return { worth, asked: isApart ? `COALESCE(${isAsked(askedIf, ruleSet)}, TRUE)` : null };
  });
  const isPlain = items.every(({ worth, asked }) => asked === null && worth.item.answers !== undefined);
  const unreadable = isPlain ? "FALSE" : any(items.map(({ worth: { item }, asked }) => where(asked, isUnreadable(item, ruleSet))));
  const open = indicator.gate ? isAsked(indicator.gate, ruleSet) : null;
  const ofAnswers = isRatio(indicator);
  return cases([
    ["NOT har_svart", "NULL"],
    [unreadable, "NULL"],
    ...(open === null ? [] : ([[`NOT (${open})`, ofAnswers ? "NULL" : noPoints(items, isPlain, ruleSet)]] as const)),
    ...tooFew(indicator, items, ruleSet, open),
    [open ?? "TRUE", numberSql(indicator, items, ruleSet)],
  ]);
}

/** 0, where all that is answered is an answer: what is none makes a plain sum unknown. */
function noPoints(items: readonly Counted[], isPlain: boolean, ruleSet: RuleSet): string {
  if (!isPlain) return "CAST(0 AS DOUBLE)";
  return `CAST(0 * (${sum(items.map(({ worth }) => answerPoints(worth, 0, ruleSet)))}) AS DOUBLE)`;
}

/** Where an item was asked; the condition itself where all were. */
function where(asked: string | null, condition: string): string {
  return asked === null || condition === "FALSE" ? condition : all([asked, condition]);
}

/** Too few answers, of those that were to answer. */
function tooFew(
  { gate, missing }: Indicator,
  items: readonly Counted[],
  ruleSet: RuleSet,
  open: string | null,
): readonly (readonly [string, string])[] {
  const policy = missing ?? ruleSet.missing;
  const isEachAnswer = items.every(({ worth: { item }, asked: isIn }) => isIn === null && givesAllAnswers(item, ruleSet));
  if (policy.policy !== "atLeast" && isEachAnswer)
    return gate ? [] : [[`COALESCE(${items.map(({ worth }) => answerColumn(worth.item.id)).join(", ")}) IS NULL`, "NULL"]];
  const answered = sum(items.map((one) => when(where(one.asked, isGiven(one.worth.item, ruleSet)), "1")));
  const asked = askedSum(items, () => 1);
  const blank = sum(items.map(({ worth, asked: isIn }) => when(where(isIn, `${answerColumn(worth.item.id)} IS NULL`), "1")));
  const behind = (condition: string): string => (open === null ? condition : all([open, condition]));
  if (policy.policy === "atLeast") return [[behind(`${answered} < ${least(policy.answered, asked)}`), "NULL"]];
  const isSome = `${asked} > 0`;
  return gate ? [[behind(all([`${answered} = 0`, `${blank} < ${asked}`])), "NULL"]] : [[all([`${answered} = 0`, isSome]), "NULL"]];
}

/** Every answer of the item's list is an answer. */
function givesAllAnswers(item: ItemWorth["item"], ruleSet: RuleSet): boolean {
  return item.answers !== undefined && givenAnswers(item, ruleSet).length === answersTo(ruleSet, item).length;
}

function least(needed: number, asked: string): string {
  return /^\d+$/.test(asked) ? String(Math.min(needed, Number(asked))) : `CASE WHEN ${asked} < ${needed} THEN ${asked} ELSE ${needed} END`;
}

/** So much for each item that was asked; a plain number where all were. */
function askedSum(items: readonly Counted[], of: (worth: ItemWorth) => number): string {
  const always = items.filter(({ asked }) => asked === null).reduce((total, { worth }) => total + of(worth), 0);
  const filtered = items.flatMap(({ asked, worth }) => (asked === null ? [] : [when(asked, String(of(worth)))]));
  const terms = [...(always === 0 ? [] : [String(always)]), ...filtered];
  return terms.length === 1 ? (terms[0] ?? "0") : `(${sum(terms)})`;
}

function when(condition: string, value: string): string {
  return condition === "FALSE" ? "0" : `CASE WHEN ${condition} THEN ${value} ELSE 0 END`;
}

function numberSql(indicator: Indicator, items: readonly Counted[], ruleSet: RuleSet): string {
  const policy = indicator.missing ?? ruleSet.missing;
  const decimals = Math.max(0, ...items.map(({ worth }) => decimalsOf(worth)));
  const points = sum(items.map(({ worth, asked }) => pointsSql(worth, asked, decimals, ruleSet)));
  const weightDecimals = mostDecimals(items.map(({ worth }) => worth.weight));
  const weightOf = ({ weight }: ItemWorth) => scaledUp(weight, weightDecimals);
  const answered = sum(items.map(({ worth, asked }) => when(where(asked, isGiven(worth.item, ruleSet)), String(weightOf(worth)))));
  const unit = 10 ** weightDecimals;
  if (isRatio(indicator))
    return quotient(`${(indicator.measure === "share" ? 100 : 1) * unit} * (${points})`, `(${answered}) * ${10 ** decimals}`);
  if (policy.policy !== "atLeast" || policy.rest !== "mean") return quotient(points, String(10 ** decimals), decimals === 0);
  const filled = quotient(`(${points}) * ${askedSum(items, weightOf)}`, `(${answered}) * ${10 ** decimals}`);
  return items.every(({ asked }) => asked === null) ? filled : cases([[`${askedSum(items, weightOf)} = 0`, "CAST(0 AS DOUBLE)"]], filled);
}

/** A division of doubles, not known where nothing is divided by. */
function quotient(part: string, whole: string, isWhole = false): string {
  if (isWhole) return `CAST(${part} AS DOUBLE)`;
  return /^\d+$/.test(whole) ? `CAST(${part} AS DOUBLE) / ${whole}` : `CAST(${part} AS DOUBLE) / NULLIF(${whole}, 0)`;
}

function decimalsOf({ item, answers, values, weight }: ItemWorth): number {
  if (item.number && values === null) return DATA_DECIMALS;
  const points = item.number ? (values ?? []) : [...answers.values()];
  return mostDecimals(points.map((one) => decimalProduct(one, weight)));
}

/** The points of an item, in whole numbers of the last of so many decimals. */
function pointsSql(worth: ItemWorth, asked: string | null, decimals: number, ruleSet: RuleSet): string {
  const own = worth.item.number ? numberPoints(worth, decimals) : answerPoints(worth, decimals, ruleSet);
  return asked === null || own === "0" ? own : `CASE WHEN ${asked} THEN ${own} ELSE 0 END`;
}

/** The points of an answer; not known of what is none. */
function answerPoints({ item, answers, weight }: ItemWorth, decimals: number, ruleSet: RuleSet): string {
  const byPoints = new Map<number, string[]>();
  for (const answer of givenAnswers(item, ruleSet)) {
    const points = scaledUp(decimalProduct(answers.get(answer) ?? 0, weight), decimals);
    if (points !== 0) byPoints.set(points, [...(byPoints.get(points) ?? []), answer]);
  }
  const column = answerColumn(item.id);
  const others = answersTo(ruleSet, item).filter((answer) => ![...byPoints.values()].flat().includes(answer));
  return cases([
    ...[...byPoints].map(([points, same]) => [isOneOf(column, same), String(points)] as const),
    [any([`${column} IS NULL`, ...(others.length === 0 ? [] : [isOneOf(column, others)])]), "0"],
  ]);
}

/** The points of a number: by the first line it lies in, or itself. A number that cannot be right has made the sum unknown before. */
function numberPoints(worth: ItemWorth, decimals: number): string {
  const column = answerColumn(worth.item.id);
  const scale = 10 ** decimals;
  if (worth.values === null) {
    const number = worth.isTurned ? `(${worth.lowest + worth.highest} - ${column})` : column;
    return `COALESCE(CAST(ROUND(${number} * ${decimalProduct(worth.weight, scale)}) AS BIGINT), 0)`;
  }
  const scaled = (points: number) => String(scaledUp(decimalProduct(points, worth.weight), decimals));
  const pieces = worth.ends.flatMap((end, at): (readonly [string, string])[] => {
    const before = worth.ends[at - 1];
    const middle = before === undefined ? end - 1 : (before + end) / 2;
    return [
      [`${column} < ${end}`, scaled(worth.ofNumber(middle))],
      [`${column} = ${end}`, scaled(worth.ofNumber(end))],
    ];
  });
  const last = worth.ends.at(-1);
  return cases([[`${column} IS NULL`, "0"], ...pieces], scaled(worth.ofNumber(last === undefined ? 0 : last + 1)));
}
