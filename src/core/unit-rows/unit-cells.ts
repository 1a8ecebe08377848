import type { UnitWords } from "../issues/issue.ts";
import type { Cell, Place } from "../sheet/sheet.ts";
import type { UnitColumn } from "../ruleset/ruleset.ts";
import type { SurveySource } from "../match/matched/survey-source.ts";

/** The sheet's column for the rule set's column of this role; null where either has none. */
export function columnOfRole({ match, ruleSet }: Pick<SurveySource, "match" | "ruleSet">, role: UnitColumn["role"]): number | null {
  const id = ruleSet.columns.find((column) => column.role === role)?.id;
  return match.columns.find(({ item }) => item === id)?.column ?? null;
}

/** The sheet's column for one of the rule set's; null where it has none. */
export function columnOfId({ match }: SurveySource, id: string): number | null {
  return match.columns.find(({ item }) => item === id)?.column ?? null;
}

/** A cell as a text without blanks around it; null where it holds neither text nor number. */
export function wordsOf(cell: Cell | undefined): string | null {
  const text = typeof cell === "string" ? cell.trim() : typeof cell === "number" ? String(cell) : "";
  return text === "" ? null : text;
}

export function placeOf({ sheet }: SurveySource, row: number, column: number): Place {
  return { sheet: sheet.name, row, column };
}

/** What the survey calls its units. */
export function unitWords({ ruleSet: { unit } }: SurveySource): UnitWords {
  return { singular: unit.singular, plural: unit.plural };
}
