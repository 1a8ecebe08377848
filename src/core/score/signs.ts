import type { ResultTable, TableColumn, TableRow } from "./results.ts";

/** The standard signs of official statistics: no number can be there, there are no data for one, the number is nil. */
export type Sign = "." | ".." | "-";

/** Among this many units or fewer the smallest share rounds to 0,1 per cent, so that a share of 0 is of none. */
const mostWithExactZero = 2000;

/**
 * The sign that is shown instead of a cell's number; null where the number or text itself is shown. Units outside the base can have no share of it; a
 * share of an empty base has no data.
 */
export function signOf(cell: TableRow["cells"][number], { kind }: TableRow, { unit }: TableColumn, table: ResultTable): Sign | null {
  if (cell === null) return kind === "unknown" && unit === "percent" ? "." : "..";
  if (cell !== 0) return null;
  return unit === "count" || (unit === "percent" && hasExactNil(table)) ? "-" : null;
}

/** Whether a share of 0 is of none: among many units, or of a small weight, it can be a share that is rounded to 0. */
export function hasExactNil({ base, weighted }: Pick<ResultTable, "base" | "weighted">): boolean {
  return weighted ? weighted.base <= mostWithExactZero * weighted.least : base <= mostWithExactZero;
}

/** How many decimals are shown of a column's numbers; undefined for as many as each has. */
export function decimalsOf({ unit, decimals }: TableColumn): number | undefined {
  return unit === "percent" ? 1 : decimals;
}

/** The signs that a table shows, each once. */
export function signsIn(table: ResultTable): readonly Sign[] {
  const signs = table.rows.flatMap((row) =>
    table.columns.flatMap((column, index) => signOf(row.cells[index] ?? null, row, column, table) ?? []),
  );
  return [...new Set(signs)];
}
