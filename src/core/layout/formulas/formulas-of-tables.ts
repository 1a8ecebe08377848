import type { FormulaSurvey } from "../../formulas/survey.ts";
import { tableFormulas, type TableFormulas } from "../../formulas/tables/table-formulas.ts";
import type { Issue } from "../../issues/issue.ts";
import type { ResultTable } from "../../score/results.ts";

/** The formulas of each table, in the tables' order, and a remark for each that stays values. */
export interface FormulasOfTables {
  readonly formulas: readonly (TableFormulas | null)[];
  readonly issues: readonly Issue[];
}

export function formulasOfTables(tables: readonly ResultTable[], survey: FormulaSurvey | null): FormulasOfTables {
  const formulas = tables.map((table) => (survey === null || table.rule.kind === "map" ? null : tableFormulas(table, survey)));
  const issues = tables.flatMap(({ number, title }, index): readonly Issue[] => {
    const found = formulas[index];
    if (!found || !("refused" in found)) return [];
    const what = number === null ? title : `${number}. ${title}`;
    return [{ code: "formulas_refused", severity: "remark", place: null, what, reason: found.refused }];
  });
  return { formulas, issues };
}
