import { groupBy } from "../../basics/group-by.ts";
import type { Issue } from "../../issues/issue.ts";
import { textOf } from "../../sheet/cell-text.ts";
import type { Cell, FormulaAt, Place } from "../../sheet/sheet.ts";
import type { PlannedFormula } from "./planned-formulas.ts";
import { isSameFormula } from "./same-formula.ts";
import { isAsWritten, isWhereWritten, type WrittenForms } from "./written-forms.ts";

/**
 * The planned cells that somebody has typed over, by what stands on each sheet. A sheet with none of ours, or fewer of any than half, was written as values.
 * A formula is ours that reads as planned, or as what was written last. Where most formulas read otherwise, since the rules or the limits are others
 * now and what was written is not known, only those that are gone count as typed over; and of a sheet that has been written with its tables in other
 * places, nothing can be told.
 */
export function typedOver(
  planned: readonly PlannedFormula[],
  standing: ReadonlyMap<string, readonly FormulaAt[]>,
  written: WrittenForms | null,
): readonly PlannedFormula[] {
  return [...groupBy(planned, ({ sheet }) => sheet)].flatMap(([name, onSheet]) => {
    const found = new Map((standing.get(name) ?? []).map((one) => [`${one.row},${one.column}`, one]));
    const parts = [...groupBy(onSheet, ({ id }) => id).values()].filter((part) => isWhereWritten(written, part));
    const cells = parts.flatMap((part) => {
      const isWritten = part[0] ? isAsWritten(written, part[0]) : () => false;
      return part.map((cell) => {
        const one = found.get(`${cell.row},${cell.column}`);
        return { cell, isFormula: one !== undefined, isOurs: one !== undefined && (isSameFormula(one.text, cell.text) || isWritten(one)) };
      });
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
