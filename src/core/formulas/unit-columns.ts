import { valueOf } from "../basics/by-id.ts";
import type { UnitColumn } from "../ruleset/ruleset.ts";
import { cellAt } from "../sheet/cell-text.ts";
import type { Cell } from "../sheet/sheet.ts";
import { CannotSay } from "./cannot-say.ts";
import { everyNumber, isWholeNumber } from "./criteria.ts";
import { wantedAnswers, type FormulaSurvey } from "./survey.ts";
import type { Values } from "./values.ts";

/**
 * A column of the sheet that describes the units, and what is known of it. Throws CannotSay where its values come from the register, or any is
 * read otherwise than its cell has it.
 */
export function unitColumn(column: UnitColumn, survey: FormulaSurvey): { readonly column: number; readonly known: Values } {
  const { match, responses } = survey.assessment;
  const at = match.columns.find(({ item }) => item === column.id)?.column;
  const isNumber = column.role === "number";
  if (at === undefined || (column.role !== "category" && !isNumber)) throw new CannotSay({ why: "unit_column", label: column.label });
  const values: readonly (string | number | null)[] = isNumber
    ? Array.from(valueOf(responses.numbers, column.id))
    : valueOf(responses.categories, column.id);
  responses.rows.forEach((row, unit) => {
    if (!isAsWritten(cellAt(survey.sheet, row, at), values[unit] ?? null)) throw new CannotSay({ why: "unit_column", label: column.label });
  });
  if (isNumber) return { column: at, known: { kind: "numbers", intervals: [everyNumber] } };
  wantedAnswers([...new Set(values)].filter((value) => typeof value === "string"));
  return { column: at, known: { kind: "anyText" } };
}

function isAsWritten(cell: Cell, value: string | number | null): boolean {
  if (value === null || Number.isNaN(value)) return cell === null || cell === "";
  return cell === value || (typeof cell === "number" && typeof value === "string" && isWholeNumber(value) && String(cell) === value);
}
