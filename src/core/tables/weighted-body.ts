import { fillIn } from "../basics/fill-in.ts";
import type { TableColumn, TableRow, WeightedBase } from "../score/results.ts";
import type { TableRule } from "../ruleset/ruleset.ts";
import { countColumn, shown, wordsOf, type Body, type TableContext, type WeightedContext } from "./table-context.ts";
import type { Weights } from "./weights.ts";

/** What a table's body is of weights. */
export type WeightedBody = Body & { readonly weighted: WeightedBase };

/**
 * The table of the weights, and in it what the same table without them says of the units: the base and who is outside it are numbers of units, and
 * beside a column of bases stands the sum of their weights. Both tables have the same rows and columns; sorted by share, the rows of the weights'
 * order stay.
 */
export function weightedBody(rule: TableRule, units: Body, body: Body, { weights, byWeight: context }: WeightedContext): WeightedBody {
  const at = body.columns.findIndex(({ id }) => id === "base");
  const cells = new Map(units.rows.map((row) => [keyOf(row), row.cells]));
  const inserted = <Value>(values: readonly Value[], value: Value) => (at < 0 ? values : values.toSpliced(at, 0, value));
  const base = units.columns[at];
  const columns = body.columns.map((column) => weightedColumn(column, rule, context));
  return {
    ...body,
    base: units.base,
    unknown: units.unknown,
    columns: base ? inserted(columns, base) : columns,
    rows: body.rows.map((row) => ({ ...row, cells: inserted(row.cells, cells.get(keyOf(row))?.[at] ?? null) })),
    notes: [...units.notes, fillIn(wordsOf(context).weightNote, { column: weights.column })],
    weighted: {
      column: weights.column,
      base: shown(body.base, context),
      decimals: decimalsShown(context),
      least: leastOf(weights, context),
    },
  };
}

const keyOf = ({ kind, id }: TableRow) => `${kind} ${id}`;

/** Weighted numbers of units have one decimal where any weight has decimals; a summary's other numbers are of no units. */
function weightedColumn(column: TableColumn, { kind }: TableRule, context: TableContext): TableColumn {
  const words = wordsOf(context);
  const decimals = decimalsShown(context);
  if (column.id === "base") return { ...countColumn("weightedBase", words.weightedBase), decimals };
  if (column.unit !== "count" || kind === "summary") return column;
  return { ...column, decimals, label: column.id === "count" ? fillIn(words.weightedCount, { label: column.label }) : column.label };
}

const decimalsShown = ({ decimals }: TableContext) => (decimals > 0 ? 1 : 0);

/** The smallest weight above 0; 0 where there is none. */
function leastOf({ units }: Weights, context: TableContext): number {
  const least = units.reduce((lowest, unit) => (unit > 0 ? Math.min(lowest, unit) : lowest), Infinity);
  return Number.isFinite(least) ? shown(least, context) : 0;
}
