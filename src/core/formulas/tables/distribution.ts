import { all } from "./events.ts";
import { isOfAnswers } from "./table-events.ts";
import {
  base,
  categoryRows,
  columnAt,
  less,
  number,
  possible,
  rowAt,
  rowOf,
  shareOf,
  sumOf,
  withValue,
  type CellFormula,
  type TableMaking,
} from "./table-cells.ts";

/** The formula of a cell in a distribution. */
export function distributionCell(row: number, column: number, making: TableMaking<"distribution">): CellFormula | null {
  const { rule, table, survey, decimals } = making;
  const [counts, total] = [columnAt(table, "count"), rowAt(table, "total")];
  const { kind, id } = rowOf(table, row);
  if (column !== counts) {
    return kind === "unknown" ? null : (places) => shareOf(places.at(row, counts), places.at(total, counts), places.absent(row), decimals);
  }
  if (kind === "total") return (places) => sumOf(categoryRows(table), counts, places, decimals);
  if (kind === "unknown") {
    const all = number(possible(rule, survey), making);
    return (places) => less(decimals, all, places.at(total, counts));
  }
  const units = number(all(base(rule, isOfAnswers(rule.of, survey), survey), withValue(rule.of, id, survey)), making);
  return () => units;
}
