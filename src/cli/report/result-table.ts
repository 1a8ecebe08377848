import { heading } from "../../core/layout/texts/captions.ts";
import { inWordsOf } from "../../core/layout/texts/texts-in-words.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import type { ResultTable, TableRow } from "../../core/score/results.ts";
import { decimalsOf, signOf } from "../../core/score/signs.ts";
import type { Context } from "../command/context.ts";
import { textTable, wrap, type TextColumn } from "./text-table.ts";

/** A finished table as text: number and title, section and base, the rows with the total under a rule, and its notes. */
export function resultTableLines(table: ResultTable, ruleSet: RuleSet, context: Context): readonly string[] {
  const { layout, io } = context;
  const texts = inWordsOf(ruleSet, layout);
  const { title, subtitle } = heading(table, texts);
  const columns: readonly TextColumn[] = [
    { head: table.rowTitle, align: "left", width: Math.max(30, io.stdout.width - 11 * table.columns.length) },
    ...table.columns.map(({ label }) => ({ head: label, align: "right" as const, width: 12 })),
  ];
  const rows = table.rows.flatMap((row) => [...(row.kind === "total" ? [null] : []), cellsOf(row, table, context)]);
  return [title, subtitle, "", ...textTable(columns, rows), ...table.notes.flatMap((note) => wrap(note, io.stdout.width))];
}

function cellsOf(row: TableRow, table: ResultTable, { layout }: Context): readonly string[] {
  const texts = table.columns.map((column, index) => {
    const cell = row.cells[index] ?? null;
    const sign = signOf(cell, row, column, table);
    if (sign !== null || cell === null) return sign ?? "";
    return typeof cell === "number" ? layout.number(cell, decimalsOf(column)) : cell;
  });
  return [row.label, ...texts];
}
