import type { Change } from "../../../core/sheet/change.ts";
import { holds, holdsRow } from "../../../core/sheet/area.ts";
import type { Sheet } from "../../../core/sheet/sheet.ts";
import type { Workbook } from "../../../workbook/workbook.ts";

/** What our columns beside the survey hold: how many cells with something in them, and how many of those are formulas. */
export interface Standing {
  readonly cells: number;
  readonly formulas: number;
}

/** What the columns hold on a sheet that has been read; null where there are none. */
export async function standingOn(sheet: Sheet | null, workbook: Pick<Workbook, "formulas">): Promise<Standing | null> {
  if (!sheet?.ownColumns) return null;
  const { ownColumns: area, ownColumnIds, firstRow, firstColumn } = sheet;
  const ours = new Set(ownColumnIds?.values() ?? []);
  const isOurs = (row: number, column: number) =>
    row > area.row && holdsRow(area, row) && (ours.size === 0 ? holds(area, row, column) : ours.has(column));
  const formulas = (await workbook.formulas(sheet.name, area)).filter(({ row, column }) => isOurs(row, column));
  const calculated = new Set(formulas.map(({ row, column }) => `${row},${column}`));
  let values = 0;
  sheet.cells.forEach((line, y) => {
    line?.forEach((cell, x) => {
      const [row, column] = [firstRow + y, firstColumn + x];
      if (cell !== null && isOurs(row, column) && !calculated.has(`${row},${column}`)) values++;
    });
  });
  return { cells: values + formulas.length, formulas: formulas.length };
}

/** What the columns hold once they are written; null where none are. */
export function standingAfter(changes: readonly Change[]): Standing | null {
  const columns = changes.flatMap((change) => (change.kind === "putColumns" ? change.columns : []));
  if (columns.length === 0) return null;
  const formulas = columns.flatMap((column) => column.formulas ?? []).filter((formula) => formula !== null).length;
  const values = columns.flatMap((column) =>
    column.cells.filter((cell, index) => cell !== null && (column.formulas?.[index] ?? null) === null),
  );
  return { cells: values.length + formulas, formulas };
}
