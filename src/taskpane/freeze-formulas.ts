import type { DescribedFunction } from "../core/functions/named-functions.ts";
import { ownCalls } from "../core/functions/own-calls.ts";
import { areasOf } from "../core/sheet/areas-of.ts";
import { HostProblem } from "../core/issues/host-problem.ts";
import { isToFreeze, keptFormulas, type Freezing, type StandingOurs } from "../core/layout/formulas/own-formulas.ts";
import type { Area } from "../core/sheet/sheet.ts";
import type { Frozen } from "../ui/pane/state/host.ts";
import { codeOf, problemOf } from "../workbook/office/host/problem.ts";
import { excelRun, inExcel, undoOfHost } from "../workbook/office/host/session.ts";
import { findFormulas } from "./find-formulas.ts";
import { freezeAreas, isSpilling } from "./freeze-areas.ts";
import { freezeSpills } from "./freeze-spills.ts";
import { othersNames } from "./name-functions.ts";

/**
 * Turns our formulas, and every one that calls our functions, into their values, spilled cells too, in one step that can be undone where Excel
 * knows how. An error stays an error. Values that are written are the formulas' own, so what a broken-off freezing has done need not be taken
 * back: the next does the rest.
 */
export async function freezeFormulas(ours: StandingOurs, functions: readonly DescribedFunction[]): Promise<Frozen> {
  const others = await inExcel((context) => othersNames(context, functions));
  const isCall = ownCalls(
    functions.map(({ name }) => name),
    others,
  );
  const wanted = { ours, isCall };
  const progress = { cells: 0 };
  try {
    await freezeAll(wanted, undoOfHost() === "oneStep", progress);
  } catch (error) {
    throw error instanceof HostProblem ? error : problemOf(error, progress.cells > 0 ? "unknown" : "untouched");
  }
  return { cells: progress.cells, kept: keptFormulas(wanted) };
}

/** Excel may fail at a group for reasons of its own: what is left is then frozen without one. */
async function freezeAll(wanted: Freezing, isGrouped: boolean, progress: { cells: number }): Promise<void> {
  try {
    await excelRun(async (context) => {
      for (const { sheetId, cells } of await findFormulas(context, isToFreeze(wanted))) {
        const areas = areasOf(cells);
        const spilling = await isSpilling(context, sheetId, areas);
        await freezeAreas(
          context,
          sheetId,
          areas.filter((area) => !spilling.has(area)),
          progress,
        );
        await freezeSpills(context, sheetId, [...spilling].flatMap(cellsOf), progress);
      }
    }, isGrouped);
  } catch (error) {
    if (!isGrouped || codeOf(error) === null) throw error;
    await freezeAll(wanted, false, progress);
  }
}

function cellsOf({ row, column, lastRow, lastColumn }: Area): readonly { readonly row: number; readonly column: number }[] {
  const columns = Array.from({ length: lastColumn - column + 1 }, (_, dx) => column + dx);
  return Array.from({ length: lastRow - row + 1 }, (_, dy) => columns.map((at) => ({ row: row + dy, column: at }))).flat();
}
