import { FIRST_ROWS } from "../../core/sheet/first-rows.ts";
import type { Host } from "./host.ts";

/** Whether no sheet has anything in its first rows: then there are no answers to read. */
export async function isBlank({ workbook }: Host): Promise<boolean> {
  for (const { name } of await workbook.sheets()) {
    const { cells } = await workbook.read(name, FIRST_ROWS);
    if (cells.some((row) => row?.some((cell) => cell !== null))) return false;
  }
  return true;
}
