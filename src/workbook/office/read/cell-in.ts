import type { Cell } from "../../../core/sheet/sheet.ts";
import { errorOf } from "../../facts/errors.ts";
import { percentDecimals } from "../../facts/percent.ts";
import { isDateFormat, isoDate } from "../../facts/dates.ts";

/** Tells which number formats show a date or a share of a hundred; a workbook has few formats and many cells. */
export class NumberFormats {
  readonly #known = new Map<string, boolean>();
  readonly #decimals = new Map<string, number | null>();

  /** The decimals of a format that shows shares; null for another. */
  decimals(format: unknown): number | null {
    if (typeof format !== "string" || format === "General") return null;
    const known = this.#decimals.get(format);
    const found = known === undefined ? percentDecimals(format) : known;
    this.#decimals.set(format, found);
    return found;
  }

  has(format: unknown): boolean {
    if (typeof format !== "string" || format === "General") return false;
    const known = this.#known.get(format) ?? isDateFormat(format);
    this.#known.set(format, known);
    return known;
  }
}

/**
 * A cell as Excel answers it, with its type and number format as `range.valueTypes` and `range.numberFormat` tell them; null where they
 * were not asked for. Only the type tells an error from a text that reads like one, and an empty cell from a formula that gives "".
 * Where the types were not asked for, "" is an empty cell. Days are counted from 1900: Office.js does not tell of a workbook that counts from
 * 1904.
 */
export function cellIn(value: unknown, type: unknown, format: unknown, dates: NumberFormats): Cell {
  if (typeof value === "number") return dates.has(format) ? dateIn(value) : value;
  if (typeof value === "boolean") return value;
  if (typeof value !== "string") return null;
  if (type === "Error") return errorOf(value);
  return value === "" && (type === "Empty" || type === null) ? null : value;
}

function dateIn(serial: number): Cell {
  const date = isoDate(serial, false);
  return date === null ? serial : { date };
}
