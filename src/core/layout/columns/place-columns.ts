import { holdsColumn } from "../../sheet/area.ts";
import { cellAt, cellText } from "../../sheet/cell-text.ts";
import { tablesAfter } from "../../sheet/table-columns.ts";
import { firstFree } from "../../sheet/names.ts";
import { mostColumns } from "../../sheet/limits.ts";
import type { Match } from "../../match/matched/matched.ts";
import { Refusal } from "../../issues/refusal.ts";
import type { Area, Sheet, SheetTable } from "../../sheet/sheet.ts";
import { growthOver, type Apart } from "./growth.ts";
import { lastUsedColumn, isFreeColumn } from "./free-columns.ts";

/** A column to place, with its heading. */
export interface WantedColumn {
  readonly id: string;
  readonly header: string;
}

export interface PlacedColumn extends WantedColumn {
  readonly column: number;
}

/** Where our columns are placed, in the order given. */
export interface Placement {
  readonly columns: readonly PlacedColumn[];
  readonly table: string | null;
  /** What the sheet's own filter is to cover; null where it stays. */
  readonly filter: Area | null;
  readonly area: Area;
  /** Cells of an earlier run that are no longer ours. */
  readonly clear: readonly Area[];
  /** What of the survey does not grow over them, and why; null where all does. */
  readonly apart: Apart | null;
}

/**
 * Places columns to the right of the survey. The columns of an earlier run stay where they are and new ones follow the last of
 * them; no column overwrites a cell of the user's. Throws a Refusal when the sheet has no room.
 */
export function placeColumns(wanted: readonly WantedColumn[], sheet: Sheet, match: Match): Placement {
  const own = ownColumnsOf(sheet);
  const headers = userHeaders(sheet, match, own);
  const named = withFreeHeaders(wanted, headers);
  const kept = keptColumns(named, sheet, own);
  const table = sheet.tables.find(
    ({ area }) => area.row === match.headerRow && match.columns.some(({ column }) => holdsColumn(area, column)),
  );
  const start = kept.size > 0 ? Math.max(...kept.values()) + 1 : (lowest(own) ?? firstStart(named.length, sheet, match, table));
  const filled = fill(named, kept, start, (column) => own.has(column) || isFreeColumn(sheet, match, column));
  const area = areaOf(filled, match);
  if (area.lastColumn >= mostColumns) throw new Refusal({ code: "columns_full", sheet: sheet.name });
  const clear = leftBehind(sheet.ownColumns, own, filled, area);
  const growth = growthOver(filled, { sheet, match, table, clear });
  const placed = { columns: filled, ...growth, area, clear };
  const taken = new Set([...headers, ...headersLeft(sheet, own, placed)]);
  const headed = withFreeHeaders(wanted, taken);
  return { ...placed, columns: filled.map((column, index) => ({ ...column, header: headed[index]?.header ?? column.header })) };
}

/** The headings that stay over columns we have given up: a table cannot be without them. */
function headersLeft(sheet: Sheet, own: OwnColumns, placed: Placement): readonly string[] {
  const isOurs = (column: number) => placed.columns.some((one) => one.column === column);
  const tables = tablesAfter(sheet.tables, placed).filter(({ area }) => area.row === placed.area.row);
  const left = [...own.keys()].filter((column) => !isOurs(column) && tables.some(({ area }) => holdsColumn(area, column)));
  return left.map((column) => folded(cellText(cellAt(sheet, placed.area.row, column))));
}

/** By column: the id in its defined name, or "" where only the area is known. */
type OwnColumns = ReadonlyMap<number, string>;

function ownColumnsOf({ ownColumns, ownColumnIds }: Sheet): OwnColumns {
  if (!ownColumns) return new Map();
  if (ownColumnIds && ownColumnIds.size > 0) return new Map([...ownColumnIds].map(([id, column]) => [column, id]));
  const { column: first, lastColumn } = ownColumns;
  return new Map(Array.from({ length: lastColumn - first + 1 }, (_, index) => [first + index, ""]));
}

function lowest(own: OwnColumns): number | null {
  return own.size > 0 ? Math.min(...own.keys()) : null;
}

