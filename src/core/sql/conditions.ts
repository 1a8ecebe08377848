import { byId } from "../basics/by-id.ts";
import { findIn } from "../kinds/kinds.ts";
import type { Condition, Grouping, RuleSet, Variable } from "../ruleset/ruleset.ts";
import { answersTo } from "../ruleset/answer-list.ts";
import { answerColumn, isGiven, unitColumn } from "./answers.ts";
import { resultColumns } from "./result-columns.ts";
import { all, any, decided, isOneOf, isWithin } from "./sql.ts";

/** Whether all conditions hold: true, false, or not known. */
export function allHold(conditions: readonly Condition[], ruleSet: RuleSet): string {
  return all(conditions.map((condition) => holds(condition, ruleSet)));
}

function holds(condition: Condition, ruleSet: RuleSet): string {
  const { of } = condition;
  if ("grouping" in of) {
    const grouping = byId(ruleSet.groupings, of.grouping);
    const wanted = "in" in condition ? condition.in : [];
    return grouping.kind === "bands" ? inBands(grouping, wanted, ruleSet) : inGroups(grouping, wanted, ruleSet);
  }
  const { column, known } = leafOf(of, ruleSet);
  const asked = "in" in condition ? isOneOf(column, condition.in) : isWithin(column, condition);
  return known === null ? asked : decided(all([known, asked]), known);
}

/** A number on a band's lower bound is in it; one below the first band is in none. */
function inBands({ bands, of }: Grouping & { kind: "bands" }, wanted: readonly (string | number)[], ruleSet: RuleSet): string {
  const { column, known } = leafOf(of, ruleSet);
  const first = `${column} >= ${bands[0]?.from ?? 0}`;
  const inBand = bands.flatMap(({ id, from }, at) => {
    if (!wanted.includes(id)) return [];
    const next = bands[at + 1]?.from;
    return [next === undefined ? `${column} >= ${from}` : `${column} >= ${from} AND ${column} < ${next}`];
  });
  const isKnown = known === null ? first : all([known, first]);
  return inBand.length === 0 ? decided("FALSE", isKnown) : decided(all([isKnown, any(inBand)]), isKnown);
}

/** A value that is in no group is not known; one that is in several is in the first. */
function inGroups({ groups, of }: Grouping & { kind: "groups" }, wanted: readonly (string | number)[], ruleSet: RuleSet): string {
  const first = new Map<string | number, string>();
  for (const { id, values } of groups) for (const value of values) if (!first.has(value)) first.set(value, id);
  const some = (isIn: boolean) => [...first].filter(([, id]) => wanted.includes(id) === isIn).map(([value]) => value);
  if ("grouping" in of) return decided(holds({ of, in: some(true) }, ruleSet), holds({ of, in: some(false) }, ruleSet));
  const { column, known } = leafOf(of, ruleSet);
  const among = (values: readonly (string | number)[]) =>
    known === null || values.length === 0 ? isOneOf(column, values) : all([known, isOneOf(column, values)]);
  return decided(among(some(true)), among(some(false)));
}

/** The column that a variable is in, and when its value is known; null where it is known when it is not NULL. */
function leafOf(of: Exclude<Variable, { grouping: string }>, ruleSet: RuleSet): { readonly column: string; readonly known: string | null } {
  if ("column" in of) return { column: unitColumn(of.column), known: null };
  if ("item" in of) {
    const item = byId(ruleSet.items, of.item);
    const column = answerColumn(item.id);
    return { column, known: item.answers === undefined ? isGiven(item, ruleSet) : isOneOf(column, answersTo(ruleSet, item)) };
  }
  const definition = findIn(ruleSet)(of);
  if (!definition) throw new Error(`Nothing is defined as ${JSON.stringify(of)}`);
  const { number, code } = resultColumns(definition);
  return { column: "count" in of ? (number ?? code) : code, known: null };
}
