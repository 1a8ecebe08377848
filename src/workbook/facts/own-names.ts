import { absoluteReference } from "../../core/sheet/address.ts";
import { contains, isSameArea } from "../../core/sheet/area.ts";
import type { OutColumn, PutColumns, PutName } from "../../core/sheet/change.ts";
import { longestComment } from "../../core/sheet/limits.ts";
import { groupBy } from "../../core/basics/group-by.ts";
import { rememberedFor } from "../../core/basics/remember.ts";
import { firstFree, isSameName, isSameSheet, nameKey } from "../../core/sheet/names.ts";
import type { Area } from "../../core/sheet/sheet.ts";
import type { PlacedChanges, PlacedSheet } from "./place-changes.ts";
import { parseReference, type Reference } from "./references.ts";

/** A defined name of the whole workbook; one that belongs to a single sheet, as a copied sheet has them, is never ours. */
export interface DefinedName {
  readonly name: string;
  /** What it stands for, with or without "=". */
  readonly formula: string;
  readonly comment: string | null;
}

/** Hidden names that say which area of a sheet an earlier run wrote. Whatever begins so is ours, hidden or not: some programs show them on saving. */
const RECORD_NAME = /^_indikator_kolonner_\d+$/i;
/** Hidden names that say which sheets an earlier run made: their first cell. */
const SHEET_NAME = /^_indikator_ark_(.+)$/i;
/** Hidden names that say where a column of ours is that has no visible name. */
const COLUMN_NAME = /^_indikator_kolonne_\d+_(.+)$/i;
/** Names that say where a result column is. */
const RESULT_NAME = /^Indikator_(.+)$/i;

/** What the comment of a visible name of ours begins with: by it we know the name again, and the user knows who made it. */
const ownComment = "Digitaliseringsindikatorer: ";

const commentOf = (text: string) => (ownComment + text).slice(0, longestComment);

/** What the names of earlier runs say of a sheet. */
interface OfSheet {
  readonly mark: string | null;
  readonly record: Record | null;
  readonly columns: ReadonlyMap<string, number>;
}

type Record = Reference & { readonly name: string };

const nothing: OfSheet = { mark: null, record: null, columns: new Map() };

/** What the names say of each sheet, by its key: all of them are looked at once, however many sheets ask. Of several marks or records the first. */
const bySheet = rememberedFor((names: readonly DefinedName[]): ReadonlyMap<string, OfSheet> => {
  const found = new Map<string, OfSheet>();
  const add = (sheet: string, more: (known: OfSheet) => Partial<OfSheet>) => {
    const known = found.get(nameKey(sheet)) ?? nothing;
    found.set(nameKey(sheet), { ...known, ...more(known) });
  };
  for (const { name, formula } of names) {
    const id = SHEET_NAME.exec(name)?.[1] ?? null;
    const reference = id !== null || RECORD_NAME.test(name) ? parseReference(formula) : null;
    if (reference && id !== null) add(reference.sheet, ({ mark }) => ({ mark: mark ?? id }));
    else if (reference) add(reference.sheet, ({ record }) => ({ record: record ?? { ...reference, name } }));
  }
  const recorded = (sheet: string) => found.get(nameKey(sheet))?.record?.area ?? null;
  for (const one of names) {
    const id = COLUMN_NAME.exec(one.name)?.[1] ?? (isOwnAmong(recorded, one) ? RESULT_NAME.exec(one.name)?.[1] : undefined);
    const reference = id === undefined ? null : parseReference(one.formula);
    if (id !== undefined && reference)
      add(reference.sheet, ({ columns }) => ({
        columns: (columns === nothing.columns ? new Map<string, number>() : (columns as Map<string, number>)).set(
          id,
          reference.area.column,
        ),
      }));
  }
  return found;
});

/** The area that an earlier run wrote on the sheet, by its hidden name; null when there is none. */
export function ownColumnsOf(names: readonly DefinedName[], sheet: string): Area | null {
  return recordOf(names, sheet)?.area ?? null;
}

/** The id of a sheet that an earlier run made, by the name that points at it; null for the user's own sheets. */
export function ownIdOf(names: readonly DefinedName[], sheet: string): string | null {
  return ofSheet(names, sheet).mark;
}

