import type { OutColumn, PutColumns } from "../../../core/sheet/change.ts";
import { HostProblem } from "../../../core/issues/host-problem.ts";
import { storedValue } from "../../facts/stored-value.ts";
import type { Pauses, Queue } from "../host/session.ts";
import { readBlocks, type Answer, type Fact } from "../read/read-blocks.ts";
import { formulaText } from "../read/read-formulas.ts";
import { stretches } from "../read/read-sheet.ts";

/** Columns whose cells are looked at again once they are written: Excel has put lists of values into other rows where some are hidden. */
export interface ReadBack {
  readonly sheetId: string;
  readonly change: PutColumns;
  /** Rows of the sheet are hidden, by a filter or by hand. */
  readonly hasHiddenRows: boolean;
}

/** What a score or a label takes in an answer, in bytes. */
const cellBytes = 40;

/** Reads what was written, with `beside` each time, and throws a HostProblem where a cell does not hold it. */
export async function readBack(
  context: Excel.RequestContext,
  backs: readonly ReadBack[],
  pauses: Pauses,
  beside: Queue<null>,
): Promise<void> {
  for (const back of backs) {
    const { area, columns } = back.change;
    const first = Math.min(...columns.map(({ column }) => column));
    const all = { row: area.row + 1, lastRow: area.lastRow, column: first, lastColumn: Math.max(...columns.map(({ column }) => column)) };
    if (all.lastRow < all.row) continue;
    for (const stretch of stretches(all, cellBytes * (all.lastColumn - first + 1))) {
      const blocks = [{ sheetId: back.sheetId, area: stretch, facts: factsOf(columns) }];
      const [answers] = await readBlocks(context, blocks, pauses, beside);
      for (const answer of answers) if (!isWritten(back.change, answer)) throw problemIn(back);
    }
  }
}

const factsOf = (columns: readonly OutColumn[]): readonly Fact[] =>
  columns.some(({ formulas }) => formulas !== undefined) ? ["values", "formulas"] : ["values"];

/** What a formula comes to is Excel's: that one is there is enough. */
function isWritten({ columns, headerRow }: PutColumns, { area: { row, column: first }, values = [], formulas: found }: Answer): boolean {
  return columns.every(({ column, cells, formulas }) =>
    values.every((line, index) => {
      const at = row + index - headerRow - 1;
      const value = line[column - first] ?? "";
      if (typeof formulas?.[at] === "string") return formulaText(found?.[index]?.[column - first], value) !== null;
      return value === (storedValue(cells[at] ?? null) ?? "");
    }),
  );
}

function problemIn({ change: { sheet }, hasHiddenRows }: ReadBack): HostProblem {
  return new HostProblem(hasHiddenRows ? { code: "cells_filtered", sheet } : { code: "cells_merged", sheet, area: null });
}
