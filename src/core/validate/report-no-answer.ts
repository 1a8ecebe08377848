import type { IssueList } from "../issues/issue-list.ts";
import type { Cell, Place } from "../sheet/sheet.ts";

/** Whose answer a cell was to be. */
export interface ExpectedAnswer {
  readonly id: string;
  readonly name: string | null;
  readonly item: string;
  readonly label: string;
}

/** Reports a date, an error or a formula that was never calculated where an answer was to be. */
export function reportNoAnswer(
  cell: Extract<Cell, object>,
  place: Place,
  about: ExpectedAnswer,
  allowed: readonly string[],
  issues: IssueList,
): void {
  const { label } = about;
  if ("date" in cell) issues.add("error", place, { code: "answer_date", ...about, date: cell.date, allowed }, label);
  else if (cell.error === "uncalculated") issues.add("error", place, { code: "answer_uncalculated", ...about }, label);
  else issues.add("error", place, { code: "answer_error_cell", ...about, error: cell.error }, label);
}
