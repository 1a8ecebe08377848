import { decide, FAILS, UNDECIDED, type Lookup, type States } from "../score/condition.ts";
import { fillIn } from "../basics/fill-in.ts";
import type { ResultTable, TableColumn, TableRow } from "../score/results.ts";
import type { Condition, TableRule, Variable, Words } from "../ruleset/ruleset.ts";
import type { Computed } from "../score/variable.ts";
import { variableOf } from "../kinds/variables.ts";

/** What every table is made from: the results, and their variables, each made once. */
export interface TableContext {
  readonly computed: Computed;
  readonly lookup: Lookup;
  /** Whether each unit belongs to a table's base; made once for tables of the same base. */
  readonly membership: (rule: TableRule) => States;
}

/** The context of all tables: each variable and each base is worked out once, when it is first asked for. */
export function tableContext(computed: Computed): TableContext {
  const lookup = remembered((variable: Variable) => variableOf(variable, computed));
  const statesOf = remembered((where: TableRule["base"]["where"]) => membership(where, computed, lookup));
  return { computed, lookup, membership: ({ base }) => statesOf(base.where) };
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

/** A table without what its rule gives: title, section and the like. */
export type Body = Pick<ResultTable, "rowTitle" | "base" | "unknown" | "columns" | "rows" | "notes">;

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

/** How many units are in this state. */
export function tally(states: States, wanted: number): number {
  let number = 0;
  for (let unit = 0; unit < states.length; unit += 1) if (states[unit] === wanted) number += 1;
  return number;
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

/** The row of the units that are outside the base because something about them is not known. */
export function unknownRow(context: TableContext, cells: TableRow["cells"]): TableRow {
  return { id: "unknown", label: wordsOf(context).unknown, kind: "unknown", cells };
}
