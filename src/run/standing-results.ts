import { outputColumns } from "../core/kinds/output-columns.ts";
import { RULE_SHEET } from "../core/rule-sheet/rule-sheet-id.ts";
import type { Outcome } from "../core/pipeline.ts";
import { cellAt } from "../core/sheet/cell-text.ts";
import type { Cell } from "../core/sheet/sheet.ts";

/**
 * Whether a workbook shows other results than its answers and the rules give: after an undo, which takes back cells and sheets and not what is saved
 * beside them, or where somebody has typed over a result. Also true where nothing of ours is there, which is for who has written something.
 */
export function showsOtherResults({ assessment, sheet, sheets }: Pick<Outcome, "assessment" | "sheet" | "sheets">): boolean {
  if (assessment === null || !sheet?.ownColumnIds) return false;
  const places = sheet.ownColumnIds;
  if (places.size === 0) return sheets.every(({ ownId }) => ownId === null || ownId === RULE_SHEET);
  const { rows } = assessment.responses;
  return outputColumns(assessment.ruleSet).some(({ id, valueOf }) => {
    const column = places.get(id);
    return column !== undefined && rows.some((row, unit) => !isShown(valueOf(assessment, unit), cellAt(sheet, row, column)));
  });
}

/** Quotients may differ in their last digit, between formulas and us. */
const NEAR = 1e-9;

/** A value that is still on its way may be the right one. */
function isShown(value: number | null, cell: Cell): boolean {
  if (typeof cell === "object" && cell !== null) return "error" in cell && cell.error === "uncalculated";
  if (value === null) return cell === null || cell === "";
  return typeof cell === "number" && Math.abs(cell - value) <= NEAR * Math.max(1, Math.abs(value));
}
