import type { Abilities, Known, PlacedSheet, Wanted } from "./wanted.ts";
import { areaAddress } from "../../../core/sheet/address.ts";
import { holdsColumn, shareRows } from "../../../core/sheet/area.ts";
import { HostProblem } from "../../../core/issues/host-problem.ts";
import { Refusal } from "../../../core/issues/refusal.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import type { PutColumns, PutSheet } from "../../../core/sheet/change.ts";
import { ownColumnsOf, ownColumnIdsOf, markName } from "../../facts/own-names.ts";
import { isSameSheet } from "../../facts/references.ts";
import { backupsOf, keepBackups, type Backup } from "./backup.ts";
import type { OfficeSheet } from "../host/book.ts";
import type { Preview } from "../read/preview.ts";
import { putColumns } from "../put/put-columns.ts";
import { putName, putResultNames, recordColumns, type NamesGround } from "../put/put-names.ts";
import { putSheet, shapeSheet, type SheetGround } from "../put/put-sheet.ts";
import { drawCharts, type OutgoingChart } from "./redraw-charts.ts";
import { step, type Step } from "../host/steps.ts";
import { textHash } from "../host/text-hash.ts";

/** All that is to be done, in order. */
export interface WritePlan {
  /** Stands for the changes: the same changes have the same. */
  readonly id: string;
  readonly sheets: readonly PlacedSheet[];
  /** The sheet of each name in the changes, in lower case: a worksheet's id, or the name of one to be made. */
  readonly keys: Map<string, string>;
  readonly backups: readonly Backup[];
  /** Makes new sheets, and keeps what will be written over. */
  readonly preparation: readonly Step[];
  readonly steps: readonly Step[];
  /** Tables as they were, to be made so again; this Excel can make them larger or not. */
  readonly grows: boolean;
  readonly tables: readonly { readonly sheet: string; readonly name: string; readonly area: Area }[];
  /** Columns that are widened and were not ours before. */
  readonly widened: readonly { readonly sheet: string; readonly columns: readonly number[] }[];
  /** Shapes sheets of an earlier run once all is written: their sizes, panes and pages are not kept. */
  readonly shaping: readonly Step[];
  /** Charts of an earlier run that give way to others once all is written. */
  readonly outgoing: readonly OutgoingChart[];
  readonly part: string | null;
}

/** Excel's limit for the name of a sheet. */
const longestName = 31;

/** Thinks out the writing. Throws a HostProblem for what can be seen to fail, before anything is written. */
export function planOf({ changes, part }: Wanted, known: Known, abilities: Abilities, attempt = 1): WritePlan {
  const columns = changes.filter((change) => change.kind === "putColumns");
  const sheets = changes.filter((change) => change.kind === "putSheet").map((change) => place(change, known, attempt));
  const targets = columns.map((change) => targetOf(change, known));
  refuseProtected([...targets, ...sheets.flatMap(({ before }) => before ?? [])]);
  columns.forEach((change, index) => {
    refuseMerged(change, targets[index], known);
  });
  const nameOf = (sheet: string) => sheets.find(({ change }) => isSameSheet(change.name, sheet))?.name ?? sheet;
  const names: NamesGround = { names: known.book.names, nameOf };
  const charts = sheets.map((sheet) => drawCharts(sheet, sheets));
  const backups = backupsOf(sheets, columns, targets);
  return {
    id: textHash(JSON.stringify(changes)),
    sheets,
    keys: keysOf(known, sheets),
    backups,
    tables: columns.flatMap((change, index) => tableOf(change, targets[index])),
    widened: columns.map((change) => ({ sheet: change.sheet, columns: addedColumns(change, known) })),
    shaping: sheets.filter((sheet) => !isNew(sheet)).flatMap((sheet) => shapeSheet(sheet.change, sheetGround(sheet, nameOf))),
    outgoing: charts.flatMap(({ outgoing }) => outgoing),
    part,
    grows: abilities.resizesTables,
    preparation: [...columns.map(tryWriting), ...sheets.filter(isNew).map(makeSheet), ...keepBackups(backups)],
    steps: [
      ...sheets.flatMap(({ change }) => putName({ name: markName(change.id), sheet: change.name, area: corner, comment: null }, names)),
      ...columns.flatMap((change) => recordColumns(change, names)),
      ...columns.flatMap((change, index) => putColumns(change, groundOf(change, targets[index], known, abilities))),
      ...putResultNames(
        changes.filter((change) => change.kind === "putName"),
        columns,
        sheets.map(({ name }) => name),
        names,
      ),
      ...sheets.flatMap((sheet) => putSheet(sheet.change, sheetGround(sheet, nameOf))),
      ...sheets.filter(isNew).flatMap((sheet) => shapeSheet(sheet.change, sheetGround(sheet, nameOf))),
      ...charts.flatMap(({ steps }) => steps),
    ],
  };
}

