import type { Change } from "../../sheet/change.ts";
import type { Place, SheetInfo } from "../../sheet/sheet.ts";

/** A formula that a change writes, and the column or sheet of ours that it is part of. */
export interface ChangeFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Our id of that column or sheet. */
  readonly id: string;
  readonly isColumn: boolean;
}

/** A cell that a formula of ours stands in, where results are written as formulas. */
export interface PlannedFormula extends Place, ChangeFormula {
  /** What the cell is part of, as users know it: a column's heading, or the name of a sheet of ours. */
  readonly what: string;
}

/** The formulas that a change writes, by rows in a sheet and down each column. */
export function formulasOf(change: Change): readonly ChangeFormula[] {
  if (change.kind === "putSheet") {
    const { id, rows } = change;
    return rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (cell?.formula === undefined ? [] : [{ row, column, text: cell.formula, id, isColumn: false }])),
    );
  }
  if (change.kind !== "putColumns") return [];
  const { columns, headerRow } = change;
  return columns.flatMap(({ id, column, formulas = [] }) =>
    formulas.flatMap((text, index) => (text === null ? [] : [{ row: headerRow + 1 + index, column, text, id, isColumn: true }])),
  );
}

/** The cells that changes would write formulas into: of columns that stand beside the survey already, and of sheets of ours that are there. */
export function plannedFormulas(
  changes: readonly Change[],
  columnIds: ReadonlyMap<string, number>,
  sheets: readonly SheetInfo[],
): readonly PlannedFormula[] {
  return changes.flatMap((change) => {
    const parts = standingParts(change, columnIds, sheets);
    return formulasOf(change).flatMap((one) => {
      const part = parts.get(one.id);
      return part ? [{ ...one, ...part }] : [];
    });
  });
}

/** The columns or the sheet of a change that stand in the workbook, by their ids. */
function standingParts(
  change: Change,
  columnIds: ReadonlyMap<string, number>,
  sheets: readonly SheetInfo[],
): ReadonlyMap<string, Pick<PlannedFormula, "sheet" | "what">> {
  if (change.kind === "putSheet") {
    const name = sheets.find(({ ownId }) => ownId === change.id)?.name;
    return new Map(name === undefined ? [] : [[change.id, { sheet: name, what: name }]]);
  }
  if (change.kind !== "putColumns") return new Map();
  const standing = change.columns.filter(({ id, column }) => columnIds.get(id) === column);
  return new Map(standing.map(({ id, header }) => [id, { sheet: change.sheet, what: header }]));
}
