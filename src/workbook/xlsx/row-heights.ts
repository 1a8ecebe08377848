import type { Area, OutCell, PutSheet } from "../../core/sheet.ts";
import { looks } from "./looks.ts";

/** Points per line of text of the default size. */
const lineHeight = 15;

/**
 * Heights in points for the rows that hold wrapped text over merged columns, by row. Excel finds the height of other rows
 * itself, but of merged cells it never does.
 */
export function rowHeights(sheet: PutSheet): Map<number, number> {
  const heights = new Map<number, number>();
  for (const area of sheet.merges) {
    const lines = linesNeeded(sheet.rows[area.row]?.[area.column] ?? null, area, sheet.widths);
    if (lines > 1) heights.set(area.row, Math.max(heights.get(area.row) ?? 0, lines * lineHeight));
  }
  return heights;
}

function linesNeeded(cell: OutCell | null, area: Area, widths: readonly number[]): number {
  if (!cell || !looks[cell.look].wrap || area.lastRow > area.row) return 1;
  const room = widths.slice(area.column, area.lastColumn + 1).reduce((sum, width) => sum + width, 0);
  return String(cell.value ?? "")
    .split("\n")
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(paragraph.length / Math.max(1, room))), 0);
}
