import { plannedFormulasOf, type Outcome, type Writing } from "../core/pipeline.ts";
import { typedOver, typedOverIssues } from "../core/layout/formulas/formula-check.ts";
import type { Issue } from "../core/issues/issue.ts";
import { cellAt } from "../core/sheet/cell-text.ts";
import type { Area, FormulaAt, Place, Sheet } from "../core/sheet/sheet.ts";
import type { Workbook } from "../workbook/workbook.ts";

/**
 * Compares the formulas that stand in a workbook with those that the results would have there, and gives a warning for each cell of ours that was
 * typed over; none where results stand as values.
 */
export async function typedOverIn(workbook: Workbook, outcome: Outcome, writing: Writing): Promise<readonly Issue[]> {
  const planned = plannedFormulasOf(outcome, writing);
  const standing = new Map<string, readonly FormulaAt[]>();
  const sheets = new Map<string, Sheet>();
  for (const name of new Set(planned.map(({ sheet }) => sheet))) {
    standing.set(name, await workbook.formulas(name, areaOf(planned.filter(({ sheet }) => sheet === name))));
    sheets.set(name, outcome.sheet?.name === name ? outcome.sheet : await workbook.read(name));
  }
  const cells = typedOver(planned, standing);
  const valueAt = ({ sheet, row, column }: Place) => {
    const found = sheets.get(sheet);
    return found ? cellAt(found, row, column) : null;
  };
  return typedOverIssues(cells, valueAt);
}

function areaOf(places: readonly Place[]): Area {
  const [rows, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)];
  return { row: lowest(rows), column: lowest(columns), lastRow: highest(rows), lastColumn: highest(columns) };
}

const lowest = (numbers: readonly number[]) => numbers.reduce((one, other) => Math.min(one, other), Infinity);
const highest = (numbers: readonly number[]) => numbers.reduce((one, other) => Math.max(one, other), 0);
