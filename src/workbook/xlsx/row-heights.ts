import type { Area, OutCell, PutSheet } from "../../core/sheet.ts";
import { looks } from "./looks.ts";

/** Points per line of text of the default size: a row's height where nothing else is said. */
export const lineHeight = 15;

/** Bold letters are so much wider. */
const boldWidth = 1.08;

/**
 * Heights in points for the rows whose wrapped text takes more than one line, by row. Excel finds the height of such rows
 * itself, but never that of merged cells, and what prints does not always agree with what the screen had room for.
 */
export function rowHeights(sheet: PutSheet): Map<number, number> {
  const merged = new Map(sheet.merges.map((area) => [`${area.row},${area.column}`, area]));
  const heights = new Map<number, number>();
  sheet.rows.forEach((cells, row) => {
    const lines = cells.map((cell, column) =>
      linesNeeded(cell, merged.get(`${row},${column}`) ?? { row, column, lastRow: row, lastColumn: column }, sheet.widths),
    );
    const most = Math.max(1, ...lines);
    if (most > 1) heights.set(row, most * lineHeight);
  });
  return heights;
}

/** How many lines the cell's text takes over the columns of `area`; 1 for text that is not wrapped. */
function linesNeeded(cell: OutCell | null, area: Area, widths: readonly number[]): number {
  if (!cell || !looks[cell.look].wrap || area.lastRow > area.row) return 1;
  const width = widths.slice(area.column, area.lastColumn + 1).reduce((sum, one) => sum + one, 0);
  const room = Math.max(1, looks[cell.look].bold ? width / boldWidth : width);
  const paragraphs = String(cell.value ?? "").split("\n");
  return paragraphs.reduce((lines, paragraph) => lines + linesOf(paragraph, room), 0);
}

/** Lines of whole words, `room` characters wide; a longer word is cut. */
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
