import type { Issue } from "../../issues/issue.ts";
import { textOf } from "../../sheet/cell-text.ts";
import type { Change } from "../../sheet/change.ts";
import type { Cell, FormulaAt, Place, SheetInfo } from "../../sheet/sheet.ts";
import { isSameFormula } from "./same-formula.ts";

/** A cell that a formula of ours stands in, where results are written as formulas. */
export interface PlannedFormula extends Place {
  readonly text: string;
  /** What the cell is part of: a column's heading, or a sheet of ours. */
  readonly what: string;
}

/** The cells that changes would write formulas into: of columns that stand beside the survey already, and of sheets of ours that are there. */
export function plannedFormulas(
  changes: readonly Change[],
  columnIds: ReadonlyMap<string, number>,
  sheets: readonly SheetInfo[],
): readonly PlannedFormula[] {
  return changes.flatMap((change): readonly PlannedFormula[] => {
    if (change.kind === "putSheet") {
      const { id, rows } = change;
      const sheet = sheets.find(({ ownId }) => ownId === id)?.name;
      if (sheet === undefined) return [];
      return rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) => (cell?.formula === undefined ? [] : [{ sheet, row, column, text: cell.formula, what: sheet }])),
      );
    }
    if (change.kind !== "putColumns") return [];
    const { sheet, headerRow } = change;
    return change.columns
      .filter(({ id, column }) => columnIds.get(id) === column)
      .flatMap(({ column, header, formulas = [] }) =>
        formulas.flatMap((text, index) => (text === null ? [] : [{ sheet, row: headerRow + 1 + index, column, text, what: header }])),
      );
  });
}

/**
 * The planned cells that somebody has typed over, by what stands on each sheet. A sheet with none of ours, or fewer of any than half, was written as values.
 * Where most formulas read otherwise than planned, since the rules or the limits are others now, only those that are gone count as typed over.
 */
export function typedOver(
  planned: readonly PlannedFormula[],
  standing: ReadonlyMap<string, readonly FormulaAt[]>,
): readonly PlannedFormula[] {
  return [...new Set(planned.map(({ sheet }) => sheet))].flatMap((name) => {
    const found = new Map((standing.get(name) ?? []).map(({ row, column, text }) => [`${row},${column}`, text]));
    const cells = planned
      .filter(({ sheet }) => sheet === name)
      .map((cell) => {
        const text = found.get(`${cell.row},${cell.column}`);
        return { cell, isFormula: text !== undefined, isOurs: text !== undefined && isSameFormula(text, cell.text) };
      });
    const [any, same] = [cells.filter(({ isFormula }) => isFormula), cells.filter(({ isOurs }) => isOurs)];
    if (same.length === 0 && any.length * 2 < cells.length) return [];
    const isAsPlanned = same.length * 2 >= any.length;
    const isStanding = (one: (typeof cells)[number]) => (isAsPlanned ? one.isOurs : one.isFormula);
    return cells.filter((one) => !isStanding(one)).map(({ cell }) => cell);
  });
}

/** A warning for each cell that was typed over. */
export function typedOverIssues(cells: readonly PlannedFormula[], valueAt: (place: Place) => Cell): readonly Issue[] {
  return cells.map(({ sheet, row, column, what }) => {
    const place = { sheet, row, column };
    return { code: "formula_typed_over", severity: "warning", place, what, found: textOf(valueAt(place)) };
  });
}
