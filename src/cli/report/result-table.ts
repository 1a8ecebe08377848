import type { ResultTable, TableRow } from "../../core/score/results.ts";
import type { Context } from "../command/context.ts";
import { textTable, wrap, type TextColumn } from "./text-table.ts";

/** No number there, in SSB's signs. */
const NO_NUMBER = "..";

/** A finished table as text: number and title, section and base, the rows with the total under a rule, and its notes. */
export function resultTableLines(table: ResultTable, context: Context): readonly string[] {
  const { layout, io } = context;
  const title = table.rule.figure === undefined ? table.title : `${table.rule.figure}. ${table.title}`;
  const subtitle = `${layout.tables.section(table.rule.section)}. ${layout.tables.base(table.baseLabel, table.base)}`;
  const columns: readonly TextColumn[] = [
    { head: table.rowTitle, align: "left", width: Math.max(30, io.stdout.width - 11 * table.columns.length) },
    ...table.columns.map(({ label }) => ({ head: label, align: "right" as const, width: 12 })),
  ];
  const rows = table.rows.flatMap((row) => [...(row.kind === "total" ? [null] : []), cellsOf(row, table, context)]);
  return [title, subtitle, "", ...textTable(columns, rows), ...table.notes.flatMap((note) => wrap(note, io.stdout.width))];
}

function cellsOf({ label, cells }: TableRow, { columns }: ResultTable, { layout }: Context): readonly string[] {
  const texts = cells.map((cell, index) => {
    if (cell === null) return NO_NUMBER;
    return typeof cell === "number" ? layout.number(cell, columns[index]?.unit === "percent" ? 1 : 0) : cell;
  });
  return [label, ...texts];
}
