import type { PutColumns } from "../../../core/sheet/change.ts";
import { HostProblem } from "../../../core/issues/host-problem.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import { storedValue } from "../../facts/stored-value.ts";
import type { Pauses, Queue } from "../host/session.ts";
import { readBlocks } from "../read/read-blocks.ts";
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
      const blocks = [{ sheetId: back.sheetId, area: stretch, facts: ["values"] as const }];
      const [answers] = await readBlocks(context, blocks, pauses, beside);
      for (const { area: at, values = [] } of answers) if (!isWritten(back.change, at, values)) throw problemIn(back);
    }
  }
}

function isWritten({ columns, headerRow }: PutColumns, { row, column: first }: Area, values: readonly (readonly unknown[])[]): boolean {
  return columns.every(({ column, cells }) =>
    values.every((found, index) => (found[column - first] ?? "") === (storedValue(cells[row + index - headerRow - 1] ?? null) ?? "")),
  );
}

function problemIn({ change: { sheet }, hasHiddenRows }: ReadBack): HostProblem {
  return new HostProblem(hasHiddenRows ? { code: "cells_filtered", sheet } : { code: "cells_merged", sheet, area: null });
}
