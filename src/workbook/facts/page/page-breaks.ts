import type { PutSheet } from "../../../core/sheet/change.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import { defaultWidth, widthInPoints } from "./column-width.ts";
import { lineHeight, rowHeights } from "./row-heights.ts";

/** What an A4 page has room for inside our margins, in points: width and height. */
const portrait = { width: 523, height: 755 };
const landscape = { width: 770, height: 509 };

/** Printers and screens measure text a little differently. */
const caution = 0.95;

/**
 * The rows before which a new page begins, so that no table, chart or drawing is cut in two that has room on one page. What stands
 * between empty rows belongs together; where that has no room on a page, a chart in it still does.
 */
export function pageBreaks(sheet: PutSheet): number[] {
  const page = sheet.landscape ? landscape : portrait;
  const scale = Math.min(1, page.width / sheetWidth(sheet));
  const room = (page.height * caution) / scale;
  const heights = rowHeights(sheet);
  const breaks: number[] = [];
  let used = 0;
  let printed = 0;
  const pieces = blocks(sheet).flatMap((block) =>
    heightOf(heights, block.first, block.last) > room ? cutAtCharts(block, sheet) : [block],
  );
  for (const { first, last } of pieces) {
    const gap = heightOf(heights, printed, first - 1);
    const height = heightOf(heights, first, last);
    const starts = used > 0 && used + gap + height > room && height <= room;
    if (starts) breaks.push(first);
    used = (starts ? height : used + gap + height) % room;
    printed = last + 1;
  }
  return breaks;
}

/** Charts and drawings. */
function drawnOn({ charts, drawings = [] }: PutSheet): readonly { readonly position: Area }[] {
  return [...charts, ...drawings];
}

function sheetWidth(sheet: PutSheet): number {
  const { widths } = sheet;
  const columns = Math.max(widths.length, ...drawnOn(sheet).map(({ position }) => position.lastColumn + 1));
  return Array.from({ length: columns }, (_, column) => widthInPoints(widths[column] ?? defaultWidth)).reduce(
    (sum, width) => sum + width,
    0,
  );
}

function heightOf(heights: ReadonlyMap<number, number>, first: number, last: number): number {
  let height = 0;
  for (let row = first; row <= last; row++) height += heights.get(row) ?? lineHeight;
  return height;
}

interface Rows {
  readonly first: number;
  readonly last: number;
}

/** The charts of a block, and what stands before, between and after them, each by itself. */
function cutAtCharts({ first, last }: Rows, sheet: PutSheet): Rows[] {
  const starts = drawnOn(sheet)
    .flatMap(({ position: { row, lastRow } }) => [row, lastRow + 1])
    .filter((row) => row > first && row <= last);
  const firsts = [first, ...new Set(starts.sort((a, b) => a - b))];
  return firsts.map((row, index) => ({ first: row, last: (firsts[index + 1] ?? last + 1) - 1 }));
}

/** Runs of rows that hold something: cells, or a part of a chart or drawing. */
function blocks(sheet: PutSheet): Rows[] {
  const { rows } = sheet;
  const filled = new Set(rows.flatMap((cells, row) => (cells.some((cell) => cell !== null) ? [row] : [])));
  for (const { position } of drawnOn(sheet)) for (let row = position.row; row <= position.lastRow; row++) filled.add(row);
  const found: { first: number; last: number }[] = [];
  for (const row of [...filled].sort((a, b) => a - b)) {
    const open = found.at(-1);
    if (open?.last === row - 1) open.last = row;
    else found.push({ first: row, last: row });
  }
  return found;
}
