import { cellAt } from "../sheet/cell-text.ts";
import type { Cell } from "../sheet/sheet.ts";
import type { UnitColumn } from "../ruleset/ruleset.ts";
import { knownUnits } from "../units/known-units.ts";
import { compareWithRegister } from "./compare-with-register.ts";
import { duplicateKeys } from "./duplicate-keys.ts";
import { readQuantities } from "./read-quantities.ts";
import { NO_ANSWER } from "../match/matched/matched.ts";
import type { SurveySource } from "../match/matched/survey-source.ts";
import { columnOfId, columnOfRole, placeOf, wordsOf } from "./unit-cells.ts";
import { unitRows, type UnitRows } from "./unit-rows.ts";

/** The units of a sheet, in row order. */
export interface Units extends UnitRows {
  /** Empty where neither the sheet nor a register has names. */
  readonly names: readonly (string | null)[];
  readonly categories: ReadonlyMap<string, readonly (string | null)[]>;
  readonly numbers: ReadonlyMap<string, Float64Array>;
  /** 1 where another row has the same key: then it is not known which is correct. */
  readonly duplicated: Uint8Array;
}

/**
 * The units that the rows are about (`unit-rows.ts`), with what the sheet, or else the register, has of each. `onUnit` gets each unit's row of cells
 * while it is in the processor's cache: a second pass over the rows would cost more than the work itself.
 */
export function readUnits(source: SurveySource, onUnit: (cells: readonly Cell[]) => void): Units {
  const { ruleSet, register } = source;
  const found = unitRows(source, onUnit);
  const { rows, ids } = found;
  if (rows.length === 0) source.issues.add("error", placeOf(source, source.match.headerRow, 0), { code: "no_units" });
  const nameColumn = columnOfRole(source, "name");
  const written = nameColumn === null ? [] : textsOf(nameColumn, rows, source);
  const names = register ? ids.map((id, unit) => written[unit] ?? knownUnits(register).withKey(id)?.[1] ?? null) : written;
  const named = { rows, ids, names };
  compareWithRegister(found, written, source);
  const ofRole = (role: UnitColumn["role"]) => ruleSet.columns.filter((column) => column.role === role);
  return {
    ...named,
    categories: new Map(ofRole("category").map((column) => [column.id, categoriesOf(column, found, source)])),
    numbers: new Map(ofRole("number").map((column) => [column.id, numbersOf(column, named, source)])),
    duplicated: duplicateKeys(found, names, source),
  };
}

/** Texts of a category column, codes translated by the code book; where the sheet has no such column, the register's. */
function categoriesOf(column: UnitColumn, { rows, ids }: UnitRows, source: SurveySource): readonly (string | null)[] {
  const at = columnOfId(source, column.id);
  const known = at === null ? registerColumn(column, source) : null;
  if (known) return ids.map((id) => wordsOf(known(id)));
  const codes = source.match.codeBook.get(column.id);
  const texts = textsOf(at, rows, source);
  return codes ? texts.map((text) => (text === null ? null : meaningOf(text, codes))) : texts;
}

/** What a text is a code for; the text itself where it is none, or has several meanings. */
function meaningOf(text: string, codes: ReadonlyMap<string, string>): string {
  const meaning = codes.get(text) ?? NO_ANSWER;
  return meaning === NO_ANSWER ? text : meaning;
}

/** Numbers of a number column, NaN for none; where the sheet has none, the register's. */
function numbersOf(column: UnitColumn, units: Pick<Units, "rows" | "ids" | "names">, source: SurveySource): Float64Array {
  const at = columnOfId(source, column.id);
  const known = at === null ? registerColumn(column, source) : valuesInRegister(column, source);
  const registered = known && ((key: string) => numberOrNull(known(key)));
  return at === null
    ? Float64Array.from(units.ids, (id) => registered?.(id) ?? NaN)
    : readQuantities(column, at, units, source, registered);
}

function numberOrNull(value: string | number | null): number | null {
  return typeof value === "number" ? value : null;
}

type ValueByKey = (key: string) => string | number | null;

/** A finder of the register's value for a column the sheet lacks, with a remark that it was used; null where the register has none. */
function registerColumn(column: UnitColumn, source: SurveySource): ValueByKey | null {
  const values = valuesInRegister(column, source);
  if (values && source.register)
    source.issues.add("remark", null, { code: "unit_column_from_register", column: column.label, register: source.register.title });
  return values;
}

function valuesInRegister({ id }: UnitColumn, { register }: SurveySource): ValueByKey | null {
  return (register && knownUnits(register).valuesOf(id)) ?? null;
}

/** A text for each row, null where there is none. */
function textsOf(column: number | null, rows: Uint32Array, { sheet }: SurveySource): readonly (string | null)[] {
  const texts = new Array<string | null>(rows.length).fill(null);
  if (column !== null) rows.forEach((row, unit) => (texts[unit] = wordsOf(cellAt(sheet, row, column))));
  return texts;
}
