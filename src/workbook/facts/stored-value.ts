import { withoutUnwritable } from "../../core/basics/writable.ts";
import { longestText } from "../../core/sheet/limits.ts";

/**
 * Text as a workbook holds it: what none can hold left out, line breaks as Excel has them, and no longer than Excel allows, which for a cell
 * is `longestText`. A pair of surrogates that the limit would split is left out whole.
 */
export function storedText(text: string, longest = longestText): string {
  const whole = withoutUnwritable(text.replace(/\r\n?/g, "\n"));
  return whole.length <= longest ? whole : withoutUnwritable(whole.slice(0, longest));
}

/** What a cell holds of a value that is written; null for nothing, and for a text of which nothing is left. Throws on a number that is none. */
export function storedValue<Value extends string | number | boolean | null>(value: Value): Value | string | null {
  if (typeof value === "string") return storedText(value) || null;
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`${value} is not a number a cell can hold`);
  return value;
}
