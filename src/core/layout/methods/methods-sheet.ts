import type { Area } from "../../sheet/sheet.ts";
import type { ScaleFormat } from "../../sheet/change.ts";
import { acrossRow, line, type OutRow, type SheetBody } from "../texts/out-cells.ts";
import type { PageBlock } from "../texts/page-block.ts";
import { columnCount, lastColumn, tableRows, widths } from "./page-table.ts";

/** Looks of headings, by their level from 1; a deeper one looks like the last. */
const headingLooks = ["title", "heading", "subheading"] as const;

/** What stands on the sheet so far. */
interface Page {
  readonly rows: OutRow[];
  readonly merges: Area[];
  readonly scales: ScaleFormat[];
}

/** The words that are on the sheet alone. */
export interface PageWords {
  readonly contents: string;
}

/**
 * The methods page as a sheet: headings, texts as wide as the page, lists, and tables as cells, with links on top to the main headings. `name` is
 * what the sheet is called in this workbook.
 */
export function methodsSheet(blocks: readonly PageBlock[], name: string, words: PageWords): SheetBody {
  const main = blocks.filter((block) => block.kind === "heading" && block.level === 2).length;
  const start = blocks.findIndex((block) => block.kind === "heading" && block.level === 2);
  const [intro, rest] = start < 0 ? [blocks, []] : [blocks.slice(0, start), blocks.slice(start)];
  const page: Page = { rows: [], merges: [], scales: [] };
  for (const block of intro) put(block, page);
  const linksAt = page.rows.length + 2;
  if (main > 0) page.rows.push([], line(words.contents, "subheading"), ...Array.from({ length: main }, (): OutRow => []));
  let link = linksAt;
  rest.forEach((block, index) => {
    const before = rest[index - 1];
    if (startsAnew(block, before)) page.rows.push([]);
    if (block.kind === "heading" && block.level === 2)
      page.rows[link++] = line(block.text, "link", { sheet: name, row: page.rows.length, column: 0 });
    put(block, page);
  });
  const columns = Math.max(columnCount, ...blocks.map((block) => (block.kind === "table" ? lastColumn(block) + 1 : 0)));
  return { ...page, widths: widths(columns), frozenRows: 0, charts: [], landscape: true };
}

/** A heading has an empty row above it, and so has what follows a table; a heading next to the one above it has none. */
function startsAnew(block: PageBlock, before: PageBlock | undefined): boolean {
  if (block.kind !== "heading") return before?.kind === "table";
  return before?.kind !== "heading";
}

function put(block: PageBlock, { rows, merges, scales }: Page): void {
  switch (block.kind) {
    case "heading":
      rows.push(line(block.text, headingLooks[block.level - 1] ?? "subheading"));
      return;
    case "text":
      merges.push(acrossRow(rows.length, columnCount - 1));
      rows.push(line(block.text, "label"));
      return;
    case "list":
      for (const item of block.items) {
        merges.push(acrossRow(rows.length, columnCount - 1));
        rows.push(line(`• ${item}`, "label"));
      }
      return;
    case "table": {
      const table = tableRows(block, rows.length);
      rows.push(...table.rows);
      merges.push(...table.merges);
      scales.push(...table.scales);
      return;
    }
    default:
      block satisfies never;
  }
}
