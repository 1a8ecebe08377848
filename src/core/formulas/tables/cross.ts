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
  type TablePlaces,
} from "./table-cells.ts";

/** The formula of a cell in a crossing. */
export function crossCell(row: number, column: number, making: TableMaking<"cross">): CellFormula | null {
  const { rule, table, survey, decimals } = making;
  const { kind, id: rowValue } = rowOf(table, row);
  const { id = "", unit } = table.columns[column] ?? {};
  const [total, unknown, inAll, none] = [
    rowAt(table, "total"),
    rowAt(table, "unknown"),
    columnAt(table, "total"),
    columnAt(table, "unknown"),
  ];
  if (unit === "percent") return kind === "unknown" ? null : shareCell(row, column, making);
  const ofRow = (places: TablePlaces) => (inAll === 0 ? "0" : less(decimals, `SUM(${places.at(row, 0)}:${places.at(row, inAll - 1)})`));
  if (id === "total" && column === inAll) return ofRow;
  const categories = categoryRows(table);
  if (kind === "total") return (places) => sumOf(categories, column, places, decimals);
  const [ofRows, ofColumns] = [isOfAnswers(rule.rows, survey), isOfAnswers(rule.columns, survey)];
  if (column === none) {
    const may = possible(rule, survey);
    const units = number(kind === "unknown" ? may : all(may, withValue(rule.rows, rowValue, survey)), making);
    return (places) =>
      kind === "unknown"
        ? less(decimals, units, places.at(total, inAll), places.at(total, none), places.at(unknown, inAll))
        : less(decimals, units, places.at(row, inAll));
  }
  const inColumn = withValue(rule.columns, id, survey);
  if (kind === "unknown") {
    const units = number(all(base(rule, ofColumns, survey), inColumn), making);
    return (places) => less(decimals, units, sumOf(categories, column, places, decimals));
  }
  const units = number(all(base(rule, ofRows || ofColumns, survey), withValue(rule.rows, rowValue, survey), inColumn), making);
  return () => units;
}

function shareCell(row: number, column: number, { rule, table, decimals }: TableMaking<"cross">): CellFormula {
  const [total, inAll] = [rowAt(table, "total"), columnAt(table, "total")];
  const part = columnAt(table, (table.columns[column]?.id ?? "").replace(/\.percent$/, ""));
  return (places) => {
    const wholes = { none: "0", rows: places.at(row, inAll), columns: places.at(total, part), total: places.at(total, inAll) };
    return shareOf(places.at(row, part), wholes[rule.percent], places.absent(row), decimals);
  };
}
