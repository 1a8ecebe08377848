import { areaAddress, parseArea } from "../../../core/sheet/address.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
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

/** What a table part says that matters for growing it. */
export interface TableFacts {
  readonly name: string;
  readonly area: Area;
  /** The names of its columns, from its first; line breaks as they are in the cells. */
  readonly columns: readonly string[];
  /** False for a table bound to a query or to XML: its columns belong to the source, and one more would break the binding. */
  readonly canGrow: boolean;
}

/** Reads a table part. Refuses one that is not well-formed; throws when it covers no area. */
export function readTable(xml: string, part: string): TableFacts {
  const table = parseXml(xml, part);
  const area = parseArea(attribute(table, "ref") ?? "");
  if (!area) throw new Error(`${part} covers no area`);
  const columns = columnsOf(table).map((column) => fromTableName(attribute(column, "name") ?? ""));
  const name = attribute(table, "displayName") ?? attribute(table, "name") ?? "";
  return { name, area, columns, canGrow: (attribute(table, "tableType") ?? "worksheet") === "worksheet" };
}

/**
 * Headers for our columns such that no two columns of the table have the same, which Excel repairs: one that a column of
 * somebody else has already gets a number, «Score (2)». The columns we wrote before are not somebody else's.
 */
export function distinctHeaders({ area, columns }: TableFacts, ours: readonly HeadedColumn[]): HeadedColumn[] {
  const ownPlaces = new Set(ours.map(({ column }) => column - area.column));
  const taken = new Set(columns.filter((_, place) => !ownPlaces.has(place)).map((name) => name.toLowerCase()));
  return ours.map(({ column, header }) => {
    let free = header;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${header} (${number})`;
    taken.add(free.toLowerCase());
    return { column, header: free };
  });
}

/**
 * The table made wide enough for our columns: those it already covers get our headers as their names, the others are put last,
 * and columns at its end that we have given up (`givenUp`, counted on the sheet) are taken off. Rows, totals, formulas and the columns
 * of others stay. Throws when a column between the table and ours belongs to nobody.
 */
export function grownTable(xml: string, part: string, ours: readonly HeadedColumn[], givenUp: ReadonlySet<number>): string {
  const table = parseXml(xml, part);
  const { area } = readTable(xml, part);
  const columns = columnsOf(table);
  const kept = keptWidth(columns.length, area.column, givenUp);
  const added = ours.filter(({ column }) => column >= area.column + kept).sort((one, other) => one.column - other.column);
  if (added.some(({ column }, index) => column !== area.column + kept + index))
    throw new Error(`${part}: our columns do not touch the table`);
  const width = kept + added.length;
  return applyEdits(xml, [
    ...resized(table, width),
    ...renamed(columns.slice(0, kept), area.column, ours),
    ...counted(table, width),
    ...replacedTail(table, columns, kept, added),
  ]);
}

/** The table with the columns under these headers named by them. */
export function renamedColumns(xml: string, part: string, headers: readonly HeadedColumn[]): string {
  const table = parseXml(xml, part);
  return applyEdits(xml, renamed(columnsOf(table), readTable(xml, part).area.column, headers));
}

function columnsOf(table: XmlElement): XmlElement[] {
  const list = childOf(table, "tableColumns");
  return list ? childrenOf(list, "tableColumn") : [];
}

function keptWidth(width: number, firstColumn: number, givenUp: ReadonlySet<number>): number {
  let kept = width;
  while (kept > 1 && givenUp.has(firstColumn + kept - 1)) kept--;
  return kept;
}

function resized(table: XmlElement, width: number): Edit[] {
  const filter = childOf(table, "autoFilter");
  return [table, ...(filter ? [filter] : [])].flatMap((element) => {
    const area = parseArea(attribute(element, "ref") ?? "");
    return area ? [setAttribute(element, "ref", areaAddress({ ...area, lastColumn: area.column + width - 1 }))] : [];
  });
}

function renamed(columns: readonly XmlElement[], firstColumn: number, ours: readonly HeadedColumn[]): Edit[] {
  return ours.flatMap(({ column, header }) => {
    const element = columns[column - firstColumn];
    if (!element || fromTableName(attribute(element, "name") ?? "") === header) return [];
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
