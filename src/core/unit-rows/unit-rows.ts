import type { Cell } from "../sheet/sheet.ts";
import { isCalledTotal, looksLikeNoUnit } from "../units/no-unit.ts";
import { isRounded, unitKey } from "../units/unit-key.ts";
import { isColumnNumbers } from "../units/column-numbers.ts";
import { keyByName } from "./key-by-name.ts";
import { cellIn, hasAnswers, leaveOut, nameIn, rowReading, type RowReading } from "./row-reading.ts";
import type { SurveySource } from "../match/matched/survey-source.ts";
import { placeOf, unitWords } from "./unit-cells.ts";

/** The units' rows and keys. */
export interface UnitRows {
  readonly rows: Uint32Array;
  readonly ids: readonly string[];
}

/**
 * The rows that are about a unit, and its key: what the key column has, what the register has for the name, or the row's number. Rows of sums,
 * counties and column numbers are left out with one warning; a row with answers and no key is an error. `onUnit` gets each unit's cells.
 */
export function unitRows(source: SurveySource, onUnit: (cells: readonly Cell[]) => void): UnitRows {
  const { firstDataRow, lastDataRow } = source.match;
  const reading = rowReading(source);
  const most = Math.max(0, lastDataRow - firstDataRow + 1); // of full length from the start: growing the lists costs more than reading the rows
  const rows = new Uint32Array(most);
  const ids = new Array<string>(most);
  let size = 0;
  for (let row = firstDataRow; row <= lastDataRow; row++) {
    const cells = source.sheet.cells[row - source.sheet.firstRow] ?? [];
    const key = keyOf(row, cells, reading);
    if (key === null) continue;
    rows[size] = row;
    ids[size++] = key;
    onUnit(cells);
  }
  ids.length = size;
  reportOnce(reading, size);
  return { rows: rows.subarray(0, size), ids };
}

/** The key of the unit that a row is about; null where it is about none. */
function keyOf(row: number, cells: readonly Cell[], reading: RowReading): string | null {
  const { source, keys, known, keyAt } = reading;
  if (row <= source.match.firstDataRow + 1 && isNumbering(cells, source)) return leaveOut(row, cells, reading);
  if (keys === "rows") return keyOfRow(row, cells, reading);
  const cell = cellIn(cells, keyAt, source.sheet);
  const key = keys === "column" ? unitKey(cell, reading.column?.digits) : null;
  if (key === null) return keyByName(row, cells, reading);
  if (known && !known.withKey(key) && isNameOfUnit(key, reading)) return keyByName(row, cells, reading);
  if (
    known
      ? !known.withKey(key) && looksLikeNoUnit(key, nameIn(cells, reading), known, source.ruleSet.unit.singular)
      : isTotalKey(key, reading)
  )
    return leaveOut(row, cells, reading);
  if (isRounded(cell)) reading.rounded.push(row);
  return key;
}

function isNumbering(cells: readonly Cell[], { match, sheet }: SurveySource): boolean {
  return isColumnNumbers(
    cells,
    match.columns.map(({ column }) => column - sheet.firstColumn),
  );
}

/** Whether a key of any kind is what the register has as a name. */
function isNameOfUnit(key: string, { column, known }: RowReading): boolean {
  return column?.digits === undefined && !/\d/.test(key) && known !== null && known.named(key).length > 0;
}

/** Without a register only a text key can be a row of sums: a number is none. */
function isTotalKey(key: string, { column }: RowReading): boolean {
  return column?.digits === undefined && key.length < 30 && !/^\d/.test(key) && isCalledTotal(key);
}

function keyOfRow(row: number, cells: readonly Cell[], reading: RowReading): string | null {
  if (!hasAnswers(cells, reading)) return null;
  const name = nameIn(cells, reading);
  if (name !== null && isCalledTotal(name)) return leaveOut(row, cells, reading);
  return String(row + 1);
}

function reportOnce({ source, keys, column, byName, rounded, left, keyAt, known }: RowReading, units: number): void {
  const { issues, match } = source;
  const header = placeOf(source, match.headerRow, keyAt ?? 0);
  const [firstLeft] = left.rows;
  if (firstLeft)
    issues.add("warning", placeOf(source, firstLeft.row, keyAt ?? 0), { code: "rows_no_units", count: left.count, rows: left.rows });
  const [firstNamed] = byName;
  if (firstNamed !== undefined && known)
    issues.add("remark", placeOf(source, firstNamed, keyAt ?? 0), {
      code: "unit_keys_by_name",
      units: byName.length,
      called: unitWords(source),
      column: column?.label ?? null,
      register: known.register.title,
    });
  const [firstRounded] = rounded;
  if (firstRounded !== undefined)
    issues.add("warning", placeOf(source, firstRounded, keyAt ?? 0), {
      code: "unit_keys_rounded",
      rows: rounded,
      column: column?.label ?? "",
    });
  if (keys === "rows" && units > 0) issues.add("remark", header, { code: "unit_keys_rows", column: column?.label ?? null });
}