/** The column that each name of ours for a result points at on the sheet: id → column. */
export function ownColumnIdsOf(names: readonly DefinedName[], sheet: string): ReadonlyMap<string, number> {
  return ofSheet(names, sheet).columns;
}

const ofSheet = (names: readonly DefinedName[], sheet: string) => bySheet(names).get(nameKey(sheet)) ?? nothing;

/** Those of the columns that an earlier run has not written: they get our widths, the others keep what the user may have given them. */
export function newColumns({ sheet, columns }: PutColumns, names: readonly DefinedName[]): readonly OutColumn[] {
  const former = new Set(ownColumnIdsOf(names, sheet).values());
  return columns.filter(({ column }) => !former.has(column));
}

/** A name to be made, or pointed elsewhere. */
export interface NameToPut {
  readonly name: string;
  /** What the sheet is called in this workbook. */
  readonly sheet: string;
  readonly area: Area;
  /** null for a hidden name, which has none. */
  readonly comment: string | null;
}

/** The names to take away, and those to make or to point elsewhere; names that are as they should be are in neither. */
export interface NameChanges {
  readonly remove: readonly string[];
  readonly put: readonly NameToPut[];
}

/**
 * What becomes of the workbook's names. Each sheet of ours has its mark, each sheet with columns of ours its record, each result its name. A
 * name that the user has made is left alone; a column whose name is the user's, or has come to stand for another sheet's column, has a hidden
 * name instead. Names of ours that lost their cells, or stand for nothing on a sheet that is written, are taken away.
 */
export function nameChanges(names: readonly DefinedName[], changes: PlacedChanges<unknown>): NameChanges {
  const records = recordsOf(names, changes.columns);
  const results = resultsOf(names, changes.results);
  const put = [...changes.sheets.map(markOf), ...records.values(), ...results, ...hiddenColumns(names, changes, records, results)];
  return {
    remove: names.filter(isGivenUp(names, changes, put)).map(({ name }) => name),
    put: put.filter((one) => !named(names, one.name).some((former) => isAsItShouldBe(former, one))),
  };
}

/** The names of the workbook after the changes. */
export function namesAfter(names: readonly DefinedName[], { remove, put }: NameChanges): readonly DefinedName[] {
  const changed = new Set([...remove, ...put.map(({ name }) => name)].map(nameKey));
  const added = put.map(({ name, sheet, area, comment }) => ({ name, formula: absoluteReference(sheet, area), comment }));
  return [...names.filter(({ name }) => !changed.has(nameKey(name))), ...added];
}

const corner: Area = { row: 0, column: 0, lastRow: 0, lastColumn: 0 };

/** The hidden name by which a sheet of ours is found again, whatever the user calls it. */
function markOf({ change: { id, name } }: PlacedSheet<unknown>): NameToPut {
  return { name: `_indikator_ark_${id}`, sheet: name, area: corner, comment: null };
}

/** The record of each sheet that gets columns: the one it had before, one whose sheet is gone, or a new one. By sheet. */
function recordsOf(names: readonly DefinedName[], columns: readonly PutColumns[]): ReadonlyMap<string, NameToPut> {
  const records = new Map<string, NameToPut>();
  const inUse = (name: string) => [...records.values()].some((one) => isSameName(one.name, name));
  for (const { sheet, area, columns: ours } of columns) {
    const name = recordOf(names, sheet)?.name ?? freeRecord(names, inUse);
    if (ours.length > 0) records.set(sheet, { name, sheet, area, comment: null });
  }
  return records;
}

/** Hidden names for columns that no visible one points at: those whose name is the user's, and those whose name goes to another sheet's column. */
function hiddenColumns(
  names: readonly DefinedName[],
  { columns }: PlacedChanges<unknown>,
  records: ReadonlyMap<string, NameToPut>,
  results: readonly NameToPut[],
): readonly NameToPut[] {
  const written = columns.flatMap(({ sheet, columns: ours, area }) => {
    const record = records.get(sheet);
    const unnamed = ours.filter(({ id }) => !results.some((one) => one.sheet === sheet && isSameName(one.name, resultName(id))));
    return unnamed.flatMap(({ id, column }) =>
      record ? [hiddenColumn(record.name, id, sheet, { ...cellsBelow(area), column, lastColumn: column })] : [],
    );
  });
  const isOwn = isOwnResult(names);
  const moved = names.flatMap((one) => {
    const id = isOwn(one) ? RESULT_NAME.exec(one.name)?.[1] : undefined;
    const reference = parseReference(one.formula);
    const record = reference && recordOf(names, reference.sheet);
    if (id === undefined || !record || columns.some(({ sheet }) => isSameSheet(sheet, record.sheet))) return [];
    const moves = results.some(({ name, sheet }) => isSameName(name, one.name) && !isSameSheet(sheet, reference.sheet));
    return moves ? [hiddenColumn(record.name, id, reference.sheet, reference.area)] : [];
  });
  return [...written, ...moved];
}

