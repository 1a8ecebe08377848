import type { WorkbookLeft } from "../../../core/issues/host-problem.ts";
import { isSameArea } from "../../../core/sheet/area.ts";
import { isSameName } from "../../../core/sheet/names.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import { dropBackups, putBack, type Backup } from "./backup.ts";
import type { OfficeBook, OfficeName, OfficeSheet } from "../host/book.ts";
import { isStateWritten, isThere, look, type Failed, type Leftovers } from "./look.ts";
import type { WritePlan } from "./plan.ts";
import type { Progress, WorkbookState } from "./wanted.ts";
import type { Preview } from "../read/preview.ts";
import { emptyOwnCells } from "../put/put-sheet.ts";
import { notesToPut, putNotes } from "../put/put-notes.ts";
import { readNotes } from "../read/read-notes.ts";
import { rangeOf } from "../read/read-blocks.ts";
import { isAboutColors } from "../host/problem.ts";
import { excelRun, send, type Queue } from "../host/session.ts";
import { returnMark } from "../host/mark.ts";
import { returnPart } from "../host/xml-part.ts";
import type { IsThere } from "./redraw-charts.ts";
import { SheetsInRequest } from "../host/steps.ts";
import { tidy } from "./tidy.ts";

/**
 * After a write that failed: reads how far it came, and restores what was there before, or finishes what is left when all was written.
 * Resolves to how the workbook is left; `unknown` only where Excel does not answer any more.
 */
export async function recover(plan: WritePlan, known: Failed, progress: Progress): Promise<WorkbookLeft> {
  try {
    return await excelRun((context) => restore(context, plan, known, progress));
  } catch (error) {
    // The first error is the one that is reported; that recovery failed is reported by how the workbook is left.
    if (!plan.abilities.colors || !isAboutColors(error)) return "unknown";
    return recover({ ...plan, abilities: { ...plan.abilities, colors: false } }, known, progress);
  }
}

async function restore(context: Excel.RequestContext, plan: WritePlan, known: Failed, progress: Progress): Promise<WorkbookLeft> {
  const found = await look(context, plan, known, progress);
  const isComplete = found.stage === "complete";
  await send(context, isComplete ? queueRest(plan, found) : queueReturn(plan, known, found, progress), known.pauses);
  if (!isComplete) await returnNotes(context, plan, found.book, known.pauses);
  return isComplete ? "complete" : "untouched";
}

/** All is written: what is left is done, and only what was kept goes. */
const queueRest =
  (plan: WritePlan, { book, own }: Leftovers): Queue<null> =>
  (context) => {
    const sheets = new SheetsInRequest(context, plan.keys);
    const isDrawn: IsThere = (sheet, name) =>
      own.some(
        ({ sheet: { id }, charts, drawings }) =>
          changeNameOf(plan, id) === sheet && (charts.some((chart) => chart.name === name) || drawings.includes(name)),
      );
    for (const { queue } of tidy(plan, { backups: backupsThere(plan, book), isThere: isDrawn })) queue(sheets, context);
    return () => null;
  };

/** Takes back what was made, and puts back what was there. */
const queueReturn =
  (
    plan: WritePlan,
    { book: before }: WorkbookState,
    { book, stage, own, moved, xml, tables }: Leftovers,
    { part, tables: wereAt }: Progress,
  ): Queue<null> =>
  (context) => {
    const { colors } = plan.abilities;
    const sheets = new SheetsInRequest(context, plan.keys);
    const backups = backupsThere(plan, book);
    if (stage === "begun") {
      for (const preview of own) emptyOwnCells(sheets.of(changeNameOf(plan, preview.sheet.id)), colors);
      shrinkTables(plan, sheets, tables, wereAt);
      returnFilters(plan, sheets, book);
      for (const { sheet, area } of backups.filter(({ isOwnSheet }) => !isOwnSheet)) rangeOf(sheets.of(sheet), area).clear("All");
      narrow(plan, sheets, book);
      for (const backup of backups) putBack(backup, sheets, moved.get(backup.sheet) ?? null);
    }
    for (const { queue } of dropBackups(backups, colors)) queue(sheets, context);
    removeNewCharts(plan, own, sheets);
    returnNames(context, plan, before.names, book.names);
    for (const { id } of newSheets(plan, before, book)) context.workbook.worksheets.getItem(id).delete();
    if (stage === "begun") returnMark(context, before.mark);
    const former = part();
    const isKnown = former !== null || before.partId === null;
    if (isStateWritten(plan) && isKnown && former !== xml) returnPart(context, former, book.partId);
    return () => null;
  };

