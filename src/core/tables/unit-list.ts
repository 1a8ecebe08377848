import { byId, valueOf } from "../basics/by-id.ts";
import { compareNaturally } from "../basics/natural-order.ts";
import { decide, HOLDS, UNDECIDED, type States } from "../score/condition.ts";
import type { TableColumn, TableRow } from "../score/results.ts";
import type { Variable } from "../ruleset/ruleset.ts";
import { keyAndId, variableDefinition } from "../kinds/kinds.ts";
import { MISSING } from "../score/variable.ts";
import { tally, type Body, type TableContext, type RuleOf } from "./table-context.ts";

/**
 * The units of the base for which the conditions hold, by unit number, with name and the values to show: numbers for counts,
 * scores and quantities, labels for the rest, null for none.
 */
export function unitList(rule: RuleOf<"list">, context: TableContext): Body {
  const { ruleSet, responses } = context.computed;
  const states = context.membership(rule);
  const holds = decide(rule.where, context.lookup, responses.size);
  const units = listed(states, holds);
  units.sort((a, b) => compareNaturally(responses.ids[a] ?? "", responses.ids[b] ?? ""));
  const shown = rule.show.map((variable) => shownColumn(variable, context));
  const name = ruleSet.columns.find(({ role }) => role === "name");
  return {
    rowTitle: ruleSet.columns.find(({ role }) => role === "id")?.label ?? ruleSet.unit.singular,
    base: tally(states, HOLDS, context),
    unknown: tally(states, UNDECIDED, context),
    columns: [{ id: "name", label: name?.label ?? "", unit: "text" }, ...shown.map(({ column }) => column)],
    rows: units.map((unit) => unitRow(unit, shown, context)),
    notes: [],
  };
}

function listed(states: States, holds: States): number[] {
  const units: number[] = [];
  for (let unit = 0; unit < states.length; unit += 1) if (states[unit] === HOLDS && holds[unit] === HOLDS) units.push(unit);
  return units;
}

interface Shown {
  readonly column: TableColumn;
  readonly valueOf: (unit: number) => string | number | null;
}

function shownColumn(variable: Variable, context: TableContext): Shown {
  if ("column" in variable) return shownUnitColumn(variable.column, context);
  const { key, id } = keyAndId(variable);
  const { label, categories, codes } = context.lookup(variable);
  const isNumber = variableDefinition(variable, context.computed.ruleSet)?.isNumber ?? false;
  return {
    column: { id: `${key}.${id}`, label, unit: isNumber ? "count" : "text" },
    valueOf: (unit) => {
      const category = categories[codes[unit] ?? MISSING];
      return category === undefined ? null : isNumber ? category.value : category.label;
    },
  };
}

/** A unit column's own values: it may have as many as there are units, and needs no categories to be shown. */
function shownUnitColumn(id: string, { computed: { ruleSet, responses } }: TableContext): Shown {
  const { label, role } = byId(ruleSet.columns, id);
  const column: TableColumn = { id: `column.${id}`, label, unit: role === "number" ? "count" : "text" };
  if (role === "number") {
    const numbers = valueOf(responses.numbers, id);
    return { column, valueOf: (unit) => (Number.isNaN(numbers[unit]) ? null : (numbers[unit] ?? null)) };
  }
  const texts = role === "category" ? valueOf(responses.categories, id) : role === "id" ? responses.ids : responses.names;
  return { column, valueOf: (unit) => texts[unit] ?? null };
}

function unitRow(unit: number, shown: readonly Shown[], { computed: { responses } }: TableContext): TableRow {
  const id = responses.ids[unit] ?? "";
  const values = shown.map((column) => column.valueOf(unit));
  return { id, label: id, kind: "category", cells: [responses.names[unit] ?? null, ...values] };
}
