import type { Workbook } from "@univerjs/core";
import { SetWorksheetActiveOperation } from "@univerjs/sheets";
import type { Reversible } from "../model/reversible.ts";

/*
 * Trap (0.25.1): inserting a sheet makes it the active one, also when the insertion is redone; the user is taken away from their sheet.
 * Fix: the sheet that was active is activated again, as a step of its own in the same undo entry.
 * Upstream: none found.
 * Test: test/workbook/grid/writing.test.ts «leaves the user on the sheet they are on, also when a sheet comes»
 */

/** Reads which sheet is active now, and gives the step that activates it again; none where no sheet is active. */
export function stayOnActiveSheet(workbook: Workbook): Reversible[] {
  const subUnitId = workbook.getActiveSheet(true)?.getSheetId();
  if (subUnitId === undefined) return [];
  const stay = { id: SetWorksheetActiveOperation.id, params: { unitId: workbook.getUnitId(), subUnitId } };
  return [{ redo: stay, undo: () => stay }];
}
