import { cellAddress } from "../../../core/sheet/address.ts";
import { holdsColumn } from "../../../core/sheet/area.ts";
import { Refusal } from "../../../core/issues/refusal.ts";
import { dropStaleCalcChain } from "../workbook/calc-chain.ts";
import { areaOfEdits, editsByRow, type CellEdit, type EditsByRow } from "./cell-edit.ts";
import { CellEditor } from "./edit-cells.ts";
import type { Package } from "../package/package.ts";
import { sheetPieces } from "../read/sheet-pieces.ts";
import { spliceHead } from "./splice-head.ts";
import { renamedColumns, type HeadedColumn } from "../read/table-xml.ts";
import { tableParts } from "../read/tables.ts";
import { WorkbookPart } from "../workbook/workbook-xml.ts";

/** The sheet that is edited. */
interface EditedSheet {
  readonly name: string;
  readonly part: string;
  readonly sheetId: number;
}

/**
 * Lays a user's edits into a sheet; every other cell keeps its bytes. The columns of a table are renamed with their header cells.
 * The file asks for its formulas to be calculated when it is opened, whoever wrote it: they may read what was edited.
 */
export async function putCells(pkg: Package, workbook: string, sheet: EditedSheet, edits: readonly CellEdit[]): Promise<void> {
  if (edits.length === 0) return;
  await calculateOnLoad(pkg, workbook);
  await editCells(pkg, workbook, sheet, edits);
}

/** Lays edits into a sheet, and changes nothing in the workbook's own part. */
export async function editCells(pkg: Package, workbook: string, sheet: EditedSheet, edits: readonly CellEdit[]): Promise<void> {
  const byRow = editsByRow(edits);
  await renameTableColumns(pkg, sheet, byRow);
  const places = edits
    .filter(({ keepsFormula }) => keepsFormula !== true)
    .map(({ row, column }) => ({ row, column, lastRow: row, lastColumn: column }));
  await dropStaleCalcChain(pkg, workbook, sheet.sheetId, places);
  pkg.rewrite(sheet.part, (chunks) => editSheet(chunks, sheet, edits, byRow));
}

async function* editSheet(
  chunks: AsyncIterable<string>,
  { part }: EditedSheet,
  edits: readonly CellEdit[],
  byRow: EditsByRow,
): AsyncGenerator<string> {
  let editor: CellEditor | null = null;
  for await (const { kind, text, scan, prefix } of sheetPieces(chunks, part)) {
    editor ??= new CellEditor(byRow, prefix, part);
    if (kind === "head") yield spliceHead(text, prefix, part, areaOfEdits(edits), []);
    else if (kind === "rows") yield editor.edit(text, scan);
    else yield editor.finish() + text;
  }
}

async function renameTableColumns(pkg: Package, { name, part: sheetPart }: EditedSheet, edits: EditsByRow): Promise<void> {
  for (const { part, table } of await tableParts(pkg, sheetPart)) {
    const inRow = [...(edits.get(table.area.row)?.values() ?? [])];
    const headers = inRow.filter(({ column }) => holdsColumn(table.area, column)).map((edit) => headerOf(edit, name));
    if (headers.length > 0) pkg.set(part, renamedColumns(await pkg.text(part), part, headers));
  }
}

/** A table's header is a text that does not change by itself. */
function headerOf({ row, column, value, formula }: CellEdit, sheet: string): HeadedColumn {
  if (typeof value === "string" && value !== "" && formula === null) return { column, header: value };
  throw new Refusal({ code: "table_heading", sheet, address: cellAddress(row, column) });
}

async function calculateOnLoad(pkg: Package, path: string): Promise<void> {
  const workbook = new WorkbookPart(path, await pkg.text(path));
  workbook.calculateOnLoad();
  pkg.set(path, workbook.xml);
}
