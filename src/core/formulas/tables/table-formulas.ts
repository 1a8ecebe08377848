import { byId } from "../../basics/by-id.ts";
import type { ResultTable } from "../../score/results.ts";
import { isOfWeights, weightsOf } from "../../tables/weights.ts";
import type { FormulaReason } from "../../issues/formula-reason.ts";
import { CannotSay } from "../cannot-say.ts";
import { fitting } from "../excel.ts";
import type { FormulaSurvey } from "../survey.ts";
import { unitColumn } from "../unit-columns.ts";
import { breakdownCell } from "./breakdown.ts";
import { crossCell } from "./cross.ts";
import { distributionCell } from "./distribution.ts";
import { itemsCell } from "./items.ts";
import { responseCell } from "./response.ts";
import { summaryCell } from "./summary.ts";
import type { CellFormula, TableMaking, TablePlaces } from "./table-cells.ts";

/** The formulas of a table's cells by the places of row and column, null for a value; or why the table has none. */
export type TableFormulas =
  { readonly formulaAt: (row: number, column: number, places: TablePlaces) => string | null } | { readonly refused: FormulaReason };

/** A table as formulas, all of it or nothing. */
export function tableFormulas(table: ResultTable, survey: FormulaSurvey): TableFormulas {
  try {
    if (!survey.hasUnitsOnly) throw new CannotSay({ why: "rows_between" });
    const making = makingOf(table, survey);
    const cells = table.rows.map((_, row) => table.columns.map((__, column) => cellFormula(row, column, making)));
    for (const cell of cells.flat()) if (cell) fitting(cell(longest));
    return {
      formulaAt: (row, column, places) => {
        const formula = cells[row]?.[column];
        return formula ? fitting(formula(places)) : null;
      },
    };
  } catch (error) {
    if (error instanceof CannotSay) return { refused: error.reason };
    throw error;
  }
}

/** Addresses as long as any can be, so that what is too long is told before it is laid out. */
const longest: TablePlaces = { at: () => "$XFD$1048576", absent: () => ".." };

function makingOf(table: ResultTable, survey: FormulaSurvey): Omit<TableMaking<"cross">, "rule"> {
  const { ruleSet, match } = survey.assessment;
  const weights = table.weighted ? weightsOf(survey.assessment) : null;
  const isWeighted = weights !== null && isOfWeights(table.rule) && ruleSet.unit.weight !== undefined;
  const column = isWeighted ? unitColumn(byId(ruleSet.columns, ruleSet.unit.weight ?? ""), survey).column : null;
  const anyColumn = match.columns[0]?.column ?? 0;
  return {
    table,
    survey,
    counting: { references: survey.references, weights: column, anyColumn },
    decimals: isWeighted ? weights.decimals : 0,
  };
}

function cellFormula(row: number, column: number, making: Omit<TableMaking<"cross">, "rule">): CellFormula | null {
  const { rule } = making.table;
  switch (rule.kind) {
    case "distribution":
      return distributionCell(row, column, { ...making, rule });
    case "items":
      return itemsCell(row, column, { ...making, rule });
    case "breakdown":
      return breakdownCell(row, column, { ...making, rule });
    case "cross":
      return crossCell(row, column, { ...making, rule });
    case "response":
      return responseCell(row, column, { ...making, rule });
    case "summary":
      return summaryCell(row, column, { ...making, rule });
    case "list":
    case "map":
      throw new CannotSay({ why: "list_table" });
    default:
      return rule satisfies never;
  }
}
