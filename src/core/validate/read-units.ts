import type { SurveySource } from "./source.ts";
import { cellAt, isEmpty } from "../sheet/cell-text.ts";
import { fold } from "../basics/fold.ts";
import type { RegisteredUnit } from "../ruleset/register.ts";
import type { UnitColumn } from "../ruleset/ruleset.ts";
import type { Cell, Place, Sheet } from "../sheet/sheet.ts";
import { unitNumber } from "../match/unit-number.ts";

/** The units of a sheet, in row order. */
export interface Units {
  readonly rows: Uint32Array;
  readonly ids: readonly string[];
  /** Empty where neither the sheet nor a register has names. */
  readonly names: readonly (string | null)[];
  readonly categories: ReadonlyMap<string, readonly (string | null)[]>;
  readonly numbers: ReadonlyMap<string, Float64Array>;
  /** 1 where another row has the same number: then it is not known which is correct. */
  readonly duplicated: Uint8Array;
}

/** The units' rows and numbers. */
type NumberedRows = Pick<Units, "rows" | "ids">;

interface UnitSource extends SurveySource {
  /** The register's units by number. */
  readonly registered: ReadonlyMap<string, RegisteredUnit>;
}

/**
 * The rows that are about a unit: those with a unit's number. A row with answers and no number is an error, one without either is no
 * unit; a number on two rows is an error that names them, and one that the register does not have a remark. `onUnit` gets each unit's row
 * of cells while it is in the processor's cache: a second pass over the rows would cost more than the work itself.
 */
export function readUnits(survey: SurveySource, onUnit: (cells: readonly Cell[]) => void): Units {
  const source: UnitSource = { ...survey, registered: new Map(survey.register?.units.map((unit) => [unit[0], unit])) };
  const numbered = numberedRows(source, onUnit);
  const { rows, ids } = numbered;
  const idColumn = source.ruleSet.columns.find(({ role }) => role === "id");
  const nameColumn = columnOfRole(source, "name");
  const written = nameColumn === null ? [] : textsOf(nameColumn, rows, source);
  const names = source.register ? ids.map((id, unit) => written[unit] ?? source.registered.get(id)?.[1] ?? null) : written;
  if (rows.length === 0 && columnOfRole(source, "id") !== null)
    source.issues.add("error", place(source, source.match.headerRow, 0), { code: "no_units" });
  if (idColumn) compareWithRegister(numbered, written, source);
  return {
    rows,
    ids,
    names,
    categories: new Map(
      source.ruleSet.columns.filter(({ role }) => role === "category").map((column) => [column.id, categoriesOf(column, numbered, source)]),
    ),
    numbers: new Map(
      source.ruleSet.columns
        .filter(({ role }) => role === "number")
        .map((column) => [column.id, numbersOf(column, { rows, ids, names }, source)]),
    ),
    duplicated: findDuplicates(numbered, names, source),
  };
}

/** Rows and numbers of the units. The lists have their full length from the start: growing them costs more than reading the rows. */
function numberedRows(source: UnitSource, onUnit: (cells: readonly Cell[]) => void): NumberedRows {
  const { firstDataRow, lastDataRow } = source.match;
  const column = columnOfRole(source, "id");
  if (column === null) return { rows: new Uint32Array(0), ids: [] };
  const digits = source.ruleSet.columns.find(({ role }) => role === "id")?.digits;
  const most = Math.max(0, lastDataRow - firstDataRow + 1);
  const rows = new Uint32Array(most);
  const ids = new Array<string>(most);
  let size = 0;
  for (let row = firstDataRow; row <= lastDataRow; row++) {
    const cells = rowCells(source.sheet, row);
    const cell = cells[column - source.sheet.firstColumn] ?? null;
    const id = unitNumber(cell, digits);
    if (id === null) reportNoUnit(cell, cells, place(source, row, column), digits ?? 0, source);
    else {
      rows[size] = row;
      ids[size++] = id;
      onUnit(cells);
    }
  }
  ids.length = size;
  return { rows: rows.subarray(0, size), ids };
}

/** Reports a row without a unit's number, unless the row is empty. */
function reportNoUnit(cell: Cell, cells: readonly Cell[], at: Place, digits: number, source: UnitSource): void {
  const isAnswered = hasAnswers(cells, source);
  if (!isEmpty(cell)) source.issues.add(isAnswered ? "error" : "remark", at, { code: "unit_invalid", found: textOf(cell), digits });
  else if (isAnswered) source.issues.add("error", at, { code: "unit_missing" });
}

function hasAnswers(cells: readonly Cell[], { match, ruleSet, sheet }: UnitSource): boolean {
  const unitColumns = new Set(ruleSet.columns.map(({ id }) => id));
  return match.columns.some(({ item, column }) => !unitColumns.has(item) && !isEmpty(cells[column - sheet.firstColumn] ?? null));
}

