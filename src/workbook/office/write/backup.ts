import type { Area } from "../../../core/sheet/sheet.ts";
import type { PutAnswers, PutColumns } from "../../../core/sheet/change.ts";
import { areasOfAnswers } from "../put/put-answers.ts";
import type { OfficeBook } from "../host/book.ts";
import { backupColumn } from "../host/limits.ts";
import type { Placed } from "./wanted.ts";
import type { Preview } from "../read/preview.ts";
import { rangeOf } from "../read/read-blocks.ts";
import type { MovedRows } from "./guard.ts";
import type { Queue } from "../host/session.ts";
import { leftoversOf, returnMark } from "../host/mark.ts";
import type { Leftover } from "../host/mark-text.ts";
import { step, type SheetsInRequest, type Step } from "../host/steps.ts";

/**
 * Cells that will be written over, and where they are kept meanwhile: far to the right on a sheet of our own, with all their looks, or on the
 * survey's own sheet where none of ours is written. Excel carries out a request until something fails and does not take back what it has
 * done; we can, with these.
 */
export interface Backup {
  readonly sheet: string;
  readonly area: Area;
  readonly keptOn: string;
  readonly keptAt: Area;
  /** A sheet of ours, of which all is kept; else our columns beside a survey. */
  readonly isOwnSheet: boolean;
  /** The sheet it is kept on, by its id, where that is the user's own. */
  readonly userSheetId: string | null;
}

/** Columns between the backup of our own sheet and the backup of the survey. */
const backupDistance = 500;

/** Cells of a survey's sheet that are written. */
export interface Survey {
  readonly change: PutColumns | PutAnswers;
  readonly target: Preview;
}

/** What must be kept of our own sheets and of the surveys'. */
export function backupsOf(sheets: readonly Placed[], surveys: readonly Survey[]): readonly Backup[] {
  const [first] = sheets;
  const own = sheets.flatMap(({ change, before }) => (before?.used ? [ownBackup(change.name, before.used)] : []));
  let next = Math.max(backupColumn, ...(first ? [] : surveys.map(({ target: { used } }) => used?.lastColumn ?? 0))) + backupDistance;
  const survey = surveys.flatMap(({ change, target }) =>
    areasOf(change).map((area) => {
      const keptAt = { ...area, column: next, lastColumn: next + area.lastColumn - area.column };
      next = keptAt.lastColumn + 2 + keptAt.lastColumn - keptAt.column;
      const kept = first ? { keptOn: first.change.name, userSheetId: null } : { keptOn: change.sheet, userSheetId: target.sheet.id };
      return { sheet: change.sheet, area, keptAt, isOwnSheet: false, ...kept };
    }),
  );
  return [...own, ...survey];
}

/** What is kept on the user's own sheets, for whoever comes after when we cannot take it away again. */
export function keptOnUserSheets(backups: readonly Backup[]): readonly Leftover[] {
  return backups.flatMap(({ userSheetId, keptAt }) => (userSheetId === null ? [] : [{ sheetId: userSheetId, area: keptAt }]));
}

/** Merged cells may reach beyond all that holds something. */
const leastColumns = 40;

function ownBackup(sheet: string, { lastRow, lastColumn }: Area): Backup {
  const area = { row: 0, column: 0, lastRow, lastColumn: Math.min(Math.max(lastColumn, leastColumns), backupColumn - 1) };
  const keptAt = { ...area, column: backupColumn, lastColumn: backupColumn + area.lastColumn };
  return { sheet, area, keptOn: sheet, keptAt, isOwnSheet: true, userSheetId: null };
}

/** Header row to last data row, in stretches of columns side by side, and what is emptied; each column of answers. */
function areasOf(change: Survey["change"]): readonly Area[] {
  if (change.kind === "putAnswers") return areasOfAnswers(change);
  const { columns, area, clear } = change;
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

/** Puts back what was kept; where a survey's rows have moved since, the values each to its own row. */
export function putBack({ sheet, area, keptOn, keptAt, isOwnSheet }: Backup, sheets: SheetsInRequest, moved: SurveyMoved | null): void {
  const [worksheet, kept] = [sheets.of(sheet), sheets.of(keptOn)];
  rangeOf(worksheet, area).copyFrom(rangeOf(kept, keptAt), "All");
  if (!moved || isOwnSheet) return;
  const first = Math.max(area.row, moved.firstRow);
  if (first > area.lastRow) return;
  rangeOf(worksheet, { ...area, row: first }).clear("Contents");
  for (const { from, to, count } of moved.rows) {
    const row = Math.max(first, moved.firstRow + from);
    const lastRow = Math.min(area.lastRow, moved.firstRow + from + count - 1);
    if (row > lastRow) continue;
    const source = { ...keptAt, row: keptAt.row + row - area.row, lastRow: keptAt.row + lastRow - area.row };
    const target = { ...area, row: row + to - from, lastRow: lastRow + to - from };
    rangeOf(worksheet, target).copyFrom(rangeOf(kept, source), "Values");
  }
}

/** The rows of a survey that are no longer where they were when its columns were kept. */
export interface SurveyMoved {
  /** The row of the sheet that the rows count from. */
  readonly firstRow: number;
  readonly rows: readonly MovedRows[];
}

/** Forgets what was kept: nothing is left beyond our own cells, and nothing is changed on the user's sheet. */
export function dropBackups(backups: readonly Backup[], colors: boolean): readonly Step[] {
  return backups.map(({ keptOn, keptAt, userSheetId }) =>
    step(2, 0, (sheets) => {
      const worksheet = sheets.of(keptOn);
      if (userSheetId === null) empty(rangeOf(worksheet, keptAt), colors);
      else makeBlank(worksheet, keptAt);
    }),
  );
}

/** Takes away what an earlier writing kept on the user's sheets and could not take away itself; else it would be read as theirs. */
export const dropLeftovers =
  ({ mark, sheets }: OfficeBook): Queue<null> =>
  (context) => {
    for (const { sheetId, area } of leftoversOf(mark))
      if (sheets.some(({ id }) => id === sheetId)) makeBlank(context.workbook.worksheets.getItem(sheetId), area);
    returnMark(context, null);
    return () => null;
  };

function empty(kept: Excel.Range, colors: boolean): void {
  if (colors) kept.conditionalFormats.clearAll();
  kept.clear("All");
}

/** The cells right of these are as these were: the user's sheet ends long before, but whole rows may be dressed. */
function makeBlank(worksheet: Excel.Worksheet, kept: Area): void {
  const width = kept.lastColumn - kept.column + 1;
  const blank = { ...kept, column: kept.column + width, lastColumn: kept.lastColumn + width };
  rangeOf(worksheet, kept).copyFrom(rangeOf(worksheet, blank), "All");
}
