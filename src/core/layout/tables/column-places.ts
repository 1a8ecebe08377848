import type { ResultTable, TableColumn } from "../../score/results.ts";

/** More columns than this make a page hard to read; then the shares are below the numbers they are of. */
const mostColumns = 8;

/** A table's column with its place among all of them. */
export type Column = TableColumn & { readonly index: number };

/** The columns side by side in each band: all in one, or in a wide table with both, first the numbers and then the shares. */
export function bandsOf(table: ResultTable): readonly (readonly Column[])[] {
  const columns = table.columns.map((column, index) => ({ ...column, index }));
  if (columns.length <= mostColumns) return [columns];
  const isShare = ({ unit }: Column) => unit === "percent";
  return [columns.filter((column) => !isShare(column)), columns.filter(isShare)].filter((band) => band.length > 0);
}

/** Where a column's head stands: row and column of the sheet. The categories are right below it, their names in column 0. */
export interface HeadPlace {
  readonly row: number;
  readonly column: number;
}
