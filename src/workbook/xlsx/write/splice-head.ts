import { areaAddress, parseArea } from "../../../core/sheet/address.ts";
import { unionOf } from "../../../core/sheet/area.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import { storedWidth } from "../../facts/page/column-width.ts";
import { headElement } from "../read/sheet-pieces.ts";
import { applyEdits, attribute, childOf, childrenOf, escapeAttribute, setAttribute, type Edit, type XmlElement } from "../xml/xml.ts";

/** A column and its width in characters. */
export interface ColumnWidth {
  readonly column: number;
  readonly width: number;
}

/** A sheet's head, up to the opening tag of sheetData, with its dimension widened to `used` and the columns' widths set. */
export function spliceHead(head: string, prefix: string, part: string, used: Area, widths: readonly ColumnWidth[]): string {
  const root = headElement(head, prefix, part);
  const dimension = childOf(root, "dimension");
  return applyEdits(head, [...(dimension ? widenDimension(dimension, used) : []), ...setWidths(root, head, prefix, widths)]);
}

function widenDimension(dimension: XmlElement, used: Area): Edit[] {
  const before = parseArea(attribute(dimension, "ref") ?? "");
  return before ? [setAttribute(dimension, "ref", areaAddress(unionOf(before, used)))] : [];
}

function setWidths(root: XmlElement, head: string, prefix: string, widths: readonly ColumnWidth[]): Edit[] {
  if (widths.length === 0) return [];
  const wanted = new Map(widths.map(({ column, width }) => [column + 1, width]));
  const cols = childOf(root, "cols");
  const data = childOf(root, "sheetData");
  const ranges = cols ? childrenOf(cols, "col").map(toRange) : [];
  const kept = ranges.flatMap((range) => without(range, wanted));
  const ours = [...wanted].map(([number, width]) => ourRange(number, width, ranges));
  const list = [...kept, ...ours].sort((a, b) => a.min - b.min).map((range) => columnXml(range, head, prefix));
  const text = `<${prefix}cols>${list.join("")}</${prefix}cols>`;
  const place = cols ?? { start: data?.start ?? head.length, end: data?.start ?? head.length };
  return [{ start: place.start, end: place.end, text }];
}

/** Columns min…max, counted from 1, that look alike. `element` is what they are written as, null when they are ours. */
interface Range {
  readonly min: number;
  readonly max: number;
  readonly element: XmlElement | null;
  readonly attributes: readonly (readonly [string, string])[];
}

function toRange(element: XmlElement): Range {
  const attributes = element.attributes.map(({ name, value }) => [name, value] as const);
  return { min: Number(attribute(element, "min")), max: Number(attribute(element, "max")), element, attributes };
}

/** The range in pieces, our columns cut out of it. */
function without(range: Range, wanted: ReadonlyMap<number, number>): Range[] {
  const cuts = [...wanted.keys()].filter((number) => number >= range.min && number <= range.max).sort((a, b) => a - b);
  if (cuts.length === 0) return [range];
  const starts = [range.min, ...cuts.map((cut) => cut + 1)];
  const ends = [...cuts.map((cut) => cut - 1), range.max];
  return starts.map((min, index) => ({ ...range, min, max: ends[index] ?? range.max, element: null })).filter(({ min, max }) => min <= max);
}

/** One of our columns: its width, and the cell format that the column had. It is never hidden with the columns around it. */
function ourRange(number: number, width: number, ranges: readonly Range[]): Range {
  const before = ranges.find(({ min, max }) => number >= min && number <= max);
  const style = before?.attributes.filter(([name]) => name === "style") ?? [];
  return { min: number, max: number, element: null, attributes: [...style, ["width", String(storedWidth(width))], ["customWidth", "1"]] };
}

function columnXml({ min, max, element, attributes }: Range, head: string, prefix: string): string {
  if (element) return head.slice(element.start, element.end);
  const others = attributes.filter(([name]) => name !== "min" && name !== "max");
  const written = others.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");
  return `<${prefix}col min="${min}" max="${max}"${written}/>`;
}
