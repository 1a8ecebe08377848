import { storedText, storedValue } from "../../facts/stored-value.ts";

/**
 * Text that Excel keeps as text whatever the language: it begins with a letter and has no digit, so it is no number, date, time or formula.
 * The words that are a truth value in some language are held to be no such text.
 */
const plainText = /^\p{L}[^\d'\p{Cc}]*$/u;
const truthValue = /^(true|false|sann|usann|wahr|falsch|vrai|faux|sant|falskt|falsk)$/i;

/**
 * What is sent to Excel for a value: the one way by which text goes into cells. Excel reads text as if it were typed, and would make 0301 a
 * number, 1-2 a date, and =A1, +47 or -ingen a formula; an apostrophe in front, which is no part of the cell's value, keeps it as it is. An
 * empty cell is "". Throws on a number that is none.
 */
export function outValue(value: string | number | boolean | null): string | number | boolean {
  const stored = storedValue(value);
  if (stored === null) return "";
  return typeof stored === "string" ? outText(stored) : stored;
}

/** Text as it is sent to Excel; "" stays "". */
export function outText(text: string): string {
  const clean = storedText(text);
  if (clean === "" || (plainText.test(clean) && !truthValue.test(clean))) return clean;
  return `'${clean}`;
}
