import type { CellValue } from "./cell-grid.ts";
import { serialOfDay, serialOfIso } from "./date-serial.ts";

/** The value of typed text, and the number format that typing it implies (null: none). */
interface Typed {
  readonly value: CellValue;
  readonly numberFormat: string | null;
}

type Rule = readonly [pattern: RegExp, read: (parts: readonly string[]) => Typed | null];

const plain = (value: CellValue): Typed => ({ value, numberFormat: null });
const number = (text: string) => Number(text.replaceAll(",", ""));
const day = (serial: number | null, numberFormat: string): Typed | null => (serial === null ? null : { value: serial, numberFormat });

/** The year of a day typed without one; fixed, so that a test gives the same next year. */
const thisYear = 2018;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthOf = (name = "") => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const monthNames = months.join("|");

/** How Excel reads typed text, by the rules of en-US that `range.values` follows in every language. The first rule that matches applies. */
const rules: readonly Rule[] = [
  [/^(true|false)$/i, ([, word = ""]) => plain(word.toLowerCase() === "true")],
  [/^#(N\/A|DIV\/0!|REF!|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!)$/i, ([error = ""]) => plain({ error: error.toUpperCase() })],
  [/^[+-]?(\d+|\d{1,3}(,\d{3})+)?(?<=\d)\.?\d*(e[+-]?\d+)?$/i, ([text = ""]) => plain(number(text))],
  [/^[+-]?\.\d+(e[+-]?\d+)?$/i, ([text = ""]) => plain(number(text))],
  [/^\((\d+(?:\.\d+)?)\)$/, ([, digits = ""]) => plain(-number(digits))],
  [/^\$(\d[\d,]*(?:\.\d+)?)$/, ([, digits = ""]) => ({ value: number(digits), numberFormat: "$#,##0_);[Red]($#,##0)" })],
  [/^([+-]?\d+(?:\.\d+)?) ?%$/, ([, digits = ""]) => ({ value: number(digits) / 100, numberFormat: "0%" })],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ([, y, m, d]) => day(serialOfDay(Number(y), Number(m), Number(d)), "m/d/yyyy")],
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z?$/, ([iso = ""]) => day(serialOfIso(iso), "m/d/yyyy h:mm")],
  [/^(\d{1,2})[/-](\d{1,2})$/, ([, m, d]) => day(serialOfDay(thisYear, Number(m), Number(d)), "d-mmm")],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, ([, m, d, y]) => day(serialOfDay(Number(y), Number(m), Number(d)), "m/d/yyyy")],
  [new RegExp(`^(\\d{1,2})[ -](${monthNames})[a-z]*$`, "i"), ([, d, m]) => day(serialOfDay(thisYear, monthOf(m), Number(d)), "d-mmm")],
  [new RegExp(`^(${monthNames})[a-z]*[ -](\\d{1,2})$`, "i"), ([, m, d]) => day(serialOfDay(thisYear, monthOf(m), Number(d)), "d-mmm")],
  [/^(\d{1,2}):(\d\d)$/, ([, h, m]) => ({ value: (Number(h) * 60 + Number(m)) / 1440, numberFormat: "h:mm" })],
];

/** The value of text typed in a cell of the General format; null when it stays text or is a formula. */
export function parseTyped(text: string): Typed | null {
  const trimmed = text.trim();
  for (const [pattern, read] of rules) {
    const parts = pattern.exec(trimmed);
    const typed = parts && read(parts);
    if (typed) return typed;
  }
  return null;
}
