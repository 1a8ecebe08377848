import type { CellEdit } from "../../../src/workbook/xlsx/write/cell-edit.ts";
import { Package } from "../../../src/workbook/xlsx/package/package.ts";
import { newWorkbook } from "../../../src/workbook/xlsx/workbook/new-workbook.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";

/** A sheet's frozen rows and columns, and columns that are hidden, counted from 0. */
export interface Layout {
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hidden?: readonly [first: number, last: number];
}

/** The rows and columns of a numbered book. */
export const numbered = { rows: 120, columns: 40 };

/** What a cell of a numbered book holds: "r3c2" for the one in the fourth row and third column. */
export const numberedText = (row: number, column: number): string => `r${row}c${column}`;

/** A workbook with one sheet «Ark1» whose cells say where they are, laid out as told. */
export async function numberedBook({ frozenRows, frozenColumns, hidden }: Layout): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = await XlsxWorkbook.open(await newWorkbook("Ark1"));
  const edits = Array.from({ length: numbered.rows * numbered.columns }, (_, index): CellEdit => {
    const [row, column] = [Math.floor(index / numbered.columns), index % numbered.columns];
    return { row, column, value: numberedText(row, column), formula: null, area: null };
  });
  await workbook.putCells("Ark1", edits);
  const pkg = await Package.open(await workbook.save());
  const [part = ""] = pkg.names().filter((name) => name.startsWith("xl/worksheets/"));
  const split = `${frozenColumns > 0 ? `xSplit="${frozenColumns}" ` : ""}${frozenRows > 0 ? `ySplit="${frozenRows}" ` : ""}`;
  const view = `<sheetViews><sheetView workbookViewId="0"><pane ${split}topLeftCell="A1" state="frozen"/></sheetView></sheetViews>`;
  const columns = hidden ? `<cols><col min="${hidden[0] + 1}" max="${hidden[1] + 1}" width="0" hidden="1" customWidth="1"/></cols>` : "";
  const bare = (await pkg.text(part)).replace(/<sheetViews>.*?<\/sheetViews>/s, "");
  pkg.set(part, bare.replace("<sheetData", `${view}${columns}<sheetData`));
  return pkg.save();
}