const corner: Area = { row: 0, column: 0, lastRow: 0, lastColumn: 0 };

const isNew = ({ before }: PlacedSheet) => before === null;

function sheetGround(sheet: PlacedSheet, nameOf: SheetGround["nameOf"]): SheetGround {
  return { isNew: isNew(sheet), formerRows: sheet.before?.used ? sheet.before.used.lastRow + 1 : 0, nameOf };
}

function place(change: PutSheet, { book, previews }: Known, attempt: number): PlacedSheet {
  const before = previews.find(({ sheet }) => sheet.ownId === change.id) ?? null;
  return { change, name: before?.sheet.name ?? freeName(change.name, book.sheets, attempt), before };
}

/** The name itself or, where a sheet has it (a chart sheet perhaps, which is no worksheet), with a number: «Tabeller (2)». */
function freeName(wanted: string, sheets: readonly OfficeSheet[], attempt: number): string {
  let name = wanted;
  for (let number = 2; number <= attempt || sheets.some((sheet) => isSameSheet(sheet.name, name)); number++) {
    const suffix = ` (${number})`;
    name = wanted.slice(0, longestName - suffix.length) + suffix;
  }
  return name;
}

function targetOf({ sheet }: PutColumns, { book, previews }: Known): Preview {
  const target = previews.find((one) => isSameSheet(one.sheet.name, sheet));
  if (!target) throw new Refusal({ code: "sheet_missing", sheet, sheets: book.sheets.map(({ name }) => name) });
  return target;
}

function refuseProtected(targets: readonly Preview[]): void {
  const locked = targets.find(({ sheet }) => sheet.isProtected);
  if (locked) throw new HostProblem({ code: "sheet_protected", sheet: locked.sheet.name });
}

function refuseMerged({ columns, area, sheet }: PutColumns, target: Preview | undefined, { read }: Known): void {
  const merges = read.get(target?.sheet.id ?? "")?.merges ?? [];
  const inTheWay = merges.find((merge) => shareRows(merge, area) && columns.some(({ column }) => holdsColumn(merge, column)));
  if (inTheWay) throw new HostProblem({ code: "cells_merged", sheet, area: areaAddress(inTheWay) });
}

function keysOf({ book }: Known, sheets: readonly PlacedSheet[]): Map<string, string> {
  const keys = new Map(book.sheets.map(({ name, id }) => [name.toLowerCase(), id]));
  for (const { change, name, before } of sheets) keys.set(change.name.toLowerCase(), before?.sheet.id ?? name);
  return keys;
}

function groundOf({ sheet, table }: PutColumns, target: Preview | undefined, { book, read }: Known, { resizesTables }: Abilities) {
  const grows = resizesTables ? target?.tables.find(({ name }) => name === table) : undefined;
  return {
    table: grows ?? null,
    formerArea: ownColumnsOf(book.names, sheet),
    formerColumns: new Set(ownColumnIdsOf(book.names, sheet).values()),
    colorRules: target?.colorRules ?? [],
    merges: read.get(target?.sheet.id ?? "")?.merges ?? [],
  };
}

function tableOf({ table, sheet }: PutColumns, target: Preview | undefined) {
  const found = target?.tables.find(({ name }) => name === table);
  return found ? [{ sheet, name: found.name, area: found.area }] : [];
}

function addedColumns({ sheet, columns }: PutColumns, { book }: Known): readonly number[] {
  const former = new Set(ownColumnIdsOf(book.names, sheet).values());
  return columns.map(({ column }) => column).filter((column) => !former.has(column));
}

/** Changes nothing, but fails where the sheet has been protected or deleted meanwhile: before anything is written over. */
function tryWriting({ sheet, area }: PutColumns): Step {
  return step(2, 0, (sheets) => {
    const cell = sheets.of(sheet).getCell(area.row, area.column);
    cell.copyFrom(cell, "Formats");
  });
}

function makeSheet({ change, name }: PlacedSheet): Step {
  return step(2, name.length, (sheets, { workbook }) => {
    sheets.made(change.name, workbook.worksheets.add(name));
  });
}
