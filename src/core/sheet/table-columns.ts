import { holds, holdsColumn, holdsRow } from "./area.ts";
import type { OutColumn, PutColumns } from "./change.ts";
import type { Area, SheetTable } from "./sheet.ts";

/** Where columns are put, and what is emptied for them. */
interface ColumnsPlace extends Pick<PutColumns, "table" | "clear"> {
  readonly columns: readonly Pick<OutColumn, "column">[];
}

/** The tables of a sheet as they are after columns: the one that is named covers ours, without those at its end that are given up. */
export function tablesAfter<Table extends Pick<SheetTable, "name" | "area">>(
  tables: readonly Table[],
  change: ColumnsPlace,
): readonly Table[] {
  return tables.map((table) => (table.name === change.table ? { ...table, area: tableAfter(table.area, change) } : table));
}

function tableAfter(table: Area, { columns, clear }: ColumnsPlace): Area {
  return { ...table, lastColumn: lastColumnAfter(table, table.row, columns, clear) };
}

/** The last column of an area with headers in `headerRow` when it is to cover ours, without those at its end that are given up. */
export function lastColumnAfter(area: Area, headerRow: number, columns: ColumnsPlace["columns"], clear: readonly Area[]): number {
  const ours = new Set(columns.map(({ column }) => column));
  const isGivenUp = (column: number) => !ours.has(column) && clear.some((one) => holds(one, headerRow, column));
  let last = area.lastColumn;
  while (last > area.column && isGivenUp(last)) last--;
  return Math.max(last, ...ours);
}

/**
 * The cells to empty when columns are written, with the header cells of `tables`, as they are afterwards, left out: a table cannot be without
 * a header, and Excel repairs a file in which one is missing.
 */
export function emptiedCells({ clear }: Pick<PutColumns, "clear">, tables: readonly Pick<SheetTable, "area">[]): readonly Area[] {
  return tables.reduce<readonly Area[]>((areas, { area }) => areas.flatMap((one) => withoutHeaders(one, area)), clear);
}

function withoutHeaders(area: Area, table: Area): readonly Area[] {
  if (!holdsRow(area, table.row)) return [area];
  const columns = Array.from({ length: area.lastColumn - area.column + 1 }, (_, index) => area.column + index);
  if (!columns.some((column) => holdsColumn(table, column))) return [area];
  return columns.flatMap((column) => {
    const whole = { ...area, column, lastColumn: column };
    if (!holdsColumn(table, column)) return [whole];
    return [
      { ...whole, lastRow: table.row - 1 },
      { ...whole, row: table.row + 1 },
    ].filter(({ row, lastRow }) => row <= lastRow);
  });
}
