import { plannedFormulasOf, type Outcome, type Writing } from "../core/pipeline.ts";
import { typedOver, typedOverIssues } from "../core/layout/formulas/formula-check.ts";
import type { WrittenForms } from "../core/layout/formulas/written-forms.ts";
import type { Issue } from "../core/issues/issue.ts";
import { groupBy } from "../core/basics/group-by.ts";
import { cellArea, unionOf } from "../core/sheet/area.ts";
import { cellAt } from "../core/sheet/cell-text.ts";
import type { FormulaAt, Place, Sheet } from "../core/sheet/sheet.ts";
import type { Workbook } from "../workbook/workbook.ts";

/**
 * Compares the formulas that stand in a workbook with those that the results would have there, and gives a warning for each cell of ours that was
 * typed over; none where results stand as values.
 */
export async function typedOverIn(
  workbook: Workbook,
  outcome: Outcome,
  writing: Writing,
  written: WrittenForms | null,
): Promise<readonly Issue[]> {
  const planned = plannedFormulasOf(outcome, writing);
  const standing = await formulasAround(workbook, planned);
  const sheets = new Map<string, Sheet>();
  for (const name of standing.keys()) sheets.set(name, outcome.sheet?.name === name ? outcome.sheet : await workbook.read(name));
  const cells = typedOver(planned, standing, written);
  const valueAt = ({ sheet, row, column }: Place) => {
    const found = sheets.get(sheet);
    return found ? cellAt(found, row, column) : null;
  };
  return typedOverIssues(cells, valueAt);
}

/** The formulas that stand around these cells, by the sheet: all within the smallest area that holds a sheet's. */
export async function formulasAround(workbook: Workbook, cells: readonly Place[]): Promise<ReadonlyMap<string, readonly FormulaAt[]>> {
  const found = new Map<string, readonly FormulaAt[]>();
  for (const [name, places] of groupBy(cells, ({ sheet }) => sheet)) {
    const area = places.map(({ row, column }) => cellArea(row, column)).reduce(unionOf);
    found.set(name, await workbook.formulas(name, area));
  }
  return found;
}
