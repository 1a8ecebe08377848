import { byId } from "../../basics/by-id.ts";
import { findIn } from "../../kinds/kinds.ts";
import { isRatio } from "../../ruleset/points.ts";
import { CannotSay } from "../cannot-say.ts";
import { between } from "../criteria.ts";
import { all, having } from "./events.ts";
import { literal, when } from "../excel.ts";
import { columnOfResult } from "../result-columns.ts";
import { askedUnits } from "./table-events.ts";
import { number, rowOf, type CellFormula, type TableMaking } from "./table-cells.ts";

/**
 * The formula of a cell in a summary. The middle is the lower of two: of the units that were asked, whose numbers are the highest in the column,
 * since those that were not asked have 0.
 */
export function summaryCell(row: number, column: number, making: TableMaking<"summary">): CellFormula | null {
  const { rule, table, survey, counting } = making;
  const { ruleSet } = survey.assessment;
  const indicator = byId(ruleSet.indicators, rowOf(table, row).id);
  const find = findIn(ruleSet);
  const { column: at, definition } = columnOfResult({ count: indicator.id }, survey);
  const { lowest = -Infinity } = definition.range(find) ?? {};
  const isApart = indicator.gate === undefined || isRatio(indicator) || lowest >= 0;
  if (rule.base.where.length > 0 || counting.weights !== null || !isApart) throw new CannotSay({ why: "median" });
  const numbers = survey.references.ofColumn(at);
  const id = table.columns[column]?.id;
  if (id === "possible") return null;
  if (id === "base") {
    const known = having(at, { kind: "numbers", intervals: [between({ from: lowest })] });
    const units = number(all(askedUnits(indicator.gate, survey).open, known), making);
    return () => units;
  }
  const found = (units: string) => (id === "median" ? `LARGE(${numbers},INT(${units}/2)+1)` : `MAX(${numbers})`);
  return (places) => when(`${places.at(row, 0)}=0`, literal(places.absent(row)), found(places.at(row, 0)));
}
