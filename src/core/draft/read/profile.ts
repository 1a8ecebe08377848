import { foldAnswer } from "../../validate/coded/fold-answer.ts";
import { quantityOf } from "../../units/quantity.ts";
import { isEmpty } from "../../sheet/cell-text.ts";
import type { Cell, Sheet } from "../../sheet/sheet.ts";
import type { HeadColumn } from "./head.ts";

/** One thing that the cells of a column hold, in whatever spelling. */
export interface Value {
  /** As the first cell has it. */
  readonly text: string;
  /** The spellings there are of it. */
  readonly cell: Exclude<Cell, object | null>;
  readonly count: number;
  /** The first row it stands in. */
  readonly row: number;
}

/** What a column holds in the rows of the units. */
export interface Profile extends HeadColumn {
  /** By unit: 0 for nothing, otherwise the place of its value in `values`, from 1. */
  readonly codes: Uint16Array;
  /** The different values in the order they come; texts that differ in case and blanks alone are one. Numbers and dates are among them. */
  readonly values: readonly Value[];
  /** Units with anything in the column. */
  readonly filled: number;
  /** Cells by kind; a date that is written as a text is a date. */
  readonly dates: number;
  readonly texts: number;
  readonly numbers: number;
  readonly booleans: number;
}

/** More values than this are not told apart: the last code is all the others. */
const MOST_VALUES = 65_535;

const CLOCK = String.raw`(?:T|,?\s+)\d{1,2}[.:]\d{2}(?:[.:]\d{2}(?:[.,]\d+)?)?\s*(?:[AP]M)?\s*(?:Z|[+-]\d{2}:?\d{2}|[A-Z]{3,4}(?:[+-]\d{1,2})?)?`;
/** «2026-03-01», «01.03.2026 08.15», «2026/03/01 8:15:22 AM CET», «2026-03-01T08:15:22.000Z»: as tools write them in CSV files. */
const WRITTEN_DATE = new RegExp(String.raw`^\s*(?:\d{4}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2\d{4})(?:${CLOCK})?\s*$`, "i");
/** «3/1/26 8:15»: a year in two digits with a time of day; without it «12.5.10» may be a code. */
const SHORT_DATE = new RegExp(String.raw`^\s*\d{1,2}([-./])\d{1,2}\1\d{2}${CLOCK}\s*$`, "i");

/** What each column of the head holds in these rows. */
export function profilesOf(sheet: Sheet, columns: readonly HeadColumn[], rows: readonly number[]): readonly Profile[] {
  return columns.map((column) => profileOf(sheet, column, rows));
}

function profileOf(sheet: Sheet, head: HeadColumn, rows: readonly number[]): Profile {
  const codes = new Uint16Array(rows.length);
  const byCell = new Map<string | number | boolean, number>();
  const byText = new Map<string, number>();
  const values: { text: string; cell: Value["cell"]; count: number; row: number }[] = [];
  const kinds = { dates: 0, texts: 0, numbers: 0, booleans: 0 };
  const at = head.column - sheet.firstColumn;
  let filled = 0;
  rows.forEach((row, unit) => {
    const cell = plainCell(sheet.cells[row - sheet.firstRow]?.[at] ?? null, kinds);
    if (cell === null) return;
    filled++;
    let code = byCell.get(cell);
    if (code === undefined) {
      const text = String(cell).trim();
      const folded = foldAnswer(text);
      code = byText.get(folded) ?? Math.min(values.length + 1, MOST_VALUES);
      byCell.set(cell, code);
      byText.set(folded, code);
      if (code > values.length) values.push({ text, cell, count: 0, row });
    }
    const value = values[code - 1];
    if (value) value.count++;
    codes[unit] = code;
  });
  return { ...head, codes, values, filled, ...kinds };
}

/** The cell as it is told apart from others, counted by its kind; null for none and for an error. */
function plainCell(cell: Cell, kinds: { dates: number; texts: number; numbers: number; booleans: number }): Value["cell"] | null {
  if (cell === null || isEmpty(cell)) return null;
  if (typeof cell === "object") {
    if (!("date" in cell)) return null;
    kinds.dates++;
    return cell.date;
  }
  if (typeof cell === "number") kinds.numbers++;
  else if (typeof cell === "boolean") kinds.booleans++;
  else if (WRITTEN_DATE.test(cell) || SHORT_DATE.test(cell)) kinds.dates++;
  else kinds.texts++;
  return cell;
}

/** The numbers of a column whose values are all numbers, also those written as text; null for any other column. */
export function numbersIn({ values, dates, booleans }: Profile): readonly number[] | null {
  if (dates > 0 || booleans > 0 || values.length === 0) return null;
  const numbers: number[] = [];
  for (const { cell } of values) {
    const quantity = quantityOf(cell);
    if (quantity.kind !== "number") return null;
    numbers.push(quantity.number);
  }
  return numbers;
}

/** Whether each unit has a value of its own. */
export function isUnique({ values, filled }: Profile): boolean {
  return values.length === filled;
}
