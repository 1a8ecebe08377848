import { areaAddress, parseArea } from "../../../core/sheet/address.ts";
import type { SheetTable } from "../../../core/sheet/sheet.ts";
import { damaged } from "../xml/damage.ts";
import {
  applyEdits,
  attribute,
  childOf,
  childrenOf,
  escapeAttribute,
  parseXml,
  setAttribute,
  type Edit,
  type XmlElement,
} from "../xml/xml.ts";

/** A column of the sheet and the text in its header cell. */
export interface HeadedColumn {
  readonly column: number;
  readonly header: string;
}

/** Reads a table part; null for one that covers no area. Refuses one that is not well-formed, or has not a column for each of its area's. */
export function readTable(xml: string, part: string): SheetTable | null {
  const table = parseXml(xml, part);
  const area = areaOf(table);
  const name = attribute(table, "displayName") ?? attribute(table, "name") ?? "";
  const hasTotals = Number(attribute(table, "totalsRowCount") ?? 0) > 0;
  if (area && columnsOf(table).length !== area.lastColumn - area.column + 1)
    throw damaged(part, `the table has ${columnsOf(table).length} columns for ${areaAddress(area)}`);
  const isBound = (attribute(table, "tableType") ?? "worksheet") !== "worksheet";
  return area && { name, area, hasTotals, ...(isBound ? { isBound } : {}) };
}

/**
 * The table made as wide as to reach to `lastColumn`: columns beyond it are taken off, columns under `ours` are named by them, those that are
 * missing are put last. Rows, totals, formulas and the columns of others stay. Throws where a missing column is none of ours, and where two
 * columns would have the same name, which Excel repairs.
 */
export function fittedTable(xml: string, part: string, lastColumn: number, ours: readonly HeadedColumn[]): string {
  const table = parseXml(xml, part);
  const first = areaOf(table)?.column ?? 0;
  const columns = columnsOf(table);
  const width = lastColumn - first + 1;
  const kept = columns.slice(0, width);
  const added = Array.from({ length: width - kept.length }, (_, index) => {
    const own = ours.find(({ column }) => column === first + kept.length + index);
    if (!own) throw new Error(`${part}: our columns do not touch the table`);
    return own;
  });
  const after = applyEdits(xml, [
    ...widened(filtersOf(table), lastColumn),
    ...renamed(kept, first, ours),
    ...counted(table, width),
    ...replacedTail(table, columns, kept.length, added),
  ]);
  refuseSameNames(after, part, ours);
  return after;
}

function refuseSameNames(xml: string, part: string, ours: readonly HeadedColumn[]): void {
  const names = columnsOf(parseXml(xml, part)).map((column) => columnName(column).toLowerCase());
  const twice = ours.find(({ header }) => names.filter((name) => name === header.toLowerCase()).length > 1);
  if (twice) throw damaged(part, `two columns would be called «${twice.header}»`);
}

/** The table with the columns under these headers named by them. */
export function renamedColumns(xml: string, part: string, headers: readonly HeadedColumn[]): string {
  const table = parseXml(xml, part);
  return applyEdits(xml, renamed(columnsOf(table), areaOf(table)?.column ?? 0, headers));
}

function columnsOf(table: XmlElement): XmlElement[] {
  const list = childOf(table, "tableColumns");
  return list ? childrenOf(list, "tableColumn") : [];
}

const areaOf = (table: XmlElement) => parseArea(attribute(table, "ref") ?? "");

const columnName = (column: XmlElement) => fromTableName(attribute(column, "name") ?? "");

/** The table itself, its filter and its sort: each has an area. */
function filtersOf(table: XmlElement): readonly XmlElement[] {
  const filters = childrenOf(table, "autoFilter");
  return [table, ...filters, ...[table, ...filters].flatMap((element) => childrenOf(element, "sortState"))];
}

/** The areas of these elements with another last column. */
export function widened(elements: readonly XmlElement[], lastColumn: number): Edit[] {
  return elements.flatMap((element) => {
    const area = parseArea(attribute(element, "ref") ?? "");
    return area ? [setAttribute(element, "ref", areaAddress({ ...area, lastColumn }))] : [];
  });
}

function renamed(columns: readonly XmlElement[], firstColumn: number, ours: readonly HeadedColumn[]): Edit[] {
  return ours.flatMap(({ column, header }) => {
    const element = columns[column - firstColumn];
    if (!element || columnName(element) === header) return [];
    return [setAttribute(element, "name", toTableName(header))];
  });
}

function counted(table: XmlElement, width: number): Edit[] {
  const list = childOf(table, "tableColumns");
  return list ? [setAttribute(list, "count", String(width))] : [];
}

function replacedTail(table: XmlElement, columns: readonly XmlElement[], kept: number, added: readonly HeadedColumn[]): Edit[] {
  const last = columns[kept - 1];
  const end = columns.at(-1)?.end;
  if (!last || end === undefined) return [];
  const firstId = Math.max(...columns.slice(0, kept).map((column) => Number(attribute(column, "id") ?? 0))) + 1;
  const text = added.map(
    ({ header }, index) => `<${table.prefix}tableColumn id="${firstId + index}" name="${escapeAttribute(toTableName(header))}"/>`,
  );
  return [{ start: last.end, end, text: text.join("") }];
}

/** A header cell's text as a table part spells it: line breaks and other control characters as _x000a_, a code's underscore too. */
function toTableName(header: string): string {
  return header.replace(/[\u0000-\u001f]|_(?=x[0-9A-Fa-f]{4}_)/g, (char) => `_x${char.charCodeAt(0).toString(16).padStart(4, "0")}_`);
}

const fromTableName = (name: string) => name.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
