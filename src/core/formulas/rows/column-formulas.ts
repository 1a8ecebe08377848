import type { Definition, OutputColumn } from "../../kinds/kind.ts";
import { definitionsOf } from "../../kinds/kinds.ts";
import { byId } from "../../basics/by-id.ts";
import type { FormulaReason } from "../../issues/formula-reason.ts";
import { CannotSay } from "../cannot-say.ts";
import { classFormula, respondedTest, ruledFormula } from "./condition-formulas.ts";
import { countFormula } from "./count-formula.ts";
import { fitting, ROW, when } from "../excel.ts";
import { combinedFormula, crossedFormula, nameFormula, scoreFormula } from "./result-formulas.ts";
import { resultCell } from "../result-columns.ts";
import { RESPONDED, type FormulaSurvey } from "../survey.ts";

/** The formula of a column in each row, counted from 0; or why it has none. */
export type ColumnFormula = { readonly formulaAt: (row: number) => string } | { readonly refused: FormulaReason };

/** The formulas of the output columns by id, those of the names beside them too, and that of who has answered. */
export function columnFormulas(survey: FormulaSurvey, nameColumnId: (id: string) => string): ReadonlyMap<string, ColumnFormula> {
  const { ruleSet } = survey.assessment;
  const found = new Map<string, ColumnFormula>();
  for (const definition of definitionsOf(ruleSet))
    definition.columns().forEach((column, at, all) => {
      found.set(
        column.id,
        formulaOf(() => valueFormula(definition, column, at, all.length, survey)),
      );
      const { values } = column;
      if (column.isNamed && values)
        found.set(
          nameColumnId(column.id),
          formulaOf(() => nameFormula(cellOf(definition, survey), values)),
        );
    });
  found.set(
    RESPONDED,
    formulaOf(() => when(respondedTest(survey), "1", "0")),
  );
  return found;
}

function cellOf(definition: Definition, survey: FormulaSurvey): string {
  return resultCell(definition.kind === "composite" ? { grade: definition.id } : { class: definition.id }, survey);
}

function valueFormula(definition: Definition, _column: OutputColumn, at: number, columns: number, survey: FormulaSurvey): string {
  const { made, id } = definition;
  const isScore = columns > 1 && at === columns - 1;
  if (isScore) return scoreFormula(definition, survey);
  switch (made.form) {
    case "counted":
      return countFormula(made.rule, survey);
    case "combined":
      return combinedFormula(made.rule, survey);
    case "crossed":
      return crossedFormula(definition, survey);
    case "classes":
      return definition.kind === "nominal" ? classFormula(byId(survey.assessment.ruleSet.nominals, id), survey) : ruled(definition, survey);
    default:
      return made satisfies never;
  }
}

function ruled({ id }: Definition, survey: FormulaSurvey): string {
  const rule = byId(survey.assessment.ruleSet.composites, id);
  if (!("rules" in rule)) throw new Error(`${id} has no rules`);
  return ruledFormula(rule, survey);
}

function formulaOf(make: () => string): ColumnFormula {
  try {
    const formula = fitting(make());
    return { formulaAt: (row) => formula.replaceAll(ROW, String(row + 1)) };
  } catch (error) {
    if (error instanceof CannotSay) return { refused: error.reason };
    throw error;
  }
}
