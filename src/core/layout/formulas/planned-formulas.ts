import type { Change } from "../../sheet/change.ts";
import type { Place, SheetInfo } from "../../sheet/sheet.ts";

/** A cell that a formula of ours stands in, where results are written as formulas. */
export interface PlannedFormula extends Place {
  readonly text: string;
  /** What the cell is part of, as users know it: a column's heading, or the name of a sheet of ours. */
  readonly what: string;
  /** Our id of that column or sheet. */
  readonly id: string;
  readonly isColumn: boolean;
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
        cells.flatMap((cell, column) =>
          cell?.formula === undefined ? [] : [{ sheet, row, column, text: cell.formula, what: sheet, id, isColumn: false }],
        ),
      );
    }
    if (change.kind !== "putColumns") return [];
    const { sheet, headerRow } = change;
    return change.columns
      .filter(({ id, column }) => columnIds.get(id) === column)
      .flatMap(({ id, column, header, formulas = [] }) =>
        formulas.flatMap((text, index) =>
          text === null ? [] : [{ sheet, row: headerRow + 1 + index, column, text, what: header, id, isColumn: true }],
        ),
      );
  });
}
