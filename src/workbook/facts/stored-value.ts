import { longestText } from "../../core/sheet/limits.ts";

/** Control characters that no cell holds; tabs and line breaks stay. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/** Text as a cell holds it: control characters left out, line breaks as Excel has them, and no longer than Excel allows. */
export function storedText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(unwritable, "").slice(0, longestText);
}

/** What a cell holds of a value that is written; null for nothing, and for a text of which nothing is left. Throws on a number that is none. */
export function storedValue(value: string | number | null): string | number | null {
  if (typeof value === "string") return storedText(value) || null;
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`${value} is not a number a cell can hold`);
  return value;
}
