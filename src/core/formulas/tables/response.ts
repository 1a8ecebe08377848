import { all } from "./events.ts";
import { answered } from "./table-events.ts";
import {
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

/** The formula of a cell in a table of who has answered. */
export function responseCell(row: number, column: number, making: TableMaking<"response">): CellFormula | null {
  const { rule, table, survey } = making;
  const [counts, responded] = [columnAt(table, "count"), columnAt(table, "responded")];
  const id = table.columns[column]?.id;
  if (id === "percent") return (places) => shareOf(places.at(row, responded), places.at(row, counts), places.absent(row), 0);
  if (id === "nonresponse") return (places) => less(0, places.at(row, counts), places.at(row, responded));
  const { kind, id: value } = rowOf(table, row);
  const categories = categoryRows(table);
  const unknown = rowAt(table, "unknown");
  if (kind === "total") return (places) => sumOf(unknown < 0 ? categories : [...categories, unknown], column, places);
  const may = all(
    possible(rule, survey),
    id === "responded" ? answered(false, survey) : possible({ base: { ...rule.base, where: [] } }, survey),
  );
  const units = number(kind === "unknown" ? may : all(may, withValue(rule.by, value, survey)), making);
  return kind === "unknown" ? (places) => less(0, units, sumOf(categories, column, places)) : () => units;
}
