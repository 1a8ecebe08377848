import type { Abilities, WorkbookState, Placed, Wanted } from "./wanted.ts";
import { areaAddress } from "../../../core/sheet/address.ts";
import { holds, holdsColumn, shareRows } from "../../../core/sheet/area.ts";
import { HostProblem } from "../../../core/issues/host-problem.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import type { PutAnswers, PutColumns } from "../../../core/sheet/change.ts";
import { nameChanges, newColumns, ownColumnIdsOf, ownColumnsOf, type NameChanges } from "../../facts/own-names.ts";
import { placeChanges } from "../../facts/place-changes.ts";
import { backupsOf, keepBackups, type Backup } from "./backup.ts";
import type { Preview } from "../read/preview.ts";
import { putAnswers } from "../put/put-answers.ts";
import { putColumns, type ColumnsContext } from "../put/put-columns.ts";
import { putComments, putNames } from "../put/put-names.ts";
import { notesToPut, putNotes, type NotesToPut } from "../put/put-notes.ts";
import { putSheet, shapeSheet, type SheetContext } from "../put/put-sheet.ts";
import { drawCharts, formerDrawings, type OutgoingChart, type OutgoingDrawing } from "./redraw-charts.ts";
import type { OfficeBook } from "../host/book.ts";
import { writingId } from "../host/mark.ts";
import { guardOf, type RowGuard } from "./guard.ts";
import type { ReadBack } from "./read-back.ts";
import { step, type Step } from "../host/steps.ts";
import { textChecksum } from "../../../core/basics/checksum.ts";

/** All that is to be done, in order. */
export interface WritePlan {
  /** Stands for the changes: the same changes have the same. */
  readonly id: string;
  readonly sheets: readonly Placed[];
  /** The sheet of each name in the changes, in lower case: a worksheet's id, or the name of one to be made. */
  readonly keys: Map<string, string>;
  readonly backups: readonly Backup[];
  /** Makes new sheets, and keeps what will be written over. */
  readonly preparation: readonly Step[];
  readonly steps: readonly Step[];
  /** The cells that get notes or lose them, with what stands there, by the sheet's name. */
  readonly notes: readonly NotesToPut[];
  readonly abilities: Abilities;
  /** Tables as they were, to be made so again where this Excel can make them larger. */
  readonly tables: readonly { readonly sheet: string; readonly name: string; readonly area: Area }[];
  /** What the filters of sheets covered, which are to cover more or less. */
  readonly filters: readonly { readonly sheet: string; readonly area: Area }[];
  /** Columns that are widened and were not ours before. */
  readonly widened: readonly { readonly sheet: string; readonly columns: readonly number[] }[];
  /** Shapes sheets of an earlier run once all is written: their sizes, panes and pages are not kept. */
  readonly shaping: readonly Step[];
  /** Charts of an earlier run that give way to others once all is written. */
  readonly outgoing: readonly OutgoingChart[];
  /** Drawings of earlier runs, which go once all is written. */
  readonly outgoingDrawings: readonly OutgoingDrawing[];
  /** What becomes of the workbook's names. */
  readonly names: NameChanges;
  /** What Excel cannot undo: written before all else, and apart, where it can undo the rest; else with the rest. */
  readonly first: Unundoable;
  readonly last: Unundoable;
  /** The surveys that columns go to, by what tells their rows apart. */
  readonly guards: readonly RowGuard[];
  /** Columns that are read again when they are written. */
  readonly backs: readonly ReadBack[];
}

/** The XML part of the workbook that is ours, null where it stays as it is, and comments of names. */
export interface Unundoable {
  readonly part: string | null;
  readonly comments: readonly Step[];
}

const nothing: Unundoable = { part: null, comments: [] };

/** Thinks out the writing. Throws a HostProblem for what can be seen to fail, before anything is written. */
export function planOf({ changes, part }: Wanted, known: WorkbookState, abilities: Abilities, attempt = 1): WritePlan {
  const { book, previews } = known;
  const placed = placeChanges(changes, { sheets: book.sheets, names: book.sheets.map(({ name }) => name) }, attempt);
  const { columns, answers } = placed;
  const previewOf = (id: string) => previews.find(({ sheet }) => sheet.id === id) ?? null;
  const sheets = placed.sheets.map(({ change, before }): Placed => ({ change, before: before && previewOf(before.id) }));
  const targets = columns.map((change) => targetOf(change, known));
  const answered = answers.map((change) => ({ change, target: targetOf(change, known) }));
  refuseProtected([...targets, ...answered.map(({ target }) => target), ...sheets.flatMap(({ before }) => before ?? [])]);
  columns.forEach((change, index) => {
    refuseMerged(change, targets[index], known);
  });
  for (const { change, target } of answered) refuseCovered(change, target, known);
  const names = nameChanges(book.names, placed);
  const charts = sheets.map((sheet) => drawCharts(sheet, sheets));
  const written = columns.map((change, index) => ({ change, target: targets[index] ?? targetOf(change, known) }));
  const backups = backupsOf(sheets, [...written, ...answered]);
  const apart = { part, comments: putComments(names, book.names) };
  const notes = placed.notes.flatMap(({ sheet, notes: wanted }) => {
    const standing = known.notes.get(sheet);
    return standing ? [notesToPut(sheet, wanted, standing)] : [];
  });
  const ground = (sheet: Placed) => sheetGround(sheet, abilities);
  return {
    id: writingId(textChecksum(JSON.stringify(changes)), book.mark),
    sheets,
    keys: keysOf(known, sheets),
    backups,
    tables: columns.flatMap((change, index) => tableOf(change, targets[index])),
    filters: columns.flatMap(({ filter, sheet }, index) => {
      const before = targets[index]?.filters?.filter;
      return filter && before ? [{ sheet, area: before }] : [];
    }),
    widened: columns.map((change) => ({ sheet: change.sheet, columns: newColumns(change, book.names).map(({ column }) => column) })),
    shaping: sheets.filter((sheet) => !isNew(sheet)).flatMap((sheet) => shapeSheet(sheet.change, ground(sheet))),
    outgoing: charts.flatMap(({ outgoing }) => outgoing),
    outgoingDrawings: sheets.flatMap(formerDrawings),
    names,
    ...(abilities.undo === "none" ? { first: nothing, last: apart } : { first: apart, last: nothing }),
    guards: columns.flatMap((change, index) => guardOf(change, answers, known.read.get(targets[index]?.sheet.id ?? "")) ?? []),
    backs: columns.flatMap((change, index) => backOf(change, targets[index], abilities)),
    abilities,
    notes,
    preparation: [...columns.map(tryWriting), ...sheets.filter(isNew).map(makeSheet), ...keepBackups(backups)],
    steps: [
      ...putNames(names, book.names),
      ...answered.flatMap(({ change, target }) => putAnswers(change, target.hasHiddenRows)),
      ...columns.flatMap((change, index) => putColumns(change, columnsContextOf(change, targets[index], known, abilities))),
      ...sheets.flatMap((sheet) => putSheet(sheet.change, ground(sheet))),
      ...sheets.filter(isNew).flatMap((sheet) => shapeSheet(sheet.change, ground(sheet))),
      ...charts.flatMap(({ steps }) => steps),
      ...notes.flatMap(putNotes),
    ],
  };
}

