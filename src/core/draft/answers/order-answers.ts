import { fold } from "../../basics/fold.ts";
import { beginsWithNo, beginsWithYes, isAside, isMissing, isNo, isYes } from "./answer-words.ts";
import { degreeOf, frequencyOf, namesTime, strengthOf } from "./scale-words.ts";

/** How the order of answers was found, which says how sure it is. */
export type OrderReason = "yes_no" | "degrees" | "calendar" | "two_sides" | "numbers" | "codes" | "as_they_come";

/** Answers in their order, and those that an indicator may count. */
export interface OrderedAnswers {
  readonly answers: readonly string[];
  /** Those of `answers` that take no part in the order, which stand last. */
  readonly aside: readonly string[];
  /** Those of `answers` that stand for no answer. */
  readonly missing: readonly string[];
  readonly counted: readonly string[];
  readonly reason: OrderReason;
}

/**
 * Answers in their order by the words they are made of: yes before no, degrees from the least to the most, times from the most frequent, and
 * «Utelukkende A, overveiende A, likt, overveiende B, utelukkende B» from one side to the other. Without such words they are as they come.
 */
export function orderAnswers(found: readonly string[]): OrderedAnswers {
  const missing = found.filter(isMissing);
  const aside = found.filter((text) => !isMissing(text) && isAside(text));
  const own = found.filter((text) => !missing.includes(text) && !aside.includes(text));
  const { answers, counted, reason } = ordered(own);
  return { answers: [...answers, ...aside, ...missing], aside: [...aside, ...missing], missing, counted, reason };
}

type Ordered = Pick<OrderedAnswers, "answers" | "counted" | "reason">;

function ordered(own: readonly string[]): Ordered {
  return yesFirst(own) ?? byNumber(own) ?? byCalendar(own) ?? byDegree(own) ?? bySides(own) ?? asTheyCome(own);
}

/** Answers that are neither yes nor no, such as «Delvis», between the two. */
const MOST_BETWEEN = 2;

function yesFirst(own: readonly string[]): Ordered | null {
  const positive = own.filter((text) => isYes(text) || beginsWithYes(text));
  const negative = own.filter((text) => isNo(text) || beginsWithNo(text));
  const between = own.filter((text) => !positive.includes(text) && !negative.includes(text));
  const isSeen = between.length === 0 ? own.length > 0 : positive.length > 0 && negative.length > 0 && between.length <= MOST_BETWEEN;
  if (!isSeen) return null;
  const byStrength = [...positive].sort((one, other) => (strengthOf(other) ?? 2) - (strengthOf(one) ?? 2));
  return { answers: [...byStrength, ...between, ...negative], counted: byStrength, reason: "yes_no" };
}

/** Numbers from 1 to so many may well be codes for yes, no and don't know. */
const MOST_CODES = 3;

function byNumber(own: readonly string[]): Ordered | null {
  const places = own.map(numberIn);
  if (own.length === 0 || places.includes(null) || new Set(places).size < own.length) return null;
  const place = (text: string) => numberIn(text) ?? 0;
  const answers = sortedBy(own, place);
  const [lowest, highest] = [place(answers[0] ?? ""), place(answers.at(-1) ?? "")];
  if (own.every((text) => /^\d+$/.test(text)) && lowest === 1 && highest <= MOST_CODES)
    return { answers, counted: answers.slice(0, 1), reason: "codes" };
  const middle = own.every((text) => /^\d{1,2}(?!\d)/.test(text))
    ? (lowest + highest) / 2
    : place(answers[Math.ceil(answers.length / 2) - 1] ?? "");
  return { answers, counted: upper(answers, (text) => place(text) > middle), reason: "numbers" };
}

/** The number that an answer begins with, or the end of «Under 10»: a little less than it; null for none. */
function numberIn(text: string): number | null {
  const [, word = "", digits] =
    /^(?:(under|mindre enn|færre enn|inntil|below|less than|fewer than|up to|<)\s*)?(?:(?:over|mer enn|flere enn|minst|more than|above|>)\s*)?(\d[\d ]*(?:[.,]\d+)?)(?![\d.]*\p{L})/iu.exec(
      text.trim(),
    ) ?? [];
  if (digits === undefined) return null;
  const number = Number(digits.replaceAll(" ", "").replace(",", "."));
  return Number.isFinite(number) ? number - (word === "" ? 0 : 0.5) : null;
}

function byCalendar(own: readonly string[]): Ordered | null {
  if (own.filter(namesTime).length < 2 || own.some((text) => frequencyOf(text) === null)) return null;
  const answers = sortedBy(own, (text) => frequencyOf(text) ?? 0);
  return { answers, counted: answers.slice(0, Math.ceil(answers.length / 2)), reason: "calendar" };
}

function byDegree(own: readonly string[]): Ordered | null {
  if (own.length < 2 || own.some((text) => degreeOf(text) === null)) return null;
  const place = (text: string) => degreeOf(text) ?? 0;
  if (new Set(own.map(place)).size < own.length) return null;
  const answers = sortedBy(own, place);
  return { answers, counted: upper(answers, (text) => place(text) > 0), reason: "degrees" };
}

/** The same words of strength on two sides of a middle. */
function bySides(own: readonly string[]): Ordered | null {
  const strong = own.filter((text) => strengthOf(text) !== null && degreeOf(text) !== 0);
  const sides = new Map<string, string[]>();
  for (const text of strong) {
    const side = fold(text).split(" ").at(-1) ?? "";
    sides.set(side, [...(sides.get(side) ?? []), text]);
  }
  const [one, other, ...more] = [...sides.values()];
  const middle = own.filter((text) => !strong.includes(text));
  if (!one || !other || more.length > 0 || middle.length > 1) return null;
  const answers = [...sortedBy(one, (text) => -(strengthOf(text) ?? 0)), ...middle, ...sortedBy(other, (text) => strengthOf(text) ?? 0)];
  return { answers, counted: one.length === 0 ? [] : answers.slice(0, one.length), reason: "two_sides" };
}

function asTheyCome(own: readonly string[]): Ordered {
  return { answers: own, counted: own.slice(0, 1), reason: "as_they_come" };
}

/** The answers above the middle; the last alone where none is. */
function upper(answers: readonly string[], isAbove: (text: string) => boolean): readonly string[] {
  const above = answers.filter(isAbove);
  return above.length > 0 ? above : answers.slice(-1);
}

function sortedBy(texts: readonly string[], place: (text: string) => number): readonly string[] {
  return [...texts].sort((one, other) => place(one) - place(other));
}
