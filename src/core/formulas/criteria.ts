import { CannotSay } from "./cannot-say.ts";
import { literal } from "./excel.ts";

/** An answer as COUNTIF looks for it: a number, or a text whose signs have no meaning of their own. */
export type Wanted = string | number;

const months = "jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec";
const likeNumber = /^[\s\d.,:/+\-%()$€£']*\d[\s\d.,:/+\-%()$€£']*$/;
const likePower = /^[-+]?\d+([.,]\d+)?e[-+]?\d+$/i;
const likeDate = new RegExp(
  `^(\\d{1,4}[.\\s/-]*(${months})[a-zæøå]*\\.?([\\s/.-]*\\d{1,4})?|(${months})[a-zæøå]*\\.?[\\s/.-]*\\d{1,4})$`,
  "i",
);
const likeTruth = /^(true|false|sann|usann)$/i;
const likeError = /^#/;

/**
 * What COUNTIF finds the answer by: an answer written as a whole number is a number, and in a text the signs * ? ~ stand for themselves and < > =
 * do not begin a comparison. Throws CannotSay for a text that Excel would take for a date, a fraction or a truth value.
 */
export function wanted(answer: string): Wanted {
  if (isWholeNumber(answer)) return Number(answer);
  const isOther = [likeNumber, likePower, likeDate, likeTruth, likeError].some((pattern) => pattern.test(answer.trim()));
  if (isOther) throw new CannotSay({ why: "answer_like_number", answer });
  const plain = answer.replace(/[*?~]/g, "~$&");
  return /^[<>=]/.test(plain) ? `=${plain}` : plain;
}

/** Whether the answer is written as a number that a cell can hold in its place: 1, 12, not 01. */
export function isWholeNumber(answer: string): boolean {
  return /^(0|[1-9]\d{0,8})$/.test(answer);
}

/** Numbers within bounds; an end may be left out of them. */
export interface Interval {
  readonly from: number;
  readonly to: number;
  readonly isFromIn: boolean;
  readonly isToIn: boolean;
}

/** The criteria of the numbers in an interval, one or two: fractions are joined to their sign, since a text of one is read by the language. */
export function within({ from, to, isFromIn, isToIn }: Interval): readonly string[] {
  if (from === to) return [literal(from)];
  const least = Number.isFinite(from) ? [compared(isFromIn ? ">=" : ">", from)] : [];
  const most = Number.isFinite(to) ? [compared(isToIn ? "<=" : "<", to)] : [];
  return [...least, ...most];
}

/** Every number. */
export const everyNumber: Interval = { from: -Infinity, to: Infinity, isFromIn: true, isToIn: true };

function compared(sign: string, number: number): string {
  return Number.isInteger(number) ? `"${sign}${number}"` : `"${sign}"&${number}`;
}

/** The numbers of both intervals; null where there are none. */
export function meet(one: Interval, other: Interval): Interval | null {
  const isHigher = other.from > one.from || (other.from === one.from && !other.isFromIn);
  const isLower = other.to < one.to || (other.to === one.to && !other.isToIn);
  const low = isHigher ? other : one;
  const high = isLower ? other : one;
  const both = { from: low.from, isFromIn: low.isFromIn, to: high.to, isToIn: high.isToIn };
  return both.from > both.to || (both.from === both.to && !(both.isFromIn && both.isToIn)) ? null : both;
}

/** The numbers between two bounds, both in. */
export function between({
  from = -Infinity,
  to = Infinity,
}: {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}): Interval {
  return { from, to, isFromIn: true, isToIn: true };
}

/** The numbers below and above an interval. */
export function outside({ from, to, isFromIn, isToIn }: Interval): readonly Interval[] {
  const below = { from: -Infinity, isFromIn: true, to: from, isToIn: !isFromIn };
  const above = { from: to, isFromIn: !isToIn, to: Infinity, isToIn: true };
  return [...(Number.isFinite(from) ? [below] : []), ...(Number.isFinite(to) ? [above] : [])];
}
