import type { Area } from "../../sheet/sheet.ts";
import type { ScaleFormat } from "../../sheet/change.ts";
import { outCell, type OutRow } from "../texts/out-cells.ts";
import type { TableBlock } from "../texts/page-block.ts";

/*
 * All tables of a sheet share its columns: a narrow one for ids and values, a wide one for names and questions, and six that a matrix has one cell
 * each in and texts share.
 */
const idWidth = 16;
const textWidth = 52;
const cellWidth = 10;
const cellColumns = 6;

/** So many columns the page has. */
export const columnCount = 2 + cellColumns;

/** Widths in characters of so many columns. */
export function widths(columns: number): readonly number[] {
  return Array.from({ length: columns }, (_, column) => [idWidth, textWidth][column] ?? cellWidth);
}

/** A matrix has its row heads in the wide column, and nothing before them. */
const firstColumn = ({ steps }: TableBlock) => (steps === undefined ? 0 : 1);

/** The last column that a table has cells in; texts go on to the page's last. */
export function lastColumn(table: TableBlock): number {
  const last = firstColumn(table) + table.head.length - 1;
  return table.steps === undefined ? Math.max(last, columnCount - 1) : last;
}

/** The rows of a table from this row on, its head first. */
export function tableRows(
  table: TableBlock,
  row: number,
): { readonly rows: readonly OutRow[]; readonly merges: readonly Area[]; readonly scales: readonly ScaleFormat[] } {
  return table.steps === undefined ? textRows(table, row) : { ...matrixRows(table), merges: [], scales: scaleOf(table, table.steps, row) };
}

function textRows({ head, rows }: TableBlock, row: number): ReturnType<typeof tableRows> {
  const starts = columnStarts(head.length);
  const all = [head, ...rows];
  const placed = all.map((texts, at): OutRow => {
    const cells: OutRow[number][] = [];
    texts.forEach((text, index) => {
      while (cells.length < (starts[index] ?? index)) cells.push(null);
      cells.push(outCell(text, at === 0 ? "header" : "label"));
    });
    return cells;
  });
  const shared = starts.flatMap((column, index) => {
    const end = (starts[index + 1] ?? columnCount) - 1;
    return index >= 2 && end > column ? [{ column, end }] : [];
  });
  const merges = all.flatMap((_, at) => shared.map(({ column, end }) => ({ row: row + at, column, lastRow: row + at, lastColumn: end })));
  return { rows: placed, merges, scales: [] };
}

/** Where each column of a table of texts begins: the first two have columns of their own, the others share the rest evenly. */
function columnStarts(columns: number): readonly number[] {
  const sharing = Math.max(1, columns - 2);
  const each = Math.max(1, Math.floor(cellColumns / sharing));
  return Array.from({ length: columns }, (_, index) => (index < 2 ? index : 2 + (index - 2) * each));
}

function matrixRows({ head, rows }: TableBlock): { readonly rows: readonly OutRow[] } {
  const [corner = "", ...heads] = head;
  return {
    rows: [
      [null, outCell(corner, "header"), ...heads.map((text) => outCell(text, "headerCentre"))],
      ...rows.map(([name = "", ...cells]): OutRow => [
        null,
        outCell(name, "label"),
        ...cells.map((cell) => outCell(Number(cell), "score")),
      ]),
    ],
  };
}

function scaleOf({ head, rows }: TableBlock, steps: number, row: number): readonly ScaleFormat[] {
  return [{ area: { row: row + 1, column: 2, lastRow: row + rows.length, lastColumn: head.length }, steps }];
}
