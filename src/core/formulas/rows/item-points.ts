import { decimalProduct, fittingDecimals, mostDecimals, scaledUp } from "../../basics/decimals.ts";
import type { ItemWorth } from "../../ruleset/points.ts";
import type { RuleSet } from "../../ruleset/ruleset.ts";
import { BLANK, INVALID, type Responses } from "../../validate/coded/responses.ts";
import { meet, type Interval } from "../criteria.ts";
import { plus, times } from "../excel.ts";
import { listParts, wantedAnswers, validNumbers } from "../survey.ts";
import { countAnswers, countNumbers, sumNumbers } from "../tallies.ts";

/** How many decimals an item's weighted points have, in these data where it is a number. */
export function pointDecimals({ item, answers, weight, ofNumber }: ItemWorth, { codes, numbers }: Responses): number {
  if (!item.number) return mostDecimals([...answers.values()].map((points) => decimalProduct(points, weight)));
  const given = codes.get(item.id) ?? [];
  const isAnswered = (unit: number) => given[unit] !== BLANK && given[unit] !== INVALID;
  const points = Array.from(numbers.get(item.id) ?? [], (number, unit) =>
    isAnswered(unit) ? decimalProduct(ofNumber(number), weight) : 0,
  );
  return fittingDecimals(points);
}

/** The points of a row's answers in some columns, all worth the same, in whole numbers of the last of so many decimals. */
export function pointsIn(range: string, worth: ItemWorth, decimals: number, ruleSet: RuleSet): string {
  if (!worth.item.number) return answerPoints(range, worth, decimals, ruleSet);
  return worth.values === null ? valuePoints(range, worth, decimals) : linePoints(range, worth, decimals);
}

function answerPoints(range: string, { item, answers, weight }: ItemWorth, decimals: number, ruleSet: RuleSet): string {
  const byPoints = new Map<number, string[]>();
  for (const answer of listParts(item, ruleSet).given) {
    const points = scaledUp(decimalProduct(answers.get(answer) ?? 0, weight), decimals);
    if (points !== 0) byPoints.set(points, [...(byPoints.get(points) ?? []), answer]);
  }
  return plus([...byPoints].map(([points, same]) => times(points, countAnswers(range, wantedAnswers(same)))));
}

/** Numbers that are worth themselves, or turned round between the lowest and the highest. */
function valuePoints(range: string, { item, weight, lowest, highest, isTurned }: ItemWorth, decimals: number): string {
  const valid = validNumbers(item);
  const sum = sumNumbers(range, valid);
  const own = isTurned ? `${times(lowest + highest, countNumbers(range, valid))}-${sum}` : sum;
  const scaled = times(weight * 10 ** decimals, own);
  return decimals === 0 && Number.isInteger(weight) ? scaled : `ROUND(${scaled},0)`;
}

/** Numbers worth the points of the first line they lie in: the line of numbers is cut where the points change. */
function linePoints(range: string, worth: ItemWorth, decimals: number): string {
  const { item, weight, ofNumber } = worth;
  const pieces = piecesOf(worth);
  const merged: { interval: Interval; points: number }[] = [];
  for (const interval of pieces) {
    const points = scaledUp(decimalProduct(ofNumber(middleOf(interval)), weight), decimals);
    const last = merged.at(-1);
    if (last?.points === points) last.interval = { ...last.interval, to: interval.to, isToIn: interval.isToIn };
    else merged.push({ interval, points });
  }
  const valid = validNumbers(item);
  return plus(
    merged.map(({ interval, points }) => {
      const both = meet(interval, valid);
      return both && points !== 0 ? times(points, countNumbers(range, both)) : "0";
    }),
  );
}

/** The ends of all lines, and what lies between them. */
function piecesOf({ ends }: ItemWorth): readonly Interval[] {
  const pieces: Interval[] = [];
  let from = -Infinity;
  for (const end of ends) {
    pieces.push({ from, isFromIn: false, to: end, isToIn: false }, { from: end, isFromIn: true, to: end, isToIn: true });
    from = end;
  }
  return [...pieces, { from, isFromIn: false, to: Infinity, isToIn: false }];
}

function middleOf({ from, to }: Interval): number {
  if (Number.isFinite(from) && Number.isFinite(to)) return (from + to) / 2;
  return Number.isFinite(from) ? from + 1 : Number.isFinite(to) ? to - 1 : 0;
}
