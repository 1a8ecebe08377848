import type { Area, Cell, Sheet } from "../../../core/sheet/sheet.ts";
import { ownColumnIdsOf, ownColumnsOf } from "../../facts/own-names.ts";
import type { OfficeBook } from "../host/book.ts";
import { ShownShares } from "../../facts/percent.ts";
import { cellIn, NumberFormats } from "./cell-in.ts";
import { factBytes, requestBytes } from "../host/limits.ts";
import type { Preview } from "./preview.ts";
import { rangeOf, type Answer } from "./read-blocks.ts";
import { queueMerges, type MergesWanted } from "./read-merges.ts";
import type { Queue } from "../host/session.ts";

/** The rows of a sheet that its preview does not hold; null when it holds them all. */
export function restOf({ used, head }: Preview): Area | null {
  if (!used) return null;
  const row = head ? head.area.lastRow + 1 : used.row;
  return row > used.lastRow ? null : { ...used, row };
}

/** Bytes of JSON that a row of the sheet will take in an answer, judged by its first rows; some to spare. */
export function bytesPerRow({ head, used }: Preview): number {
  const columns = used ? used.lastColumn - used.column + 1 : 1;
  const rows = head?.values ?? [];
  return rows.length === 0 ? columns * 12 : (JSON.stringify(rows).length / rows.length) * 1.3 + columns;
}

/** How much of an answer the rest of a sheet takes when types and formats are asked for with the values. */
export function bytesWithFacts(preview: Preview): number {
  const rest = restOf(preview);
  if (!rest) return 0;
  const columns = rest.lastColumn - rest.column + 1;
  return (rest.lastRow - rest.row + 1) * (bytesPerRow(preview) + columns * factBytes);
}

/** The area cut into stretches of rows whose values fit in one answer each. */
export function stretches(area: Area, rowBytes: number): readonly Area[] {
  const rows = Math.max(1, Math.floor(requestBytes / rowBytes));
  const count = Math.ceil((area.lastRow - area.row + 1) / rows);
  return Array.from({ length: count }, (_, index) => {
    const row = area.row + index * rows;
    return { ...area, row, lastRow: Math.min(area.lastRow, row + rows - 1) };
  });
}

/**
 * The columns for which values alone do not tell what the cells are: those with numbers, which may be dates, with texts that look like
 * errors, and with nothing at all, which may hold formulas that give "".
 */
export function doubtfulColumns(answers: readonly Answer[]): { readonly formats: readonly number[]; readonly types: readonly number[] } {
  const formats = new Set<number>();
  const types = new Set<number>();
  const filled = new Set<number>();
  const all = new Set<number>();
  for (const { area, values = [] } of answers) {
    for (let column = area.column; column <= area.lastColumn; column++) all.add(column);
    for (const row of values) {
      row.forEach((value, index) => {
        const column = area.column + index;
        if (value !== "") filled.add(column);
        if (typeof value === "number") formats.add(column);
        else if (typeof value === "string" && value.startsWith("#")) types.add(column);
      });
    }
  }
  const sorted = (columns: Iterable<number>) => [...columns].sort((a, b) => a - b);
  return { formats: sorted(formats), types: sorted([...types, ...[...all].filter((column) => !filled.has(column) && !types.has(column))]) };
}

/** What stands on a sheet beside its cells. */
export interface Surroundings {
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
}

/** Asks for merged cells, where they are wanted, and for the hidden rows where there are any. */
export const queueSurroundings =
  ({ sheet, used, hasHiddenRows }: Preview, merges: MergesWanted | null): Queue<Surroundings> =>
  (context) => {
    if (!used) return () => ({ merges: [], hiddenRows: [] });
    const range = rangeOf(context.workbook.worksheets.getItem(sheet.id), used);
    const rows = hasHiddenRows ? range.getRowProperties({ rowHidden: true }) : null;
    const merged = merges && queueMerges(merges)(context);
    return () => ({
      merges: merged?.() ?? [],
      hiddenRows: (rows?.value ?? []).flatMap(({ rowHidden }, index) => (rowHidden === true ? [used.row + index] : [])),
    });
  };

/** The sheet that the answers tell of. Types and formats may come in other answers than the values, and for some columns only. */
export function sheetFrom(preview: Preview, answers: readonly Answer[], around: Surroundings, { names }: OfficeBook): Sheet {
  const { sheet, used, tables, filters } = preview;
  const firstRow = used?.row ?? 0;
  const firstColumn = used?.column ?? 0;
  const values = new Map(answers.flatMap((answer) => rowsOf(answer, answer.values)));
  const types = factsByRow(answers, "valueTypes");
  const formats = factsByRow(answers, "numberFormat");
  const dates = new NumberFormats();
  const shares = new ShownShares();
  const cells = Array.from({ length: used ? used.lastRow - used.row + 1 : 0 }, (_, index) => {
    const row = firstRow + index;
    const { column: from = firstColumn, cells: found = [] } = values.get(row) ?? {};
    const rowTypes = factsOf(types.get(row) ?? [], from, found.length);
    const rowFormats = factsOf(formats.get(row) ?? [], from, found.length);
    const read: Cell[] = [];
    for (let column = firstColumn; column < from; column++) read.push(null);
    for (let at = 0; at < found.length; at++) {
      const cell = cellIn(found[at], rowTypes[at] ?? null, rowFormats[at] ?? null, dates);
      read.push(cell);
      const decimals = typeof cell === "number" ? dates.decimals(rowFormats[at]) : null;
      if (typeof cell === "number" && decimals !== null) shares.add(row, from + at, cell, decimals);
    }
    return read;
  });
  const { name } = sheet;
  const own = { ownColumns: ownColumnsOf(names, name), ownColumnIds: ownColumnIdsOf(names, name) };
  return { name, firstRow, firstColumn, cells, tables, ...around, ...filters, ...shares.found(), ...own };
}

interface RowPart {
  readonly column: number;
  readonly cells: readonly unknown[];
}

function rowsOf({ area }: Answer, cells: readonly (readonly unknown[])[] | undefined): [number, RowPart][] {
  return (cells ?? []).map((row, index) => [area.row + index, { column: area.column, cells: row }]);
}

function factsByRow(answers: readonly Answer[], fact: "valueTypes" | "numberFormat"): ReadonlyMap<number, readonly RowPart[]> {
  const byRow = new Map<number, RowPart[]>();
  for (const answer of answers) {
    for (const [row, part] of rowsOf(answer, answer[fact])) {
      const parts = byRow.get(row) ?? [];
      if (parts.push(part) === 1) byRow.set(row, parts);
    }
  }
  return byRow;
}

/** What is known of the row's cells from this column on; null where nothing is. */
function factsOf(parts: readonly RowPart[], from: number, length: number): readonly unknown[] {
  const [only, ...others] = parts;
  if (only?.column === from && others.length === 0) return only.cells;
  const facts: unknown[] = Array.from({ length }, () => null);
  for (const { column, cells } of parts.toReversed()) {
    cells.forEach((fact, at) => {
      const index = column + at - from;
      if (index >= 0 && index < length) facts[index] = fact;
    });
  }
  return facts;
}