const isNew = ({ before }: Placed) => before === null;

function sheetGround(sheet: Placed, { colors, takesCheckboxes }: Abilities): SheetContext {
  return { isNew: isNew(sheet), formerRows: sheet.before?.used ? sheet.before.used.lastRow + 1 : 0, colors, takesCheckboxes };
}

/** Where rows are hidden values may go astray; where all can be undone, merged cells below the headers are not asked for. */
function backOf(change: PutColumns, target: Preview | undefined, { undo }: Abilities): readonly ReadBack[] {
  if (!target || change.columns.length === 0 || (undo === "none" && !target.hasHiddenRows)) return [];
  return [{ sheetId: target.sheet.id, change, hasHiddenRows: target.hasHiddenRows }];
}

function targetOf({ sheet }: PutColumns | PutAnswers, { previews }: WorkbookState): Preview {
  const target = previews.find((one) => one.sheet.name === sheet);
  if (!target) throw new Error(`the sheet «${sheet}» has not been read`);
  return target;
}

function refuseProtected(targets: readonly Preview[]): void {
  const locked = targets.find(({ sheet }) => sheet.isProtected);
  if (locked) throw new HostProblem({ code: "sheet_protected", sheet: locked.sheet.name });
}

function refuseMerged({ columns, area, sheet }: PutColumns, target: Preview | undefined, { read }: WorkbookState): void {
  const merges = read.get(target?.sheet.id ?? "")?.merges ?? [];
  const inTheWay = merges.find((merge) => shareRows(merge, area) && columns.some(({ column }) => holdsColumn(merge, column)));
  if (inTheWay) throw new HostProblem({ code: "cells_merged", sheet, area: areaAddress(inTheWay) });
}

/** Excel loses what is written under a merge. */
function refuseCovered({ cells, sheet }: PutAnswers, target: Preview, { read }: WorkbookState): void {
  const merges = read.get(target.sheet.id)?.merges ?? [];
  const inTheWay = merges.find((merge) =>
    cells.some(({ row, column }) => holds(merge, row, column) && !(row === merge.row && column === merge.column)),
  );
  if (inTheWay) throw new HostProblem({ code: "cells_merged", sheet, area: areaAddress(inTheWay) });
}

function keysOf({ book }: WorkbookState, sheets: readonly Placed[]): Map<string, string> {
  const keys = new Map(book.sheets.map(({ name, id }) => [name.toLowerCase(), id]));
  for (const { change, before } of sheets) keys.set(change.name.toLowerCase(), before?.sheet.id ?? change.name);
  return keys;
}

function columnsContextOf(
  change: PutColumns,
  target: Preview | undefined,
  { book, read }: WorkbookState,
  { resizesTables, takesCards, colors }: Abilities,
): ColumnsContext {
  return {
    tables: target?.tables ?? [],
    resizesTables,
    takesCards,
    hasHiddenRows: target?.hasHiddenRows ?? false,
    formerColumns: formerColumns(book, change.sheet),
    colors,
    newColumns: newColumns(change, book.names),
    merges: read.get(target?.sheet.id ?? "")?.merges ?? [],
  };
}

/** The columns of an earlier run, each with all of its rows; a column of the user's in between is none. */
function formerColumns({ names }: OfficeBook, sheet: string): readonly Area[] {
  const area = ownColumnsOf(names, sheet);
  if (!area) return [];
  return [...new Set(ownColumnIdsOf(names, sheet).values())].map((column) => ({ ...area, column, lastColumn: column }));
}

function tableOf({ table, sheet }: PutColumns, target: Preview | undefined) {
  const found = target?.tables.find(({ name }) => name === table);
  return found ? [{ sheet, name: found.name, area: found.area }] : [];
}

/** Changes nothing, but fails where the sheet has been protected or deleted meanwhile: before anything is written over. */
function tryWriting({ sheet, area }: PutColumns): Step {
  return step(2, 0, (sheets) => {
    const cell = sheets.of(sheet).getCell(area.row, area.column);
    cell.copyFrom(cell, "Formats");
  });
}

function makeSheet({ change: { name } }: Placed): Step {
  return step(2, name.length, (sheets, { workbook }) => {
    sheets.made(name, workbook.worksheets.add(name));
  });
}
