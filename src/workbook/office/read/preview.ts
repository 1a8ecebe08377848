import { parseArea } from "../../../core/sheet/address.ts";
import { FIRST_ROWS } from "../../../core/sheet/first-rows.ts";
import type { Area, Sheet, SheetTable } from "../../../core/sheet/sheet.ts";
import type { OfficeBook, OfficeSheet } from "../host/book.ts";
import { sheetsPerRequest } from "../host/limits.ts";
import { isTooLarge } from "../host/problem.ts";
import type { Answer } from "./read-blocks.ts";
import { send, type Pauses, type Queue } from "../host/session.ts";

/** What is known of a sheet before all of it is read. */
export interface Preview {
  readonly sheet: OfficeSheet;
  /** The cells with something in them; null for an empty sheet. */
  readonly used: Area | null;
  readonly hasHiddenRows: boolean;
  readonly tables: readonly SheetTable[];
  /** The sheet's own filter, of which our own sheets have none. */
  readonly filters: Pick<Sheet, "filter" | "isFiltered"> | undefined;
  /** The used cells of the first rows; null for our own sheets and where there are none. */
  readonly head: Answer | null;
  /** The charts of a sheet of ours, so that they are written over and not doubled. */
  readonly charts: readonly OwnChart[];
  /** The names of the drawings of ours on it, which another program has made. */
  readonly drawings: readonly string[];
}

export interface OwnChart {
  readonly name: string;
  readonly series: number;
  /** What it was when we drew it, in short; null where that is not known. */
  readonly drawing: string | null;
}

/** The first rows of every sheet, and what stands on our own: as few requests as the answers allow. */
export async function readPreviews(context: Excel.RequestContext, book: OfficeBook, pauses: Pauses): Promise<readonly Preview[]> {
  return readSome(context, book.sheets, pauses);
}

async function readSome(context: Excel.RequestContext, sheets: readonly OfficeSheet[], pauses: Pauses): Promise<readonly Preview[]> {
  if (sheets.length === 0) return [];
  const first = sheets.slice(0, sheetsPerRequest);
  try {
    const previews = await send(context, queuePreviews(first), pauses);
    return [...previews, ...(await readSome(context, sheets.slice(first.length), pauses))];
  } catch (error) {
    if (!isTooLarge(error) || first.length === 1) throw error;
    const middle = Math.ceil(first.length / 2);
    const before = await readSome(context, sheets.slice(0, middle), pauses);
    return [...before, ...(await readSome(context, sheets.slice(middle), pauses))];
  }
}

/** Asks for previews of the sheets in one request. */
export const queuePreviews =
  (sheets: readonly OfficeSheet[]): Queue<readonly Preview[]> =>
  (context) => {
    const readers = sheets.map((sheet) => queuePreview(sheet)(context));
    return () => readers.map((read) => read());
  };

const queuePreview =
  (sheet: OfficeSheet): Queue<Preview> =>
  ({ workbook }) => {
    const worksheet = workbook.worksheets.getItem(sheet.id);
    // Of our own sheets all is rewritten, what is only dressed too; of the user's only what holds something is read.
    const used = worksheet.getUsedRangeOrNullObject(sheet.ownId === null);
    used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden");
    const tables = sheet.tables.map((table) => ({ ...table, area: queueTable(worksheet, table.name) }));
    const filters = sheet.ownId === null ? queueFilter(worksheet) : null;
    const head = sheet.ownId === null ? queueHead(worksheet) : null;
    const charts = sheet.ownId === null ? null : queueCharts(worksheet);
    const drawings = sheet.ownId === null ? null : queueDrawings(worksheet);
    return () => ({
      sheet,
      used: used.isNullObject ? null : areaOf(used),
      // null where some rows are hidden and some are not
      hasHiddenRows: !used.isNullObject && (used.rowHidden as boolean | null) !== false,
      tables: tables.flatMap(({ name, hasTotals, area }) => tableOf(name, hasTotals, area())),
      filters: filters?.(),
      head: head?.(sheet.id) ?? null,
      charts: charts?.() ?? [],
      drawings: drawings?.() ?? [],
    });
  };

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  row: rowIndex,
  column: columnIndex,
  lastRow: rowIndex + rowCount - 1,
  lastColumn: columnIndex + columnCount - 1,
});

function tableOf(name: string, hasTotals: boolean, area: Area | null): SheetTable[] {
  return area ? [{ name, hasTotals, area }] : [];
}

/** Asks for the cells of a table, its headings and totals too; null for what is no area. */
export function queueTable(worksheet: Excel.Worksheet, name: string): () => Area | null {
  const range = worksheet.tables.getItem(name).getRange();
  range.load("address");
  return () => parseArea(range.address.slice(range.address.lastIndexOf("!") + 1));
}

function queueFilter({ autoFilter }: Excel.Worksheet): () => Preview["filters"] {
  const range = autoFilter.getRangeOrNullObject();
  autoFilter.load("isDataFiltered");
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  return () => (range.isNullObject ? { filter: null } : { filter: areaOf(range), ...(autoFilter.isDataFiltered && { isFiltered: true }) });
}

function queueHead(worksheet: Excel.Worksheet): (sheetId: string) => Answer | null {
  const head = worksheet.getRange(`1:${FIRST_ROWS}`).getUsedRangeOrNullObject(true);
  head.load("rowIndex,columnIndex,rowCount,columnCount,values,valueTypes,numberFormat");
  return (sheetId) => {
    if (head.isNullObject) return null;
    const values: readonly (readonly unknown[])[] = head.values;
    const numberFormat: readonly (readonly unknown[])[] = head.numberFormat;
    return { sheetId, area: areaOf(head), facts: [], values, valueTypes: head.valueTypes, numberFormat };
  };
}

function queueCharts(worksheet: Excel.Worksheet): () => readonly OwnChart[] {
  const { charts, customProperties } = worksheet;
  charts.load("items/name,items/series/items/name");
  customProperties.load("items/key,items/value");
  return () => {
    const drawings = new Map(customProperties.items.map(({ key, value }) => [key, value]));
    return charts.items.map(({ name, series }) => ({ name, series: series.items.length, drawing: drawings.get(name) ?? null }));
  };
}

function queueDrawings({ shapes }: Excel.Worksheet): () => readonly string[] {
  shapes.load("items/name,items/type");
  return () => shapes.items.filter(({ name, type }) => type === "Group" && name.startsWith("indikator:")).map(({ name }) => name);
}
