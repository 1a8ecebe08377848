import { decide, FAILS, UNDECIDED, type Lookup, type States } from "../score/condition.ts";
import { scaledDown } from "../basics/decimals.ts";
import { fillIn } from "../basics/fill-in.ts";
import type { ResultTable, TableColumn, TableRow } from "../score/results.ts";
import type { Condition, TableRule, Variable, Words } from "../ruleset/ruleset.ts";
import type { Computed } from "../score/variable.ts";
import { variableOf } from "../kinds/variables.ts";
import { weightsOf, type Weights } from "./weights.ts";

/** What every table is made from: the results, and their variables, each made once. */
export interface TableContext {
  readonly computed: Computed;
  readonly lookup: Lookup;
  /** Whether each unit belongs to a table's base; made once for tables of the same base. */
  readonly membership: (rule: { readonly base: Pick<TableRule["base"], "where"> }) => States;
  /** The units' weights; null where the rule set has none. */
  readonly weights: Weights | null;
  /** What each unit counts for here, in whole numbers of the last of `decimals`: 1, or its weight. */
  readonly worth: Float64Array;
  readonly decimals: number;
}

/** The context of all tables: each variable and each base is worked out once, when it is first asked for. Each unit counts for 1. */
export function tableContext(computed: Computed): TableContext {
  const lookup = remembered((variable: Variable) => variableOf(variable, computed));
  const statesOf = remembered((where: TableRule["base"]["where"]) => membership(where, computed, lookup));
  const worth = new Float64Array(computed.responses.size).fill(1);
  return { computed, lookup, membership: ({ base }) => statesOf(base.where), weights: weightsOf(computed), worth, decimals: 0 };
}

/** What tables of weights are made from. */
export interface WeightedContext {
  readonly weights: Weights;
  /** Without the units that have no weight, which belong to no base; each of the others counts for 1. */
  readonly units: TableContext;
  /** The same, and each counts for its weight. */
  readonly byWeight: TableContext;
}

/** The contexts of tables of weights; null where units have none. */
export function weightedContext(context: TableContext): WeightedContext | null {
  const { weights } = context;
  if (weights === null) return null;
  const statesOf = remembered((where: TableRule["base"]["where"]) =>
    context.membership({ base: { where } }).map((state, unit) => (weights.units[unit] === 0 ? FAILS : state)),
  );
  const units: TableContext = { ...context, membership: ({ base }) => statesOf(base.where) };
  return { weights, units, byWeight: { ...units, worth: weights.units, decimals: weights.decimals } };
}

function remembered<Question, Answer>(answer: (question: Question) => Answer): (question: Question) => Answer {
  const known = new Map<string, Answer>();
  return (question) => {
    const key = JSON.stringify(question);
    const found = known.get(key) ?? answer(question);
    known.set(key, found);
    return found;
  };
}

/** A table without what its rule gives: title, section and the like. The base and the unknown are what their units count for. */
export type Body = Pick<ResultTable, "rowTitle" | "base" | "unknown" | "columns" | "rows" | "notes" | "mapped">;

/** The rules of one kind of table. */
export type RuleOf<Kind extends TableRule["kind"]> = Extract<TableRule, { kind: Kind }>;

export function wordsOf(context: TableContext): Words {
  return context.computed.ruleSet.words;
}

/**
 * Whether each unit belongs to the table's base. It is undecided for one that did not respond, unless what is known of it, such as its
 * number of inhabitants, excludes it.
 */
function membership(where: readonly Condition[], { responses }: Computed, lookup: Lookup): States {
  const { responded, size } = responses;
  const states = decide(where, lookup, size);
  for (let unit = 0; unit < size; unit += 1) {
    if (responded[unit] === 0 && states[unit] !== FAILS) states[unit] = UNDECIDED;
  }
  return states;
}

/** How many units are in this state, or how much they count for. */
export function tally(states: States, wanted: number, { worth }: TableContext): number {
  let number = 0;
  for (let unit = 0; unit < states.length; unit += 1) if (states[unit] === wanted) number += worth[unit] ?? 0;
  return number;
}

/** Adds what a unit counts for to the count at a place. */
export function add(counts: Float64Array, place: number, unit: number, { worth }: TableContext): void {
  counts[place] = (counts[place] ?? 0) + (worth[unit] ?? 0);
}

/** A count as the number that a table shows. */
export function shown(count: number, { decimals }: TableContext): number {
  return scaledDown(count, decimals);
}

export function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** The column of the number of units. */
export function unitsColumn({ computed: { ruleSet } }: TableContext): TableColumn {
  return countColumn("count", fillIn(ruleSet.words.count, { units: ruleSet.unit.plural }));
}

export function countColumn(id: string, label: string): TableColumn {
  return { id, label, unit: "count" };
}

export function percentColumn(id: string, label: string): TableColumn {
  return { id, label, unit: "percent" };
}

/** The row of the whole base. */
export function totalRow(context: TableContext, cells: TableRow["cells"]): TableRow {
  return { id: "total", label: wordsOf(context).total, kind: "total", cells };
}

/** The id of the row of the units of which something is not known. */
export const UNKNOWN_ROW = "unknown";

/** The row of the units that are outside the base because something about them is not known. */
export function unknownRow(context: TableContext, cells: TableRow["cells"]): TableRow {
  return { id: UNKNOWN_ROW, label: wordsOf(context).unknown, kind: "unknown", cells };
}
