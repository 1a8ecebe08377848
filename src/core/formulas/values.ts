import { fitsInArray, literal, type Test } from "./excel.ts";
import { meet, outside, within, type Interval, type Wanted } from "./criteria.ts";
import { countAnswers, countNumbers } from "./tallies.ts";

/** Values that a cell may have: some that are listed, numbers within bounds, or any text. */
export type Values =
  | { readonly kind: "listed"; readonly values: readonly Wanted[] }
  | { readonly kind: "numbers"; readonly intervals: readonly Interval[] }
  | { readonly kind: "anyText" };

/** What an empty cell, and a formula that gives nothing, is among listed values. */
export const BLANK_VALUE = "";

/** No value at all. */
export function isEmptySet(values: Values): boolean {
  return values.kind === "listed" ? values.values.length === 0 : values.kind === "numbers" && values.intervals.length === 0;
}

/** The values that are among both. */
export function both(one: Values, other: Values): Values {
  if (one.kind === "listed") return { kind: "listed", values: one.values.filter((value) => isAmong(value, other)) };
  if (other.kind === "listed") return both(other, one);
  if (one.kind === "numbers" && other.kind === "numbers")
    return { kind: "numbers", intervals: one.intervals.flatMap((a) => other.intervals.flatMap((b) => meet(a, b) ?? [])) };
  return one.kind === other.kind ? one : { kind: "listed", values: [] };
}

function isAmong(value: Wanted, values: Values): boolean {
  if (values.kind === "listed") return values.values.includes(value);
  if (values.kind === "anyText") return typeof value === "string" && value !== BLANK_VALUE;
  return typeof value === "number" && values.intervals.some((interval) => meet(interval, only(value)) !== null);
}

/** The values without some of them; null where they are not told one by one. */
export function without(all: Values, some: Values): Values | null {
  if (all.kind === "anyText") return null;
  if (all.kind === "listed") return { kind: "listed", values: all.values.filter((value) => !isAmong(value, some)) };
  if (some.kind === "anyText") return all;
  const cut = some.kind === "numbers" ? some.intervals : some.values.flatMap((value) => (typeof value === "number" ? [only(value)] : []));
  return { kind: "numbers", intervals: cut.reduce((left, one) => left.flatMap((interval) => cutOut(interval, one)), all.intervals) };
}

function cutOut(interval: Interval, one: Interval): readonly Interval[] {
  return outside(one).flatMap((side) => meet(interval, side) ?? []);
}

const only = (value: number): Interval => ({ from: value, to: value, isFromIn: true, isToIn: true });

/** The criteria by which the values are counted, each a list of which all must be met; together they meet each value once. */
export function criteriaOf(values: Values): readonly (readonly string[])[] {
  if (values.kind === "anyText") return [['"?*"']];
  if (values.kind === "listed") return values.values.map((value) => [literal(value)]);
  return values.intervals.map((interval) => {
    const criteria = within(interval);
    return criteria.length === 0 ? ['">-1E+300"'] : criteria;
  });
}

/** Several values that are listed, and can stand in one criterion. */
export function isList(values: Values): boolean {
  return values.kind === "listed" && values.values.length > 1 && values.values.every(fitsInArray);
}

/** Listed values as one criterion, side by side or one below the other: {"Ja","Nei"}. */
export function listCriterion(values: Values, between: "," | ";"): string {
  return values.kind === "listed" ? `{${values.values.map(literal).join(between)}}` : "{}";
}

/** Whether a cell has one of the values. */
export function testOf(cell: string, values: Values): Test {
  if (isEmptySet(values)) return false;
  if (values.kind === "anyText") return `COUNTIF(${cell},"?*")=1`;
  if (values.kind === "listed") return `${countAnswers(cell, values.values)}=1`;
  return `${values.intervals.map((interval) => countNumbers(cell, interval)).join("+")}=1`;
}
