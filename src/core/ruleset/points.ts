import { byId } from "../basics/by-id.ts";
import { decimalProduct, decimalSum, mostDecimals } from "../basics/decimals.ts";
import { answerListOf } from "./answer-list.ts";
import { isWithin, type Bounds } from "./filters.ts";
import type { Indicator, Item, RuleSet } from "./ruleset.ts";

/** What the answers to one item of an indicator are worth to it. Points are the rules' own, turned where the item is, and not weighted. */
export interface ItemWorth {
  readonly item: Item;
  readonly weight: number;
  /** The points of each answer of the item's list but those that are no answer; empty for a number. */
  readonly answers: ReadonlyMap<string, number>;
  /** The points of a number. */
  readonly ofNumber: (number: number) => number;
  /** The lowest and the highest points that an answer can have; infinite for a number without bounds. */
  readonly lowest: number;
  readonly highest: number;
  /** The points an answer can have; null for a number that is worth itself, which can have any. */
  readonly values: readonly number[] | null;
  /** Where the points of a number change, from the lowest; none where it is worth itself, and for an answer of a list. */
  readonly ends: readonly number[];
  /** The points are turned round: the highest are the lowest. */
  readonly isTurned: boolean;
}

/** What each item of an indicator is worth, in its order. Throws where it refers to an item that is not there. */
export function worthsOf(indicator: Indicator, ruleSet: RuleSet): readonly ItemWorth[] {
  return indicator.items.map((id) => worthOf(indicator, byId(ruleSet.items, id), ruleSet));
}

function worthOf(indicator: Indicator, item: Item, ruleSet: RuleSet): ItemWorth {
  const weight = indicator.weights?.[item.id] ?? 1;
  const plain = item.answers === undefined ? numberWorth(indicator, item) : answerWorth(indicator, item, ruleSet);
  if (!(indicator.reversed?.includes(item.id) ?? false)) return { item, weight, ...plain, isTurned: false };
  const turned = (points: number) => decimalSum([plain.lowest, plain.highest, -points]);
  return {
    item,
    weight,
    ...plain,
    answers: new Map([...plain.answers].map(([answer, points]) => [answer, turned(points)])),
    ofNumber: (number) => turned(plain.ofNumber(number)),
    values: plain.values?.map(turned) ?? null,
    isTurned: true,
  };
}

type PlainWorth = Omit<ItemWorth, "item" | "weight" | "isTurned">;

function answerWorth({ points }: Indicator, item: Item, ruleSet: RuleSet): PlainWorth {
  const list = answerListOf(ruleSet, item);
  const given = (list?.answers ?? []).filter((answer) => !(list?.missing?.includes(answer) ?? false));
  const worth = (answer: string, place: number) => {
    if (!Array.isArray(points)) return decimalSum([points.first ?? 1, place]);
    return points.find((line) => "answers" in line && line.answers.includes(answer) && isOf(line, item))?.points ?? 0;
  };
  const answers = new Map(given.map((answer, place) => [answer, worth(answer, place)]));
  const values = answers.size === 0 ? [0] : [...answers.values()];
  return { answers, ofNumber: () => NaN, lowest: Math.min(...values), highest: Math.max(...values), values, ends: [] };
}

function numberWorth({ points }: Indicator, item: Item): PlainWorth {
  const { from = -Infinity, to = Infinity } = item.number ?? {};
  if (!Array.isArray(points))
    return { answers: new Map(), ofNumber: (number) => number, lowest: from, highest: to, values: null, ends: [] };
  const lines = points.flatMap((line) => ("answers" in line || !isOf(line, item) ? [] : [line]));
  const values = [0, ...lines.map((line) => line.points)];
  return {
    answers: new Map(),
    ofNumber: (number) => lines.find((line) => isWithin(number, line))?.points ?? 0,
    lowest: Math.min(...values),
    highest: Math.max(...values),
    values,
    ends: endsOf(lines),
  };
}

/** The finite ends of bounds, each once, from the lowest. */
function endsOf(lines: readonly Bounds[]): readonly number[] {
  const ends = lines.flatMap(({ from = NaN, to = NaN }) => [from, to]).filter((end) => !Number.isNaN(end));
  return [...new Set(ends)].sort((a, b) => a - b);
}

function isOf({ items }: { readonly items?: readonly string[] | undefined }, { id }: Item): boolean {
  return items?.includes(id) ?? true;
}

/** The points of an answer to one of the indicator's items, weighted: 0 where no line of the rule set mentions it. */
export function pointsOf(indicator: Indicator, item: string, answer: string, ruleSet: RuleSet): number {
  const { answers, weight } = worthOf(indicator, byId(ruleSet.items, item), ruleSet);
  return decimalProduct(answers.get(answer) ?? 0, weight);
}

/** Whether the indicator's number is of what is answered, and not of what is asked: then it has no end that adding up gives. */
export function isRatio({ measure }: Pick<Indicator, "measure">): boolean {
  return measure === "mean" || measure === "share";
}

/** The highest that the indicator's number can be; infinite where an item has no highest. A blank adds nothing. */
export function highestPossible(indicator: Indicator, ruleSet: RuleSet): number {
  return extreme(indicator, ruleSet, Math.max, ({ highest }) => highest, 100);
}

/** The lowest that the indicator's number can be; infinitely low where an item has no lowest. */
export function lowestPossible(indicator: Indicator, ruleSet: RuleSet): number {
  return extreme(indicator, ruleSet, Math.min, ({ lowest }) => lowest, 0);
}

function extreme(
  indicator: Indicator,
  ruleSet: RuleSet,
  outer: (...values: number[]) => number,
  of: (worth: ItemWorth) => number,
  share: number,
): number {
  const worths = worthsOf(indicator, ruleSet);
  if (indicator.measure === "share") return share;
  if (indicator.measure === "mean") return outer(...worths.map(of));
  const ends = worths.map((worth) => decimalProduct(outer(0, of(worth)), worth.weight));
  return ends.every(Number.isFinite) ? decimalSum(ends) : outer(-Infinity, Infinity);
}

/** How many decimals the indicator's number can have; null where it has those of the data, or any, as a mean has. */
export function decimalsOfCount(indicator: Indicator, ruleSet: RuleSet): number | null {
  const { policy, ...more } = indicator.missing ?? ruleSet.missing;
  if (isRatio(indicator) || (policy === "atLeast" && "rest" in more && more.rest === "mean")) return null;
  const values = worthsOf(indicator, ruleSet).map((worth) => worth.values?.map((points) => decimalProduct(points, worth.weight)) ?? null);
  return values.includes(null) ? null : mostDecimals(values.flatMap((own) => own ?? []));
}
