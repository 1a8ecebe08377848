import type { RowPlace } from "../read/row-scan.ts";

/**
 * A row that is written again: its own tag in `text` around other cells, without spans, which might leave some out. A row without
 * content stays as it is where it gets none.
 */
export function rowAround(cells: string, text: string, { start, contentStart, end }: RowPlace, prefix: string): string {
  const tag = text.slice(start, contentStart).replace(/\s+spans\s*=\s*(?:"[^"]*"|'[^']*')/, "");
  const isEmpty = contentStart === end;
  if (isEmpty && cells === "") return tag;
  return `${isEmpty ? tag.replace(/\s*\/>$/, ">") : tag}${cells}</${prefix}row>`;
}

/** A row that the sheet does not have; "" without cells. `row` counts from 0. */
export function newRow(cells: string, row: number, prefix: string): string {
  return cells === "" ? "" : `<${prefix}row r="${row + 1}">${cells}</${prefix}row>`;
}
