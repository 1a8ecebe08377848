import type { TablePlaces } from "../../formulas/tables/table-cells.ts";
import type { ResultTable } from "../../score/results.ts";
import { cellAddress } from "../../sheet/address.ts";
import type { OutRow } from "../texts/out-cells.ts";
import { hasChart, type TableBlock } from "./table-block.ts";

type FormulaAt = (row: number, column: number, places: TablePlaces) => string | null;

/** The rows of a block with the formulas of its table's cells; `start` is the row of the sheet that the block begins in. */
export function calculatedRows({ rows, placeOf }: TableBlock, table: ResultTable, formulaAt: FormulaAt, start: number): readonly OutRow[] {
  const calculated = rows.map((row) => [...row]);
  const places: TablePlaces = {
    at: (row, column) => {
      const place = placeOf(row, column);
      if (!place) throw new Error(`${table.id} does not show row ${row}, column ${column}`);
      return cellAddress(start + place.row, place.column);
    },
    absent: (row) => (hasChart(table) && table.rows[row]?.kind === "category" ? "" : ".."),
  };
  table.rows.forEach((_, row) => {
    table.columns.forEach((__, column) => {
      const place = placeOf(row, column);
      const cell = place && calculated[place.row]?.[place.column];
      const formula = cell ? formulaAt(row, column, places) : null;
      const line = place && calculated[place.row];
      if (cell && line && formula !== null) line[place.column] = { ...cell, formula };
    });
  });
  return calculated;
}