/** Headings as Excel compares them in a table. */
const folded = (header: string) => header.trim().toLowerCase();

function userHeaders(sheet: Sheet, match: Match, own: OwnColumns): Set<string> {
  const headers = new Set<string>();
  const last = lastUsedColumn(sheet, match.headerRow, match.headerRow);
  for (let column = 0; column <= last; column++) {
    if (!own.has(column)) headers.add(folded(cellText(cellAt(sheet, match.headerRow, column))));
  }
  return headers;
}

/** Our headings, with « (2)» where the user has the same. */
function withFreeHeaders<Column extends WantedColumn>(wanted: readonly Column[], inUse: ReadonlySet<string>): readonly Column[] {
  const taken = new Set(inUse);
  return wanted.map((column) => {
    const headerAt = (attempt: number) => (attempt === 1 ? column.header : `${column.header} (${attempt})`);
    const header = firstFree(headerAt, (free) => taken.has(folded(free)));
    taken.add(folded(header));
    return { ...column, header };
  });
}

/** id → column for what an earlier run wrote: by its defined name, or by its heading where names are not known. */
function keptColumns(named: readonly WantedColumn[], sheet: Sheet, own: OwnColumns): Map<string, number> {
  const row = sheet.ownColumns?.row ?? 0;
  const idOf = new Map(named.map(({ id, header }) => [folded(header), id]));
  const kept = new Map<string, number>();
  for (const [column, known] of own) {
    const id = known === "" ? idOf.get(folded(cellText(cellAt(sheet, row, column)))) : known;
    if (id !== undefined && named.some((one) => one.id === id) && !kept.has(id)) kept.set(id, column);
  }
  return kept;
}

/** Right of the table where that is free, else right of all that is used, after a blank column; without a table, with none between. */
function firstStart(count: number, sheet: Sheet, match: Match, table: SheetTable | undefined): number {
  const used = lastUsedColumn(sheet, match.headerRow, match.lastDataRow) + 1;
  if (!table) return used;
  const next = table.area.lastColumn + 1;
  const room = Array.from({ length: count + 1 }, (_, index) => next + index);
  const rows = { headerRow: table.area.row, lastDataRow: table.area.lastRow };
  return room.every((column) => isFreeColumn(sheet, rows, column)) ? next : used + 1;
}

function fill(
  named: readonly WantedColumn[],
  kept: ReadonlyMap<string, number>,
  start: number,
  isOurs: (column: number) => boolean,
): readonly PlacedColumn[] {
  const taken = new Set(kept.values());
  let next = start;
  return named.map((one) => {
    const stays = kept.get(one.id);
    if (stays !== undefined) return { ...one, column: stays };
    while (taken.has(next) || (next < mostColumns && !isOurs(next))) next++;
    return { ...one, column: next++ };
  });
}

function areaOf(columns: readonly PlacedColumn[], { headerRow, lastDataRow }: Match): Area {
  const places = columns.map(({ column }) => column);
  return { row: headerRow, column: Math.min(...places), lastRow: lastDataRow, lastColumn: Math.max(...places) };
}

function leftBehind(before: Area | null, own: OwnColumns, columns: readonly PlacedColumn[], now: Area): readonly Area[] {
  if (!before) return [];
  const ours = new Set(columns.map(({ column }) => column));
  return [...own.keys()]
    .toSorted((a, b) => a - b)
    .flatMap((column) => {
      const rows = { row: before.row, lastRow: before.lastRow };
      return ours.has(column)
        ? rowsOutside(rows, now).map((outside) => ({ ...outside, column, lastColumn: column }))
        : [{ ...rows, column, lastColumn: column }];
    });
}

interface Rows {
  readonly row: number;
  readonly lastRow: number;
}

function rowsOutside(before: Rows, now: Rows): readonly Rows[] {
  const above = { row: before.row, lastRow: Math.min(before.lastRow, now.row - 1) };
  const below = { row: Math.max(before.row, now.lastRow + 1), lastRow: before.lastRow };
  return [above, below].filter(({ row, lastRow }) => row <= lastRow);
}
