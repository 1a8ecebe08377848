import { parseArea } from "../../../core/sheet/address.ts";
import type { Area, Cell } from "../../../core/sheet/sheet.ts";
import { CellReader, type CellContext } from "./cell-value.ts";
import { CellScanner, RowScanner, type RowPlace } from "./row-scan.ts";
import { isBlank, nextTag, sheetPieces } from "./sheet-pieces.ts";
import { ShownShares } from "../../facts/percent.ts";
import { SpannedCells } from "../../facts/sheet-limits.ts";
import { damaged } from "../xml/damage.ts";
import { notWellFormed, walkContent } from "../xml/well-formed.ts";
import { attribute, readTag } from "../xml/xml.ts";

/** What a sheet's own part tells of it. `cells[i]` is row i, from column 0; rows without values are undefined. */
export interface SheetContents {
  readonly cells: readonly (readonly Cell[] | undefined)[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly filter: Area | null;
  readonly shown?: ReadonlyMap<number, ReadonlyMap<number, string>>;
}

/**
 * Reads a sheet part, or its first `rows` rows; reading then stops, and merged cells, which stand behind the rows, are not known.
 * Cells without value count as empty, whatever they look like.
 */
export async function readSheetPart(
  chunks: AsyncIterable<string>,
  part: string,
  context: CellContext,
  rows = Infinity,
): Promise<SheetContents> {
  const cells: (readonly Cell[] | undefined)[] = [];
  const hiddenRows: number[] = [];
  let merges: readonly Area[] = [];
  let filter: Area | null = null;
  let readRows: RowsReader | null = null;
  let headScan = "";
  for await (const { kind, text, scan, prefix } of sheetPieces(chunks, part)) {
    readRows ??= new RowsReader(context, prefix, part, cells, hiddenRows);
    if (kind === "head") headScan = scan;
    if (kind === "tail") {
      refuseAround(headScan + scan, part);
      merges = readMerges(scan, prefix, part);
      refuseOverlaps(merges, cells, part);
      filter = readFilter(scan, prefix, part);
    }
    if (kind === "rows" && !readRows.read(text, scan, rows)) break;
  }
  return { cells, merges, hiddenRows, filter, ...readRows?.shares.found() };
}

class RowsReader {
  readonly #cells: (readonly Cell[] | undefined)[];
  readonly #hiddenRows: number[];
  readonly #rowScanner: RowScanner;
  readonly #cellScanner: CellScanner;
  readonly #cellReader: CellReader;
  readonly #spanned: SpannedCells;
  readonly #percents: ReadonlyMap<number, number>;
  readonly shares = new ShownShares();
  #row: Cell[] = [];
  /** Cells with a value in the row at hand. */
  #filled = 0;

  constructor(context: CellContext, prefix: string, part: string, cells: (readonly Cell[] | undefined)[], hiddenRows: number[]) {
    this.#spanned = new SpannedCells(part);
    this.#percents = context.percentStyles ?? new Map<number, number>();
    this.#cells = cells;
    this.#hiddenRows = hiddenRows;
    this.#rowScanner = new RowScanner(prefix, part);
    this.#cellScanner = new CellScanner(prefix, part);
    this.#cellReader = new CellReader(context, prefix, part);
  }

  /** Reads the rows of a piece; false when it has come to row `limit`. */
  read(text: string, scan: string, limit: number): boolean {
    for (const place of this.#rowScanner.rows(scan)) {
      if (place.row >= limit) return false;
      if (place.isHidden) this.#hiddenRows.push(place.row);
      const width = this.#readRow(text, scan, place);
      if (width > 0) this.#store(place.row, width);
    }
    return true;
  }

  /** Fills the row at hand and gives its width: up to its last cell with a value. */
  #readRow(text: string, scan: string, place: RowPlace): number {
    const cell = this.#cellScanner;
    const row = this.#row;
    const percents = this.#percents.size > 0 ? this.#percents : null;
    let width = 0;
    this.#filled = 0;
    cell.begin(scan, place);
    while (cell.next()) {
      const value = this.#cellReader.read(text, scan, cell, place.row);
      if (value === null) continue;
      this.#filled++;
      while (width < cell.column) row[width++] = null;
      row[cell.column] = value;
      if (percents !== null && typeof value === "number") {
        const decimals = percents.get(cell.style);
        if (decimals !== undefined) this.shares.add(place.row, cell.column, value, decimals);
      }
      width = Math.max(width, cell.column + 1);
    }
    return width;
  }

  /** Keeps a copy that is exactly as long as it must be: a growing array would take half as much again. */
  #store(row: number, width: number): void {
    this.#spanned.add(width, this.#filled);
    while (this.#cells.length < row) this.#cells.push(undefined);
    this.#cells.push(this.#row.slice(0, width));
  }
}

/** Refuses a sheet that is not well-formed around its rows, or more than one element: what is before and after its rows, markup hidden. */
export function refuseAround(scan: string, part: string): void {
  let depth = 0;
  let roots = 0;
  walkContent(scan, 0, scan.length, part, [], {
    open: ({ isEmpty }) => {
      if (depth === 0) roots++;
      if (!isEmpty) depth++;
    },
    close: () => depth--,
  });
  const [start, end] = [scan.indexOf("<"), scan.lastIndexOf(">") + 1];
  if (roots !== 1 || !isBlank(scan, 0, start) || !isBlank(scan, end, scan.length)) throw notWellFormed(part);
}

/** What the sheet's own filter covers; filters of the sheet's views stand further down. */
export function readFilter(scan: string, prefix: string, part: string): Area | null {
  const at = nextTag(scan, `<${prefix}autoFilter`, 0);
  const views = nextTag(scan, `<${prefix}customSheetViews`, 0);
  return at < 0 || (views >= 0 && views < at) ? null : parseArea(attribute(readTag(scan, at, part).element, "ref") ?? "");
}

/**
 * Refuses merged areas that cover more cells than there are, for then they cover one another: what is looked up in each of them would take time
 * out of all proportion to the file.
 */
function refuseOverlaps(merges: readonly Area[], cells: readonly (readonly Cell[] | undefined)[], part: string): void {
  const width = cells.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  let covered = 0;
  for (const { row, column, lastRow, lastColumn } of merges)
    covered += Math.max(0, Math.min(lastRow + 1, cells.length) - row) * Math.max(0, Math.min(lastColumn + 1, width) - column);
  if (covered > cells.length * width) throw damaged(part, "merged areas cover one another");
}

/** The merged areas in a sheet's tail. Only their own tags are read: a tail may hold a hundred thousand links. */
function readMerges(scan: string, prefix: string, part: string): Area[] {
  const merges: Area[] = [];
  for (let at = nextTag(scan, `<${prefix}mergeCell`, 0); at >= 0; at = nextTag(scan, `<${prefix}mergeCell`, at + 1)) {
    const area = parseArea(attribute(readTag(scan, at, part).element, "ref") ?? "");
    if (area) merges.push(area);
  }
  return merges;
}
