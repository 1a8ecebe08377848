import { byId } from "../by-id.ts";
import { decide, HOLDS, UNDECIDED } from "../condition.ts";
import type { TableColumn, TableRow } from "../results.ts";
import type { Variable } from "../ruleset.ts";
import { MISSING } from "../variable.ts";
import { membership, tally, type Body, type Ground, type RuleOf } from "./ground.ts";

/**
 * The units of the base for which the conditions hold, by unit number, with name and the values to show: numbers for counts,
 * scores and quantities, labels for the rest, null for none.
 */
export function unitList(rule: RuleOf<"list">, ground: Ground): Body {
  const { ruleSet, responses } = ground.computed;
  const states = membership(rule, ground);
  const holds = decide(rule.where, ground.lookup, responses.size);
  const units = [...responses.rows.keys()]
    .filter((unit) => states[unit] === HOLDS && holds[unit] === HOLDS)
    .sort((a, b) => compareIds(responses.ids[a] ?? "", responses.ids[b] ?? ""));
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
  const { label, categories, codes } = ground.lookup(variable);
  const [[kind, id] = ["", ""]] = Object.entries(variable);
  const isNumber = kind === "count" || kind === "score" || isQuantity(variable, ground);
  return {
    column: { id: `${kind}.${id}`, label, unit: isNumber ? "count" : "text" },
    valueOf: (unit) => {
      const category = categories[codes[unit] ?? MISSING];
      return category === undefined ? null : isNumber ? category.value : category.label;
    },
  };
}

function isQuantity(variable: Variable, { computed }: Ground): boolean {
  return "column" in variable && byId(computed.ruleSet.columns, variable.column).role === "number";
}

function unitRow(unit: number, shown: readonly Shown[], { computed: { responses } }: Ground): TableRow {
  const id = responses.ids[unit] ?? "";
  const values = shown.map((column) => column.valueOf(unit));
  return { id, label: id, kind: "category", cells: [responses.names[unit] ?? null, ...values] };
}