/** Numbers on several rows: one error for each, and a mark on every row of it. */
function findDuplicates({ rows, ids }: NumberedRows, names: readonly (string | null)[], source: UnitSource): Uint8Array {
  const duplicated = new Uint8Array(ids.length);
  if (isAscending(ids)) return duplicated;
  const firstUnit = new Map<string, number>();
  const repeated = new Map<string, number[]>();
  ids.forEach((id, unit) => {
    const first = firstUnit.get(id);
    if (first === undefined) firstUnit.set(id, unit);
    else repeated.set(id, [...(repeated.get(id) ?? [first]), unit]);
  });
  const column = columnOfRole(source, "id") ?? 0;
  for (const [id, units] of repeated) {
    for (const unit of units) duplicated[unit] = 1;
    const rowsOfId = units.map((unit) => rows[unit] ?? 0);
    source.issues.add("error", place(source, rowsOfId[0] ?? 0, column), {
      code: "unit_duplicate",
      id,
      name: names[units[0] ?? 0] ?? null,
      rows: rowsOfId,
    });
  }
  return duplicated;
}

/** Sheets are mostly in the order of the units' numbers; then no number occurs twice. */
function isAscending(ids: readonly string[]): boolean {
  let before = "";
  for (const id of ids) {
    if (before >= id) return false;
    before = id;
  }
  return true;
}

function compareWithRegister({ rows, ids }: NumberedRows, names: readonly (string | null)[], source: UnitSource): void {
  const { register, issues } = source;
  if (register === null) return;
  const column = columnOfRole(source, "id") ?? 0;
  ids.forEach((id, unit) => {
    const known = source.registered.get(id);
    const name = names[unit] ?? null;
    const at = () => place(source, rows[unit] ?? 0, column);
    if (!known) issues.add("remark", at(), { code: "unit_unknown", id, name, register: register.title });
    else if (name !== null && known[1] !== null && fold(name) !== fold(known[1]))
      issues.add("warning", at(), { code: "unit_name_differs", id, name, registered: known[1] });
  });
}

/** Texts of a category column; where the sheet has none, the register's. */
function categoriesOf(column: UnitColumn, { rows, ids }: NumberedRows, source: UnitSource): readonly (string | null)[] {
  const at = columnOfId(source, column.id);
  const known = at === null ? registerColumn(column, source) : null;
  return known ? ids.map((id) => asText(known(id))) : textsOf(at, rows, source);
}

/** Numbers of a number column, NaN for none; where the sheet has none, the register's. A text that is no number is an error. */
function numbersOf(column: UnitColumn, { rows, ids, names }: Pick<Units, "rows" | "ids" | "names">, source: UnitSource): Float64Array {
  const at = columnOfId(source, column.id);
  const known = at === null ? registerColumn(column, source) : null;
  return Float64Array.from(ids, (id, unit) => {
    if (at === null) return Number(known?.(id) ?? NaN);
    const cell = cellAt(source.sheet, rows[unit] ?? 0, at);
    const number = numberOf(cell);
    if (Number.isNaN(number) && !isEmpty(cell))
      source.issues.add(
        "error",
        place(source, rows[unit] ?? 0, at),
        { code: "number_invalid", column: column.label, found: textOf(cell), id, name: names[unit] ?? null },
        column.label,
      );
    return number;
  });
}

/** A finder of the register's value for a column the sheet lacks, with a remark that it was used; null where the register has none. */
function registerColumn(column: UnitColumn, source: UnitSource): ((id: string) => string | number | null | undefined) | null {
  const at = source.register?.columns.indexOf(column.id) ?? -1;
  if (!source.register || at < 0) return null;
  source.issues.add("remark", null, { code: "unit_column_from_register", column: column.label, register: source.register.title });
  return (id) => source.registered.get(id)?.[at];
}

function columnOfRole({ match, ruleSet }: UnitSource, role: UnitColumn["role"]): number | null {
  const id = ruleSet.columns.find((column) => column.role === role)?.id;
  return match.columns.find(({ item }) => item === id)?.column ?? null;
}

function columnOfId({ match }: UnitSource, id: string): number | null {
  return match.columns.find(({ item }) => item === id)?.column ?? null;
}

/** A text for each row, null where there is none. */
function textsOf(column: number | null, rows: Uint32Array, { sheet }: UnitSource): readonly (string | null)[] {
  const texts = new Array<string | null>(rows.length).fill(null);
  if (column !== null) rows.forEach((row, unit) => (texts[unit] = asText(cellAt(sheet, row, column))));
  return texts;
}

function asText(cell: Cell | undefined): string | null {
  const text = typeof cell === "string" ? cell.trim() : typeof cell === "number" ? String(cell) : "";
  return text === "" ? null : text;
}

/** 1 234, 1.234 and "1234" are the number; a decimal comma is read as such. */
function numberOf(cell: Cell): number {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return NaN;
  const plain = cell
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(/\.(?=\d{3}(\D|$))/g, "")
    .replace(",", ".")
    .replace("\u2212", "-");
  return plain === "" ? NaN : Number(plain);
}

/** A cell as a message quotes it. */
export function textOf(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "object" ? ("error" in cell ? cell.error : cell.date) : String(cell);
}

function rowCells(sheet: Sheet, row: number): readonly Cell[] {
  return sheet.cells[row - sheet.firstRow] ?? [];
}

function place({ sheet }: UnitSource, row: number, column: number): Place {
  return { sheet: sheet.name, row, column };
}
