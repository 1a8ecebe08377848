import { variableOf } from "../kinds/variables.ts";
import type { Variable } from "../ruleset/ruleset.ts";
import type { Assessment } from "../score/results.ts";
import type { Category } from "../score/variable.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { referencesTo, type FormulaSyntax } from "./references.ts";
import type { FormulaSurvey } from "./survey.ts";

/** Our columns beside a survey, with their headings, and the table that grows over them; null where none does. */
export interface PlacedResults {
  readonly columns: readonly { readonly id: string; readonly column: number; readonly header: string }[];
  readonly table: string | null;
}

/** What the formulas of a survey are made of, where our columns are placed. The survey must have units. */
export function formulaSurvey(assessment: Assessment, sheet: Sheet, placed: PlacedResults, syntax: FormulaSyntax): FormulaSurvey {
  const { responses, match } = assessment;
  const [firstRow = 0, lastRow = 0] = [responses.rows[0], responses.rows.at(-1)];
  const headers = new Map(placed.columns.map(({ column, header }) => [column, header]));
  return {
    assessment,
    sheet,
    references: referencesTo({ sheet, headerRow: match.headerRow, firstRow, lastRow, headers, growing: placed.table }, syntax),
    categoriesOf: remembered((of) => variableOf(of, assessment).categories),
    resultColumns: new Map(placed.columns.map(({ id, column }) => [id, column])),
    hasUnitsOnly: lastRow - firstRow + 1 === responses.size,
    limitCell: null,
  };
}

function remembered(categoriesOf: (of: Variable) => readonly Category[]): (of: Variable) => readonly Category[] {
  const known = new Map<string, readonly Category[]>();
  return (of) => {
    const key = JSON.stringify(of);
    const found = known.get(key) ?? categoriesOf(of);
    known.set(key, found);
    return found;
  };
}
