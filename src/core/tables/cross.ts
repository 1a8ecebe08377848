import { FAILS, HOLDS } from "../score/condition.ts";
import { fillIn } from "../basics/fill-in.ts";
import type { TableRow } from "../score/results.ts";
import { roundedShare } from "../basics/stats.ts";
import { MISSING, type Category } from "../score/variable.ts";
import {
  add,
  countColumn,
  percentColumn,
  shown,
  sum,
  totalRow,
  unknownRow,
  wordsOf,
  type Body,
  type TableContext,
  type RuleOf,
} from "./table-context.ts";

type Rule = RuleOf<"cross">;

/** `cells[row][column]` units; the last row and column hold the unknown. */
type Matrix = readonly Float64Array[];

/**
 * Units by two variables, with totals of the known and, outside them, a row and a column for the unknown. Per cent, where the rule
 * asks for it, follows in columns of its own: of the row, of the column or of all. A unit that may not belong to the base is in
 * the unknown column, in its row.
 */
export function cross(rule: Rule, context: TableContext): Body {
  const rows = context.lookup(rule.rows);
  const columns = context.lookup(rule.columns);
  const matrix = countPairs(rule, context);
  const known = matrix.slice(0, -1);
  const totals = columns.categories.map((_, column) => sum(known.map((row) => row[column] ?? 0)));
  const base = sum(totals);
  const share = shares(rule.percent, totals, base);
  return {
    rowTitle: rows.label,
    base,
    unknown: sum(matrix.flatMap((row) => [...row])) - base,
    columns: columnsOf(rule, columns.categories, context),
    rows: [
      ...rows.categories.map(({ value, label }, row): TableRow => {
        const counts = [...(matrix[row] ?? [])];
        return { id: String(value), label, kind: "category", cells: [...withTotal(counts, context), ...share(counts.slice(0, -1))] };
      }),
      totalRow(context, [...withTotal([...totals, sum(known.map((row) => row.at(-1) ?? 0))], context), ...share(totals)]),
      unknownRow(context, [...withTotal([...(matrix.at(-1) ?? [])], context), ...share(totals).map(() => null)]),
    ],
    notes: [],
  };
}

function columnsOf({ percent }: Rule, categories: readonly Category[], context: TableContext): Body["columns"] {
  const words = wordsOf(context);
  const counts = categories.map(({ value, label }) => countColumn(String(value), label));
  const shares = categories.map(({ value, label }) => percentColumn(`${value}.percent`, fillIn(words.percentOf, { label })));
  return [...counts, countColumn("total", words.total), countColumn("unknown", words.unknown), ...(percent === "none" ? [] : shares)];
}

type Shares = (row: readonly number[]) => readonly (number | null)[];

/** How a row of counts becomes per cent. */
function shares(percent: Rule["percent"], totals: readonly number[], base: number): Shares {
  switch (percent) {
    case "none":
      return () => [];
    case "rows":
      return (row) => row.map((count) => roundedShare(count, sum(row)));
    case "columns":
      return (row) => row.map((count, column) => roundedShare(count, totals[column] ?? 0));
    case "total":
      return (row) => row.map((count) => roundedShare(count, base));
    default:
      return percent satisfies never;
  }
}

/** The counts of a row as a table shows them: of the known, these in all, and of the unknown, which are last. */
function withTotal(counts: readonly number[], context: TableContext): readonly number[] {
  const known = counts.slice(0, -1);
  return [...known, sum(known), counts.at(-1) ?? 0].map((count) => shown(count, context));
}

function countPairs(rule: Rule, context: TableContext): Matrix {
  const rows = context.lookup(rule.rows);
  const columns = context.lookup(rule.columns);
  const states = context.membership(rule);
  const matrix = Array.from({ length: rows.categories.length + 1 }, () => new Float64Array(columns.categories.length + 1));
  for (let unit = 0; unit < states.length; unit += 1) {
    if (states[unit] === FAILS) continue;
    const row = matrix[Math.min(rows.codes[unit] ?? MISSING, rows.categories.length)];
    const column = states[unit] === HOLDS ? Math.min(columns.codes[unit] ?? MISSING, columns.categories.length) : columns.categories.length;
    if (row) add(row, column, unit, context);
  }
  return matrix;
}
