import { plus } from "../excel.ts";
import type { References } from "../references.ts";
import { BLANK_VALUE, both, criteriaOf, isEmptySet, isList, listCriterion, without, type Values } from "../values.ts";

/*
 * What a table counts, as formulas can: a COUNTIFS counts the units that have certain values in certain columns, and what cannot be said so is said by
 * adding such counts and taking them from each other.
 */

/** Units with certain values in certain columns: all units where there are none. */
type Having = ReadonlyMap<number, Values>;

interface Term {
  readonly sign: 1 | -1;
  readonly having: Having;
}

/** Some of the units: terms that are added, and taken away. */
export type Event = readonly Term[];

export const everyUnit: Event = [{ sign: 1, having: new Map() }];
export const noUnit: Event = [];

/** The units with one of the values in the column. */
export function having(column: number, values: Values): Event {
  return isEmptySet(values) ? noUnit : [{ sign: 1, having: new Map([[column, values]]) }];
}

/** The units that are among all of these. */
export function all(...events: readonly Event[]): Event {
  return events.reduce((found, event) => found.flatMap((one) => event.flatMap((other) => meet(one, other) ?? [])), everyUnit);
}

/** The units that are in the one and not in the other. */
export function except(event: Event, other: Event): Event {
  const [one, ...more] = event;
  const [term, ...terms] = other;
  if (one && term && more.length === 0 && terms.length === 0 && one.sign === 1 && term.sign === 1) {
    const left = exceptValues(one.having, term.having);
    if (left) return left;
  }
  return [...event, ...all(event, other).map(({ sign, having }): Term => ({ sign: sign === 1 ? -1 : 1, having }))];
}

/** The units that are in one of events that have no unit in common. */
export function oneOf(...events: readonly Event[]): Event {
  return events.flat();
}

/** Values of the same column, of which some are left. */
function exceptValues(one: Having, other: Having): Event | null {
  const [column] = other.keys();
  if (other.size !== 1 || column === undefined) return null;
  const [values, taken] = [one.get(column), other.get(column)];
  const left = values && taken ? without(values, taken) : null;
  if (!left) return null;
  return isEmptySet(left) ? noUnit : [{ sign: 1, having: new Map(one).set(column, left) }];
}

function meet(one: Term, other: Term): Term | null {
  const found = new Map(one.having);
  for (const [column, values] of other.having) {
    const known = found.get(column);
    const left = known ? both(known, values) : values;
    if (isEmptySet(left)) return null;
    found.set(column, left);
  }
  return { sign: one.sign === other.sign ? 1 : -1, having: found };
}

/** What is counted: units, or their weights, which stand in a column. */
export interface Counting {
  readonly references: References;
  readonly weights: number | null;
  /** A column in which every unit has a row. */
  readonly anyColumn: number;
}

/** The number of units in an event, or the sum of their weights. */
export function countOf(event: Event, counting: Counting): string {
  return plus(event.map(({ sign, having }) => `${sign === 1 ? "" : "-"}${countTerm(having, counting)}`));
}

function countTerm(wanted: Having, { references, weights, anyColumn }: Counting): string {
  const { ofColumn } = references;
  if (wanted.size === 0 && weights === null) return `ROWS(${ofColumn(anyColumn)})`;
  const own = weights === null ? [] : [`${ofColumn(weights)},">0"`];
  // LibreOffice leaves out the rows below the last content of the first column, which is right unless blanks are sought there.
  const sorted = [...wanted].sort(([, one], [, other]) => Number(holdsBlank(one)) - Number(holdsBlank(other)));
  const [across, down] = sorted.filter(([, values]) => isList(values));
  const pairs = sorted.map((entry) => {
    const [column, values] = entry;
    const criteria = entry === across || entry === down ? [[listCriterion(values, entry === across ? "," : ";")]] : criteriaOf(values);
    return criteria.map((alternative) => alternative.map((one) => `${ofColumn(column)},${one}`));
  });
  const terms = combinations(pairs).map((found) => counted([...own, ...found.flat()], weights === null ? null : ofColumn(weights)));
  return terms.length === 1 && across === undefined ? (terms[0] ?? "0") : `SUM(${terms.join(",")})`;
}

const holdsBlank = (values: Values) => values.kind === "listed" && values.values.includes(BLANK_VALUE);

function counted(pairs: readonly string[], weights: string | null): string {
  if (weights !== null) return `SUMIFS(${[weights, ...pairs].join(",")})`;
  return pairs.length === 1 ? `COUNTIF(${pairs[0] ?? ""})` : `COUNTIFS(${pairs.join(",")})`;
}

/** One of each, in every way. */
function combinations<One>(lists: readonly (readonly One[])[]): readonly (readonly One[])[] {
  return lists.reduce<readonly (readonly One[])[]>((found, list) => found.flatMap((some) => list.map((one) => [...some, one])), [[]]);
}
