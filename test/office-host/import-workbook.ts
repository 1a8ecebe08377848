import type { Cell, Sheet } from "../../src/core/sheet/sheet.ts";
import { readBook } from "../../src/workbook/xlsx/workbook/book.ts";
import { Package } from "../../src/workbook/xlsx/package/package.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { wholeSheet } from "./model/area.ts";
import type { HostCell } from "./model/cell-grid.ts";
import { serialOfIso } from "./model/date-serial.ts";
import { contentOf } from "./model/host-names.ts";
import type { HostSheet } from "./model/host-sheet.ts";
import { HostTable } from "./model/host-table.ts";
import { HostWorkbook, type HostFile } from "./model/host-workbook.ts";

/** A sheet to make: a plain table of cells from A1, or all that the core knows of a sheet. */
export type SheetContent = { readonly name: string; readonly rows: readonly (readonly Cell[])[] } | Sheet;

/** A workbook of the sheets given, in their order. Cells are stored unchanged: nothing is read as if typed. */
export function workbookFromSheets(...contents: readonly SheetContent[]): HostWorkbook {
  const workbook = new HostWorkbook();
  for (const content of contents) addSheet(workbook, content);
  if (contents.length === 0) workbook.addSheet();
  return workbook;
}

type Book = Awaited<ReturnType<typeof readBook>>;

/** What is read from an .xlsx file: any number of workbooks can be made of it. */
export interface XlsxContents {
  readonly sheets: readonly (Sheet & { readonly isVisible: boolean })[];
  readonly names: Book["names"];
  /** All sheets of the file in their order, which the names count them in. */
  readonly allSheets: Book["sheets"];
  /** The XML that programs have put beside the sheets. */
  readonly xmlParts: readonly string[];
  /** Whether it has charts, comments, notes, PivotTables or slicers. */
  readonly isRich: boolean;
}

/** Parts of what Excel on the web does not insert. */
const rich = /^xl\/(?:charts|pivotTables|slicers|threadedComments|comments)[\w/]*/i;

/** Reads the worksheets of an .xlsx file: values, dates, tables, names, merged cells and hidden rows. Formulas come in as their last values. */
export async function readXlsx(bytes: Uint8Array): Promise<XlsxContents> {
  const file = await XlsxWorkbook.open(bytes);
  const pkg = await Package.open(bytes);
  const { names, localNames, sheets: allSheets, path } = await readBook(pkg);
  const xmlParts: string[] = [];
  for (const { type, target } of await pkg.relations(path)) if (type.endsWith("/customXml")) xmlParts.push(await pkg.text(target));
  const sheets: (Sheet & { readonly isVisible: boolean })[] = [];
  for (const { name, visible } of await file.sheets()) sheets.push({ ...(await file.read(name)), isVisible: visible });
  return { sheets, names: [...names, ...localNames], allSheets, xmlParts, isRich: pkg.names().some((name) => rich.test(name)) };
}

/** A workbook of what was read from an .xlsx file; print ranges stay out. */
export function workbookFromXlsx(contents: XlsxContents): HostWorkbook {
  const workbook = new HostWorkbook();
  addContents(workbook, contents);
  for (const xml of contents.xmlParts) workbook.xmlParts.push({ id: `{X-${workbook.nextId()}}`, xml });
  return workbook;
}

/** A file that the add-in may hand over to the workbook: its sheets get names that are free, and a name that is taken stays as it is. */
export function fileToInsert(contents: XlsxContents): HostFile {
  return { isRich: contents.isRich, addTo: (workbook) => addContents(workbook, contents) };
}

/** Adds the sheets last, with the names that are free. */
function addContents(workbook: HostWorkbook, { sheets, names, allSheets }: XlsxContents): readonly HostSheet[] {
  const added = new Map(sheets.map((content) => [content.name, addSheet(workbook, content)]));
  for (const { name, isVisible } of sheets) {
    const sheet = added.get(name);
    if (sheet && !isVisible) sheet.visibility = "Hidden";
  }
  for (const { name, formula, hidden, sheet, comment } of names) {
    const scope = sheet === null ? null : (added.get(allSheets[sheet]?.name ?? "") ?? null);
    const holder = (scope ?? workbook).names;
    if (name.startsWith("_xlnm.") || holder.find(name)) continue;
    holder.add(name, contentOf(workbook, `=${formula}`), comment ?? "").visible = !hidden;
  }
  return [...added.values()];
}

function addSheet(workbook: HostWorkbook, content: SheetContent): HostSheet {
  const sheet = workbook.addSheet(workbook.freeSheetName(content.name));
  if ("rows" in content) {
    putCells(sheet, content.rows, 0, 0);
    return sheet;
  }
  putCells(sheet, content.cells, content.firstRow, content.firstColumn);
  sheet.merges = [...content.merges];
  for (const row of content.hiddenRows) sheet.formats.put("RowHidden", { ...wholeSheet, row, lastRow: row }, true);
  if (content.filter) sheet.filter = { range: sheet.range(content.filter).anchor(), isFiltered: content.isFiltered ?? false };
  for (const { name, area, hasTotals } of content.tables) {
    const table = new HostTable(`{T-${workbook.nextId()}}`, workbook.freeTableNameLike(name), sheet.range(area));
    table.hasTotals = hasTotals;
    sheet.tables.push(table);
  }
  return sheet;
}

function putCells(sheet: HostSheet, rows: readonly (readonly Cell[] | undefined)[], firstRow: number, firstColumn: number): void {
  rows.forEach((cells, dy) => {
    cells?.forEach((cell, dx) => {
      putCell(sheet, firstRow + dy, firstColumn + dx, cell);
    });
  });
}

function putCell(sheet: HostSheet, row: number, column: number, cell: Cell | undefined): void {
  if (cell === null || cell === undefined) return;
  const constant = (value: HostCell["value"]) => {
    sheet.cells.put(row, column, { value, formula: null });
  };
  if (typeof cell !== "object") constant(cell);
  else if ("error" in cell) constant(cell);
  else {
    constant(serialOfIso(cell.date));
    sheet.formats.put("NumberFormat", { row, column, lastRow: row, lastColumn: column }, "yyyy-mm-dd");
  }
}
