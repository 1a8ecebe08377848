import { parseArea } from "../../../core/sheet/address.ts";
import { mostColumns } from "../../../core/sheet/limits.ts";
import type { Area, Cell } from "../../../core/sheet/sheet.ts";
import type { SheetFrame } from "../../facts/sheet-frame.ts";
import { readDropDowns } from "./drop-downs.ts";
import { readLinks } from "./links.ts";
import { CellReader, type CellContext } from "./cell-value.ts";
import { CellScanner, RowScanner } from "./row-scan.ts";
import { headElement, nextTag, sheetPieces } from "./sheet-pieces.ts";
import { readFilter, refuseAround } from "./sheet-reader.ts";
import { attribute, childOf, childrenOf, decodeText, readTag, type XmlElement } from "../xml/xml.ts";

/**
 * A cell's formula, without "=". `group` joins cells that share one: the first has the text, the others have "" and stand off from it.
 * An array's formula fills `area`.
 */
export interface CellFormula {
  readonly text: string;
  readonly group: string | null;
  readonly area: Area | null;
}

/** Told of each cell that has a value, a formula or a format of its own. `style` is the number of its cell format. */
export type VisitCell = (row: number, column: number, value: Cell, formula: CellFormula | null, style: number) => void;

/** Walks all cells of a sheet part in their order, and gives what else there is to show. Refuses a damaged part. */
export async function viewSheetPart(
  chunks: AsyncIterable<string>,
  part: string,
  context: CellContext,
  visit: VisitCell,
): Promise<SheetFrame> {
  let head: HeadFrame = { widths: new Map(), defaultWidth: null, frozenRows: 0, frozenColumns: 0, showGridLines: true };
  const heights = new Map<number, number>();
  let tail: TailFrame = { merges: [] };
  let headScan = "";
  let rows: ((text: string, scan: string) => void) | null = null;
  for await (const { kind, text, scan, prefix } of sheetPieces(chunks, part)) {
    rows ??= rowsVisitor(context, prefix, part, heights, visit);
    if (kind === "head") [head, headScan] = [readHead(text, prefix, part), scan];
    else if (kind === "rows") rows(text, scan);
    else {
      refuseAround(headScan + scan, part);
      tail = readTail(text, scan, prefix, part);
    }
  }
  return { ...head, heights, ...tail };
}

type TailFrame = Pick<SheetFrame, "merges" | "filter" | "dropDowns" | "links">;
type HeadFrame = Omit<SheetFrame, "heights" | keyof TailFrame>;

function readTail(text: string, scan: string, prefix: string, part: string): TailFrame {
  const filter = readFilter(scan, prefix, part);
  const dropDowns = readDropDowns(text, scan, part);
  const links = readLinks(scan, prefix, part);
  return {
    merges: readMerges(scan, prefix, part),
    ...(filter && { filter }),
    ...(dropDowns.length > 0 && { dropDowns }),
    ...(links.length > 0 && { links }),
  };
}

function rowsVisitor(context: CellContext, prefix: string, part: string, heights: Map<number, number>, visit: VisitCell) {
  const rowScanner = new RowScanner(prefix, part);
  const cell = new CellScanner(prefix, part);
  const reader = new CellReader(context, prefix, part);
  const formulaTag = `<${prefix}f`;
  return (text: string, scan: string) => {
    for (const place of rowScanner.rows(scan)) {
      const height = place.isHidden ? 0 : rowHeight(scan.slice(place.start, place.contentStart));
      if (height !== null) heights.set(place.row, height);
      cell.begin(scan, place);
      while (cell.next()) {
        const value = reader.read(text, scan, cell, place.row);
        // A cell that holds only a value has its place marked: it has no formula.
        const formula = cell.valueStart >= 0 ? null : readFormula(text, scan, formulaTag, prefix, cell, part);
        if (value !== null || formula !== null || cell.style !== 0) visit(place.row, cell.column, value, formula, cell.style);
      }
    }
  };
}

function rowHeight(tag: string): number | null {
  const height = /\sht\s*=\s*["']([\d.]+)["']/.exec(tag)?.[1];
  return height === undefined ? null : Number(height);
}

function readFormula(text: string, scan: string, open: string, prefix: string, cell: CellScanner, part: string): CellFormula | null {
  // Looked for in the cell alone: where no cell has a formula, the whole sheet would be searched for each.
  const found = nextTag(scan.slice(cell.contentStart, cell.contentEnd), open, 0);
  if (found < 0) return null;
  const start = cell.contentStart + found;
  const { element, end } = readTag(scan, start, part);
  const close = element.isEmpty ? end : scan.indexOf(`</${prefix}f>`, end);
  const type = attribute(element, "t");
  return {
    text: decodeText(text.slice(end, close)),
    group: type === "shared" ? (attribute(element, "si") ?? null) : null,
    area: type === "array" || type === "dataTable" ? parseArea(attribute(element, "ref") ?? "") : null,
  };
}

function readHead(head: string, prefix: string, part: string): HeadFrame {
  const root = headElement(head, prefix, part);
  const format = childOf(root, "sheetFormatPr");
  const defaultWidth = format && attribute(format, "defaultColWidth");
  const views = childOf(root, "sheetViews");
  const view = views && childOf(views, "sheetView");
  return {
    widths: readWidths(childOf(root, "cols")),
    defaultWidth: defaultWidth === undefined ? null : Number(defaultWidth),
    ...readFrozen(view && childOf(view, "pane")),
    showGridLines: view === undefined || !["0", "false"].includes(attribute(view, "showGridLines") ?? "1"),
  };
}

function readWidths(cols: XmlElement | undefined): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const col of cols ? childrenOf(cols, "col") : []) {
    const width = ["1", "true"].includes(attribute(col, "hidden") ?? "") ? 0 : Number(attribute(col, "width") ?? NaN);
    const last = Math.min(Number(attribute(col, "max")), mostColumns);
    // A `col` element may claim all columns of the sheet: that is no width of any of them.
    if (Number.isNaN(width) || last === mostColumns) continue;
    for (let column = Number(attribute(col, "min")); column <= last; column++) widths.set(column - 1, width);
  }
  return widths;
}

function readFrozen(pane: XmlElement | undefined): { frozenRows: number; frozenColumns: number } {
  const isFrozen = pane !== undefined && (attribute(pane, "state") ?? "").startsWith("frozen");
  const split = (name: string) => (isFrozen ? Number(attribute(pane, name) ?? 0) : 0);
  return { frozenRows: split("ySplit"), frozenColumns: split("xSplit") };
}

function readMerges(scan: string, prefix: string, part: string): Area[] {
  const merges: Area[] = [];
  for (let at = nextTag(scan, `<${prefix}mergeCell`, 0); at >= 0; at = nextTag(scan, `<${prefix}mergeCell`, at + 1)) {
    const area = parseArea(attribute(readTag(scan, at, part).element, "ref") ?? "");
    if (area) merges.push(area);
  }
  return merges;
}
