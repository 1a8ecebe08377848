import { all, type Event } from "./events.ts";
import { allHold, decidedUnits, isOfAnswers } from "./table-events.ts";
import { weighted } from "./items.ts";
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

/** The formula of a cell in a breakdown. */
export function breakdownCell(row: number, column: number, making: TableMaking<"breakdown">): CellFormula | null {
  const { rule, table, survey, decimals, counting } = making;
  const { kind, id: value } = rowOf(table, row);
  const id = table.columns[column]?.id;
  const weightedBase = columnAt(table, "weightedBase");
  const [counts, whole] = [columnAt(table, "count"), weightedBase < 0 ? columnAt(table, "base") : weightedBase];
  if (id === "percent") {
    return kind === "unknown" ? null : (places) => shareOf(places.at(row, counts), places.at(row, whole), places.absent(row), decimals);
  }
  const [categories, unknown] = [categoryRows(table), rowAt(table, "unknown")];
  const unweighted = id === "base" ? counting.weights : null;
  const of = unweighted !== null ? { counting: { ...counting, weights: null }, decimals: 0 } : making;
  if (kind === "total") return (places) => sumOf([...categories, unknown], column, places, of.decimals);
  const isSaid = rule.share.every(({ of }) => isOfAnswers(of, survey));
  const inBase = base(rule, isSaid, survey);
  const inGroup = (event: Event) => {
    const inAll = unweighted === null ? event : all(event, weighted(unweighted));
    return number(kind === "unknown" ? inAll : all(inAll, withValue(rule.by, value, survey)), of);
  };
  const wanted = id === "count" ? allHold(rule.share, survey) : decidedUnits(rule.share, survey);
  const units = inGroup(id === "unknown" ? possible(rule, survey) : all(inBase, wanted));
  // Of the units of unknown group there are as many as the groups leave; of those that are not decided, as many as the base leaves.
  return (places) => {
    const groups = kind === "unknown" ? [sumOf(categories, column, places)] : [];
    const based = id === "unknown" ? [places.at(row, whole)] : [];
    const basedBefore = id === "unknown" && kind === "unknown" ? [sumOf(categories, whole, places)] : [];
    return less(of.decimals, units, ...groups, ...based, ...basedBefore);
  };
}
