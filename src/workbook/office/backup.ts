import type { Area, PutColumns } from "../../core/sheet.ts";
import { backupColumn } from "./limits.ts";
import type { PlacedSheet } from "./plan.ts";
import { rangeOf } from "./read-blocks.ts";
import { step, type SheetsInRequest, type Step } from "./steps.ts";

/**
 * Cells that will be written over, and where they are kept meanwhile: far to the right on a sheet of our own, with all their looks. Excel
 * carries out a request until something fails and does not take back what it has done; we can, with these.
 */
export interface Backup {
  readonly sheet: string;
  readonly area: Area;
  readonly keptOn: string;
  readonly keptAt: Area;
}

/** Columns between what is kept of our own sheet and what is kept of the survey. */
const apart = 500;

/** What must be kept. Where no sheet of ours is written there is nowhere to keep anything, and nothing is kept. */
export function backupsOf(sheets: readonly PlacedSheet[], columns: readonly PutColumns[]): readonly Backup[] {
  const [first] = sheets;
  if (!first) return [];
  const own = sheets.flatMap(({ change, before }) => (before?.used ? [ownBackup(change.name, before.used)] : []));
  let next = backupColumn + apart;
  const survey = columns.flatMap((change) =>
    areasOf(change).map((area) => {
      const keptAt = { row: 0, column: next, lastRow: area.lastRow - area.row, lastColumn: next + area.lastColumn - area.column };
      next = keptAt.lastColumn + 2;
      return { sheet: change.sheet, area, keptOn: first.change.name, keptAt };
    }),
  );
  return [...own, ...survey];
}

/** Merged cells may reach beyond all that holds something. */
const leastColumns = 40;

function ownBackup(sheet: string, { lastRow, lastColumn }: Area): Backup {
  const area = { row: 0, column: 0, lastRow, lastColumn: Math.min(Math.max(lastColumn, leastColumns), backupColumn - 1) };
  return { sheet, area, keptOn: sheet, keptAt: { ...area, column: backupColumn, lastColumn: backupColumn + area.lastColumn } };
}

/** Header row to last data row, in stretches of columns side by side, and what is emptied. */
function areasOf({ columns, area, clear }: PutColumns): readonly Area[] {
  const places = columns.map(({ column }) => column).toSorted((a, b) => a - b);
  const stretches: { column: number; lastColumn: number }[] = [];
  for (const column of places) {
    const last = stretches.at(-1);
    if (last?.lastColumn === column - 1) last.lastColumn = column;
    else stretches.push({ column, lastColumn: column });
  }
  return [...stretches.map((stretch) => ({ ...stretch, row: area.row, lastRow: Math.max(area.lastRow, area.row + 1) })), ...clear];
}

/** Keeps what will be written over. */
export function keepBackups(backups: readonly Backup[]): readonly Step[] {
  return backups.map(({ sheet, area, keptOn, keptAt }) =>
    step(3, 0, (sheets) => {
      rangeOf(sheets.of(keptOn), keptAt).copyFrom(rangeOf(sheets.of(sheet), area), "All");
    }),
  );
}

/** Puts back what was kept. */
export function putBack({ sheet, area, keptOn, keptAt }: Backup, sheets: SheetsInRequest): void {
  rangeOf(sheets.of(sheet), area).copyFrom(rangeOf(sheets.of(keptOn), keptAt), "All");
}

/** Forgets what was kept: nothing is left beyond our own cells. */
export function dropBackups(backups: readonly Backup[]): readonly Step[] {
  return backups.map(({ keptOn, keptAt }) =>
    step(2, 0, (sheets) => {
      const kept = rangeOf(sheets.of(keptOn), keptAt);
      kept.conditionalFormats.clearAll();
      kept.clear("All");
    }),
  );
}
