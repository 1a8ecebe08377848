import { groupBy } from "../../../core/basics/group-by.ts";
import type { AnswerCell, PutAnswers } from "../../../core/sheet/change.ts";
import { cellArea, unionOf } from "../../../core/sheet/area.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import { putValues } from "./put-values.ts";
import type { Step } from "../host/steps.ts";

/** Writes answers into cells of the user's, each column's stretches by themselves; one by one where rows are hidden, for lists may go astray there. */
export function putAnswers({ sheet, cells }: PutAnswers, hasHiddenRows: boolean): readonly Step[] {
  const stretches = hasHiddenRows ? cells.map((cell) => [cell]) : stretchesOf(cells);
  return stretches.flatMap((stretch) => {
    const [first] = stretch;
    return first ? putValues({ sheet, row: first.row, column: first.column, rows: stretch.map(({ value }) => [value]) }) : [];
  });
}

function stretchesOf(cells: readonly AnswerCell[]): readonly (readonly AnswerCell[])[] {
  const found: AnswerCell[][] = [];
  for (const cell of cells.toSorted((one, other) => one.column - other.column || one.row - other.row)) {
    const [open, last] = [found.at(-1), found.at(-1)?.at(-1)];
    if (open && last?.column === cell.column && last.row === cell.row - 1) open.push(cell);
    else found.push([cell]);
  }
  return found;
}

/** From the first to the last of the answers in each column. */
export function areasOfAnswers({ cells }: PutAnswers): readonly Area[] {
  const columns = groupBy(cells, ({ column }) => column).values();
  return [...columns].map((all) => all.map(({ row, column }) => cellArea(row, column)).reduce(unionOf));
}
