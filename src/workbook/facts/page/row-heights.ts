import { boldWidth } from "../../../core/sheet/letter-width.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import type { OutCell, PutSheet } from "../../../core/sheet/change.ts";
import { baseSize, looks } from "./looks.ts";

/** Points per line of text of the default size: a row's height where nothing else is said. */
export const lineHeight = 15;

/** How wide a letter of Norwegian text is on average, in the digits that column widths count; bold ones are wider. */
const letterWidth = 0.95;

/**
 * Heights in points for the rows whose wrapped text takes more than one line, by row. Excel finds the height of such rows
 * itself, but never that of merged cells, and what prints does not always agree with what the screen had room for.
 */
export function rowHeights(sheet: PutSheet): Map<number, number> {
  const merged = new Map(sheet.merges.map((area) => [`${area.row},${area.column}`, area]));
  const heights = new Map<number, number>();
  sheet.rows.forEach((cells, row) => {
    let height = 0;
    cells.forEach((cell, column) => {
      if (!cell || !looks[cell.look].wrap) return;
      const area = merged.get(`${row},${column}`) ?? { row, column, lastRow: row, lastColumn: column };
      height = Math.max(height, heightNeeded(cell, area, sheet.widths));
    });
    if (height > 0) heights.set(row, height);
  });
  return heights;
}

/** The height of a wrapped text over the columns of `area`; 0 for one line, or where several rows share it. */
function heightNeeded(cell: OutCell, area: Area, widths: readonly number[]): number {
  if (area.lastRow > area.row) return 0;
  const { bold, larger = 0 } = looks[cell.look];
  const size = (baseSize + larger) / baseSize;
  const width = widths.slice(area.column, area.lastColumn + 1).reduce((sum, one) => sum + one, 0);
  const room = Math.max(1, width / (size * (bold ? boldWidth : letterWidth)));
  const paragraphs = String(cell.value ?? "").split("\n");
  const lines = paragraphs.reduce((sum, paragraph) => sum + linesOf(paragraph, room), 0);
  return lines > 1 ? Math.max(lineHeight, Math.ceil(lines * size * lineHeight)) : 0;
}

/** Lines of whole words, `room` letters wide; a longer word is cut. */
function linesOf(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of paragraph.split(" ")) {
    const isFirst = used === 0;
    if (!isFirst && used + 1 + length <= room) used += 1 + length;
    else {
      const cut = Math.max(0, Math.ceil(length / room) - 1);
      lines += cut + (isFirst ? 0 : 1);
      used = length - cut * room;
    }
  }
  return lines;
}
