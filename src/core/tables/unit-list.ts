import { byId, valueOf } from "../by-id.ts";
import { decide, HOLDS, UNDECIDED } from "../condition.ts";
import type { TableColumn, TableRow } from "../results.ts";
import type { Variable } from "../ruleset.ts";
import { MISSING } from "../variable.ts";
import { tally, type Body, type Ground, type RuleOf } from "./ground.ts";

/**
 * The units of the base for which the conditions hold, by unit number, with name and the values to show: numbers for counts,
 * scores and quantities, labels for the rest, null for none.
 */
export function unitList(rule: RuleOf<"list">, ground: Ground): Body {
  const { ruleSet, responses } = ground.computed;
  const states = ground.membership(rule);
  const holds = decide(rule.where, ground.lookup, responses.size);
  const units = [...responses.ids.keys()].filter((unit) => states[unit] === HOLDS && holds[unit] === HOLDS);
  units.sort((a, b) => compareIds(responses.ids[a] ?? "", responses.ids[b] ?? ""));
  const shown = rule.show.map((variable) => shownColumn(variable, ground));
  const name = ruleSet.columns.find(({ role }) => role === "name");
  return {
    rowTitle: ruleSet.columns.find(({ role }) => role === "id")?.label ?? "",
    base: tally(states, HOLDS),
    unknown: tally(states, UNDECIDED),
    columns: [{ id: "name", label: name?.label ?? "", unit: "text" }, ...shown.map(({ column }) => column)],
    rows: units.map((unit) => unitRow(unit, shown, ground)),
    notes: [],
  };
}

/** Digits only, and equally many: their order as text is their order as numbers. */
function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Shown {
  readonly column: TableColumn;
  readonly valueOf: (unit: number) => string | number | null;
}

function shownColumn(variable: Variable, ground: Ground): Shown {
  const [[kind, id] = ["", ""]] = Object.entries(variable);
  const column = { id: `${kind}.${id}` };
  if (isQuantity(variable, ground)) return shownQuantity(column.id, id, ground);
  const { label, categories, codes } = ground.lookup(variable);
  const isNumber = kind === "count" || kind === "score";
  return {
    column: { ...column, label, unit: isNumber ? "count" : "text" },
    valueOf: (unit) => {
      const category = categories[codes[unit] ?? MISSING];
      return category === undefined ? null : isNumber ? category.value : category.label;
    },
  };
}

function isQuantity(variable: Variable, { computed }: Ground): boolean {
  return "column" in variable && byId(computed.ruleSet.columns, variable.column).role === "number";
}

/** A quantity as it stands: it may have as many values as there are units, and is no variable to tabulate. */
function shownQuantity(columnId: string, id: string, { computed: { ruleSet, responses } }: Ground): Shown {
  const numbers = valueOf(responses.numbers, id);
  return {
    column: { id: columnId, label: byId(ruleSet.columns, id).label, unit: "count" },
    valueOf: (unit) => {
      const number = numbers[unit] ?? NaN;
      return Number.isNaN(number) ? null : number;
    },
  };
}

function unitRow(unit: number, shown: readonly Shown[], { computed: { responses } }: Ground): TableRow {
  const id = responses.ids[unit] ?? "";
  const values = shown.map((column) => column.valueOf(unit));
  return { id, label: id, kind: "category", cells: [responses.names[unit] ?? null, ...values] };
}
