import type { CellsAlike } from "../issues/issue.ts";
import type { IssueList } from "../issues/issue-list.ts";
import type { Cell, Place } from "../sheet/sheet.ts";

/** Reports cells with a date, an error or a formula that was never calculated where an answer was to be. */
export function reportNoAnswer(
  cell: Extract<Cell, object>,
  place: Place,
  about: CellsAlike,
  allowed: readonly string[],
  issues: IssueList,
): void {
  const { label } = about;
  if ("date" in cell) issues.add("error", place, { code: "answer_date", ...about, date: cell.date, allowed }, label);
  else if (cell.error === "uncalculated") issues.add("error", place, { code: "answer_uncalculated", ...about }, label);
  else issues.add("error", place, { code: "answer_error_cell", ...about, error: cell.error }, label);
}
