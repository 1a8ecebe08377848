import { HostProblem } from "../core/issues/host-problem.ts";
import type { Place } from "../core/sheet/sheet.ts";
import { inExcel } from "../workbook/office/host/session.ts";

/** Selects a cell and shows it. */
export function selectCell({ sheet, row, column }: Place): Promise<void> {
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getCell(row, column).select();
    await context.sync();
  });
}

/** The active cell; null where there is none, as on a chart sheet. */
export async function selectedCell(): Promise<Place | null> {
  try {
    return await inExcel(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load("rowIndex, columnIndex, worksheet/name");
      await context.sync();
      return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
    });
  } catch (error) {
    if (error instanceof HostProblem && error.facts.code === "sheet_gone") return null;
    throw error;
  }
}
