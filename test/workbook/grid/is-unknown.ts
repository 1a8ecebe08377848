import type { Cell } from "../../../src/core/sheet/sheet.ts";

/** Whether a value is not known: the cells that an array fills have an error in a file, where no formula beside them could say so. */
export function isUnknown(value: Cell | undefined): boolean {
  return typeof value === "object" && value !== null && "error" in value && (value.error === "uncalculated" || value.error === "#N/A");
}
