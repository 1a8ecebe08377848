import type { Task } from "../core/pipeline.ts";
import { isSameSheet } from "../core/sheet/names.ts";
import { readRegister, unread, type ReadRegister } from "../core/units/register-sheet.ts";
import type { Workbook } from "../workbook/workbook.ts";

/** The sheet of the workbook that the rules name as their register; null where they name none. */
export function registerSheetOf({ ruleSet }: Task): string | null {
  const { register } = ruleSet.unit;
  return register !== null && typeof register === "object" && "sheet" in register ? register.sheet : null;
}

/** The units there are: the program's register, a sheet of the workbook, or a file that the entry has read. `sheets` are the user's own. */
export async function registerFor(task: Task, workbook: Workbook, sheets: readonly string[]): Promise<ReadRegister> {
  const { ruleSet, registerSheet } = task;
  const { register } = ruleSet.unit;
  if (register === null || typeof register === "string") return { register: task.register, issues: [] };
  if ("file" in register) return registerSheet ? readRegister(registerSheet, ruleSet) : unread(register.file, "no_file", []);
  const name = sheets.find((one) => isSameSheet(one, register.sheet));
  return name === undefined ? unread(register.sheet, "no_sheet", sheets) : readRegister(await workbook.read(name), ruleSet);
}
