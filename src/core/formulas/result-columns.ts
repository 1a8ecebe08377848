import type { Definition } from "../kinds/kind.ts";
import { findIn } from "../kinds/kinds.ts";
import type { Variable } from "../ruleset/ruleset.ts";
import { resultColumn, type FormulaSurvey } from "./survey.ts";

/** The cell of the row with a result's number, score, grade or class. Throws CannotSay where it is not written. */
export function resultCell(of: Variable, survey: FormulaSurvey): string {
  const { column } = columnOfResult(of, survey);
  return survey.references.inRow(column);
}

/** Our column with a result's number, score, grade or class, and its definition. Throws CannotSay where it is not written. */
export function columnOfResult(of: Variable, survey: FormulaSurvey): { readonly column: number; readonly definition: Definition } {
  const definition = findIn(survey.assessment.ruleSet)(of);
  if (!definition) throw new Error(`Nothing is defined as ${JSON.stringify(of)}`);
  const columns = definition.columns();
  const id = "count" in of ? columns[0]?.id : columns.at(-1)?.id;
  return { column: resultColumn(id ?? "", definition.label, survey), definition };
}
