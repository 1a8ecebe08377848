import { cellAt, isEmpty, textOf } from "../sheet/cell-text.ts";
import type { Cell, Sheet } from "../sheet/sheet.ts";
import type { UnitColumn } from "../ruleset/ruleset.ts";
import { knownUnits, type KnownUnits } from "../units/known-units.ts";
import { columnOfRole, wordsOf } from "./unit-cells.ts";
import type { SurveySource } from "../match/matched/survey-source.ts";

/** Where the keys of a sheet's units are: in its key column, in the register by their names, or nowhere, and then a row's number is its key. */
export type KeySource = "column" | "names" | "rows";

/** What the rows are read by, and what came up in them that is told once for all. */
export interface RowReading {
  readonly source: SurveySource;
  readonly keys: KeySource;
  readonly column: UnitColumn | undefined;
  /** Columns on the sheet; null where it has none. */
  readonly keyAt: number | null;
  readonly nameAt: number | null;
  readonly otherAt: readonly number[];
  readonly answersAt: readonly number[];
  readonly known: KnownUnits | null;
  readonly byName: number[];
  readonly rounded: number[];
  readonly left: { count: number; readonly rows: { readonly row: number; readonly text: string }[] };
}

/** What the rows of a sheet are read by, before any is. */
export function rowReading(source: SurveySource): RowReading {
  const { match, ruleSet, register } = source;
  const ids = new Set(ruleSet.columns.map(({ id }) => id));
  const known = register && knownUnits(register);
  const keyAt = columnOfRole(source, "id");
  const nameAt = columnOfRole(source, "name");
  return {
    source,
    keys: keyAt !== null ? "column" : known && nameAt !== null && someAreNamed(nameAt, known, source) ? "names" : "rows",
    column: ruleSet.columns.find(({ role }) => role === "id"),
    keyAt,
    nameAt,
    otherAt: match.columns.filter(({ item }) => ids.has(item)).map(({ column }) => column),
    answersAt: match.columns.filter(({ item }) => !ids.has(item)).map(({ column }) => column),
    known,
    byName: [],
    rounded: [],
    left: { count: 0, rows: [] },
  };
}

/** Whether half of the names or more are the register's: otherwise they are names of something else. */
function someAreNamed(nameAt: number, known: KnownUnits, { sheet, match }: SurveySource): boolean {
  let [written, named] = [0, 0];
  for (let row = match.firstDataRow; row <= match.lastDataRow; row++) {
    const name = wordsOf(cellAt(sheet, row, nameAt));
    if (name === null) continue;
    written++;
    if (known.named(name).length > 0) named++;
  }
  return named > 0 && named * 2 >= written;
}

/** Of so many rows that are left out it is told which they are and what they say; a million others are counted. */
const MOST_QUOTED = 1000;

/** Leaves a row out, to be told of with the others; it is no unit. */
export function leaveOut(row: number, cells: readonly Cell[], reading: RowReading): null {
  const { source, keyAt, left } = reading;
  if (left.count++ >= MOST_QUOTED) return null;
  const texts = [cellIn(cells, keyAt, source.sheet), nameIn(cells, reading)].map((cell) => textOf(cell));
  left.rows.push({ row, text: [...new Set(texts)].join(" ").trim() });
  return null;
}

/** Whether a row has anything where answers are read. */
export function hasAnswers(cells: readonly Cell[], { answersAt, source }: RowReading): boolean {
  return answersAt.some((column) => !isEmpty(cellIn(cells, column, source.sheet)));
}

/** What a row has in the name column; null for nothing. */
export function nameIn(cells: readonly Cell[], { nameAt, source }: RowReading): string | null {
  return nameAt === null ? null : wordsOf(cellIn(cells, nameAt, source.sheet));
}

/** The other texts that tell of the unit, such as its county. */
export function othersIn(cells: readonly Cell[], { otherAt, source }: RowReading): readonly string[] {
  return otherAt.flatMap((column) => wordsOf(cellIn(cells, column, source.sheet)) ?? []);
}

/** A row's cell in a column of the sheet; null where there is no such column. */
export function cellIn(cells: readonly Cell[], column: number | null, sheet: Sheet): Cell {
  return column === null ? null : (cells[column - sheet.firstColumn] ?? null);
}
