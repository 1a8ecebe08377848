import type { RowPlace } from "../read/row-scan.ts";
import { readTag } from "../xml/xml.ts";

/**
 * A row that is written again: its own tag in `text` around other cells, without spans, which might leave some out. A row without
 * content stays as it is where it gets none.
 */
export function rowAround(cells: string, text: string, { start, contentStart, end }: RowPlace, prefix: string, part: string): string {
  const { element } = readTag(text, start, part);
  const spans = element.attributes.find(({ name }) => name === "spans");
  const [before, after] = spans ? [spans.start, spans.end] : [contentStart, contentStart];
  const tag = text.slice(start, before).trimEnd() + text.slice(after, contentStart);
  if (contentStart === end && cells === "") return tag;
  return `${element.isEmpty ? `${tag.slice(0, -2).trimEnd()}>` : tag}${cells}</${prefix}row>`;
}

/** A row that the sheet does not have; "" without cells. `row` counts from 0. */
export function newRow(cells: string, row: number, prefix: string): string {
  return cells === "" ? "" : `<${prefix}row r="${row + 1}">${cells}</${prefix}row>`;
}
