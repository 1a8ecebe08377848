import type { HostCell } from "./cell-grid.ts";
import { invalidArgument } from "./host-error.ts";
import { parseTyped } from "./parse-typed.ts";

/** The content of a cell after a write; `numberFormat` is the one that typing implies ("50%", a date), null to keep the cell's own. */
export interface Written {
  readonly cell: HostCell;
  readonly numberFormat: string | null;
}

const longestText = 32_767;
const constant = (value: HostCell["value"]): Written => ({ cell: { value, formula: null }, numberFormat: null });

/**
 * How Excel reads a value that `range.values` writes: text is read as if typed, so that a leading =, + or - starts a formula,
 * "0301" is a number and "1-2" a date. A leading apostrophe, or the number format "@", keeps text as text.
 * Throws InvalidArgument for text that no cell can hold and for what is no cell value.
 */
export function coerce(written: unknown, numberFormat: string, location: string): Written {
  if (typeof written === "boolean") return constant(written);
  if (typeof written === "number") return constant(numberFormat === "@" ? String(written) : written);
  if (typeof written !== "string" || written.length > longestText) throw invalidArgument(location);
  if (written.startsWith("'")) return { cell: { value: written.slice(1), formula: null, hasQuotePrefix: true }, numberFormat: null };
  return numberFormat === "@" ? constant(written) : coerceText(written);
}

function coerceText(text: string): Written {
  const typed = parseTyped(text);
  if (typed) return { cell: { value: typed.value, formula: null }, numberFormat: typed.numberFormat };
  if (/^[=+\-@]/.test(text) && text.length > 1) return formulaCell(text.startsWith("=") ? text : `=${text}`);
  return constant(text);
}

/** A formula's cell before it is calculated. */
export const formulaCell = (formula: string): Written => ({ cell: { value: 0, formula }, numberFormat: null });