/** The notes that were there, and none where none was. */
async function returnNotes(
  context: Excel.RequestContext,
  plan: WritePlan,
  { sheets }: OfficeBook,
  pauses: Failed["pauses"],
): Promise<void> {
  for (const { sheet, cells } of plan.notes) {
    const id = plan.keys.get(sheet.toLowerCase());
    if (id === undefined || sheets.every((one) => one.id !== id)) continue;
    const now = await readNotes(context, id, pauses);
    const wanted = cells.map(({ row, column, before }) => ({ row, column, text: before }));
    const steps = putNotes(notesToPut(sheet, wanted, now));
    await send(
      context,
      (request) => {
        const found = new SheetsInRequest(request, plan.keys);
        for (const { queue } of steps) queue(found, request);
        return () => null;
      },
      pauses,
    );
  }
}

function backupsThere(plan: WritePlan, book: OfficeBook): readonly Backup[] {
  return plan.backups.filter(({ sheet, keptOn }) => [sheet, keptOn].every((name) => isThere(plan, name, book)));
}

function changeNameOf({ sheets }: WritePlan, id: string): string {
  return sheets.find(({ before }) => before?.sheet.id === id)?.change.name ?? id;
}

/** Sheets that are there now and were not before, and have the name or the id of one we made. */
function newSheets({ sheets, keys }: WritePlan, before: OfficeBook, now: OfficeBook): readonly OfficeSheet[] {
  const made = sheets.filter((sheet) => sheet.before === null).map(({ change: { name } }) => ({ name, key: keys.get(name.toLowerCase()) }));
  return now.sheets.filter(
    ({ id, name }) => before.sheets.every((sheet) => sheet.id !== id) && made.some((one) => one.key === id || isSameName(one.name, name)),
  );
}

/**
 * A table that has grown over our columns gets its former width. Its rows are the user's: those it has now, but where they are the ones that we wrote, those
 * it had right before.
 */
function shrinkTables(
  { tables }: WritePlan,
  sheets: SheetsInRequest,
  nowAt: ReadonlyMap<string, Area>,
  wereAt: ReadonlyMap<string, Area>,
): void {
  for (const { sheet, name, area } of tables) {
    const now = nowAt.get(name);
    if (!now) continue;
    const isAsWritten = now.row === area.row && now.lastRow === area.lastRow;
    const { row, lastRow } = (isAsWritten ? wereAt.get(name) : null) ?? now;
    const former = { row, lastRow, column: now.column, lastColumn: now.column + area.lastColumn - area.column };
    if (isSameArea(former, now)) continue;
    const worksheet = sheets.of(sheet);
    worksheet.tables.getItem(name).resize(rangeOf(worksheet, former));
  }
}

/** A sheet's own filter covers again what it did. */
function returnFilters({ filters }: WritePlan, sheets: SheetsInRequest, { sheets: now }: OfficeBook): void {
  for (const { sheet, area } of filters) {
    if (!now.some(({ name }) => isSameName(name, sheet))) continue;
    const worksheet = sheets.of(sheet);
    worksheet.autoFilter.apply(rangeOf(worksheet, area));
  }
}

/** Columns that were not ours had nothing in them, and so most likely the usual width. */
function narrow({ widened }: WritePlan, sheets: SheetsInRequest, { sheets: now }: OfficeBook): void {
  for (const { sheet, columns } of widened) {
    if (!now.some(({ name }) => isSameName(name, sheet))) continue;
    for (const column of columns) sheets.of(sheet).getRangeByIndexes(0, column, 1, 1).format.useStandardWidth = true;
  }
}

function removeNewCharts(plan: WritePlan, own: readonly Preview[], sheets: SheetsInRequest): void {
  for (const { sheet, charts } of own) {
    const before = plan.sheets.find((one) => one.before?.sheet.id === sheet.id)?.before?.charts ?? [];
    const added = charts.filter(({ name }) => name.startsWith("indikator:") && before.every((chart) => chart.name !== name));
    for (const { name } of added) sheets.of(changeNameOf(plan, sheet.id)).charts.getItem(name).delete();
  }
}

/** The names that we changed as they were; all others stay as they are now. */
function returnNames(
  { workbook }: Excel.RequestContext,
  { names: { remove, put } }: WritePlan,
  before: readonly OfficeName[],
  now: readonly OfficeName[],
): void {
  for (const name of [...remove, ...put.map((one) => one.name)]) {
    const former = before.find((one) => isSameName(one.name, name));
    const present = now.find((one) => isSameName(one.name, name));
    if (present && !former) workbook.names.getItem(present.name).delete();
    else if (present && former) returnName(workbook.names.getItem(present.name), former, present);
    else if (former) {
      const added = workbook.names.add(former.name, former.formula, former.comment);
      if (former.name.startsWith("_")) added.visible = false;
    }
  }
}

function returnName(name: Excel.NamedItem, former: OfficeName, present: OfficeName): void {
  if (former.formula !== present.formula) name.formula = former.formula;
  if (former.comment !== present.comment) name.comment = former.comment;
}
