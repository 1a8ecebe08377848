import type { Grid, GridCell } from "../../../src/workbook/grid/port/grid.ts";
import type { CellEdit } from "../../../src/workbook/xlsx/write/cell-edit.ts";
import { parseArea } from "../../../src/core/sheet/address.ts";
import { newWorkbook } from "../../../src/workbook/xlsx/workbook/new-workbook.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";

/** The place of "B3", counted from 0. */
export function placeOf(address: string): { row: number; column: number } {
  const area = parseArea(address);
  if (!area) throw new Error(`${address} is no address`);
  return { row: area.row, column: area.column };
}

/** The bytes of a workbook with one sheet «Ark1» that holds these cells; texts that begin with "=" are formulas not yet calculated. */
export async function workbookOf(cells: Readonly<Record<string, string | number | boolean | null>>): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = await XlsxWorkbook.open(await newWorkbook("Ark1"));
  const edits = Object.entries(cells).map(([address, value]): CellEdit => {
    const isFormula = typeof value === "string" && value.startsWith("=");
    return { ...placeOf(address), value: isFormula ? null : value, formula: isFormula ? value.slice(1) : null, area: null };
  });
  await workbook.putCells("Ark1", edits);
  return workbook.save();
}

/** The cell at an address of the grid's first sheet. */
export function cellAt(grid: Grid, address: string): GridCell {
  const { row, column } = placeOf(address);
  return grid.cell(grid.sheets()[0]?.id ?? "", row, column);
}

/** Types a value or formula into a cell of the first sheet, as a program does: it is no edit of the user's. */
export async function put(grid: Grid, cells: Readonly<Record<string, string | number | null>>): Promise<void> {
  const filled = grid.newCells();
  for (const [address, value] of Object.entries(cells)) {
    const { row, column } = placeOf(address);
    const isFormula = typeof value === "string" && value.startsWith("=");
    filled.put(row, column, { value: isFormula ? null : value, formula: isFormula ? value.slice(1) : null, group: null, style: null });
  }
  await grid.write([{ kind: "values", sheet: grid.sheets()[0]?.id ?? "", cells: filled }], grid.memo());
  await grid.calculated();
}