/** The area without its header row. */
const cellsBelow = (area: Area): Area => ({ ...area, row: Math.min(area.row + 1, area.lastRow) });

const resultName = (id: string) => `Indikator_${id}`;

function hiddenColumn(record: string, id: string, sheet: string, area: Area): NameToPut {
  return { name: `${record.replace(/kolonner(?=_\d+$)/i, "kolonne")}_${id}`, sheet, area, comment: null };
}

function recordOf(names: readonly DefinedName[], sheet: string): Record | null {
  return ofSheet(names, sheet).record;
}

const byName = rememberedFor((names: readonly DefinedName[]) => groupBy(names, ({ name }) => nameKey(name)));

/** The names that are spelled so, in any case: there is one, but for what other programs write. */
const named = (names: readonly DefinedName[], name: string): readonly DefinedName[] => byName(names).get(nameKey(name)) ?? [];

function freeRecord(names: readonly DefinedName[], inUse: (name: string) => boolean): string {
  const lost = names.find(({ name, formula }) => RECORD_NAME.test(name) && !inUse(name) && parseReference(formula) === null);
  const isTaken = (wanted: string) => inUse(wanted) || named(names, wanted).length > 0;
  return lost?.name ?? firstFree((number) => `_indikator_kolonner_${number}`, isTaken);
}

function resultsOf(names: readonly DefinedName[], results: readonly PutName[]): readonly NameToPut[] {
  const isOwn = isOwnResult(names);
  const free = results.filter((result) => named(names, result.name).every(isOwn));
  return free.map(({ name, sheet, area, comment }) => ({ name, sheet, area, comment: commentOf(comment) }));
}

/**
 * A name Indikator_<id> is ours when its comment says so, or when it points into columns that are recorded as ours: some programs lose
 * comments on saving.
 */
function isOwnResult(names: readonly DefinedName[]): (name: DefinedName) => boolean {
  return (one) => isOwnAmong((sheet) => ownColumnsOf(names, sheet), one);
}

function isOwnAmong(recorded: (sheet: string) => Area | null, { name, formula, comment }: DefinedName): boolean {
  if (comment?.startsWith(ownComment)) return true;
  const reference = RESULT_NAME.test(name) ? parseReference(formula) : null;
  const own = reference && recorded(reference.sheet);
  return reference !== null && own !== null && contains(own, reference.area);
}

/**
 * Whether a name of ours goes: nothing is put under it, and it points at nothing any more or at a sheet that is written, of which all names that
 * stay are put.
 */
function isGivenUp(
  names: readonly DefinedName[],
  { sheets, columns }: PlacedChanges<unknown>,
  put: readonly NameToPut[],
): (name: DefinedName) => boolean {
  const isOwn = isOwnResult(names);
  const written = [...sheets.map(({ change }) => change.name), ...columns.map(({ sheet }) => sheet)];
  const kept = new Set(put.map(({ name }) => nameKey(name)));
  return (one) => {
    const isHidden = COLUMN_NAME.test(one.name) || RECORD_NAME.test(one.name);
    if ((!isHidden && !isOwn(one)) || kept.has(nameKey(one.name))) return false;
    const reference = parseReference(one.formula);
    return reference === null ? !RECORD_NAME.test(one.name) : written.some((sheet) => isSameSheet(sheet, reference.sheet));
  };
}

function isAsItShouldBe(former: DefinedName, { name, sheet, area, comment }: NameToPut): boolean {
  const reference = isSameName(former.name, name) ? referenceOn(former.formula, sheet) : null;
  return reference !== null && isSameArea(reference.area, area) && (comment === null || comment === former.comment);
}

function referenceOn(formula: string, sheet: string): Reference | null {
  const reference = parseReference(formula);
  return reference && isSameSheet(reference.sheet, sheet) ? reference : null;
}
