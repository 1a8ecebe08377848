import type { WaitsFor } from "../ui/pane/state/host.ts";
import { codeOf } from "../workbook/office/host/problem.ts";

/**
 * Why Excel does not answer what was asked of it, told by how it takes a small request that does not wait for the cell being edited: it is
 * refused at once where one is. null where it answers, and so is not what is waited for; no answer for as long as Excel does not answer that
 * either.
 */
export async function waitsFor(): Promise<WaitsFor | null> {
  try {
    const isDone = await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.load("calculationState");
      await context.sync();
      return application.calculationState === "Done";
    });
    return isDone ? null : "calculation";
  } catch (error) {
    return codeOf(error) === "InvalidOperationInCellEditMode" ? "cell" : "busy";
  }
}
