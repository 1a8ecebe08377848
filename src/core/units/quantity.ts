import { isEmpty } from "../sheet/cell-text.ts";
import type { Cell } from "../sheet/sheet.ts";

/** What a cell of a number column can mean. */
export type Quantity =
  | { readonly kind: "none" }
  | { readonly kind: "number"; readonly number: number }
  /** «1,259» is 1 259 or 1.259. */
  | { readonly kind: "ambiguous"; readonly grouped: number; readonly decimal: number }
  | { readonly kind: "text" };

/** What the commas of a column's texts must be, by those that can only be one thing; null where none tells. */
export function commaOf(texts: Iterable<string>): "grouped" | "decimal" | null {
  const meant = new Set<"grouped" | "decimal">();
  for (const text of texts) {
    const plain = text.replace(BLANKS, "");
    if (GROUPED_ENGLISH.test(plain) || BOTH_ENGLISH.test(plain)) meant.add("grouped");
    else if (/^[-+]?[\d.]+,(?:\d{1,2}|\d{4,})$/.test(plain) || /^[-+]?0,\d+$/.test(plain)) meant.add("decimal");
  }
  const [only] = meant;
  return meant.size === 1 && only !== undefined ? only : null;
}

const NONE: Quantity = { kind: "none" };
const TEXT: Quantity = { kind: "text" };

const BLANKS = /[\s\u00a0\u2009\u202f'’]/g;
const GROUPED = /^[-+]?\d{1,3}(?:\.\d{3})+$/;
const GROUPED_ENGLISH = /^[-+]?\d{1,3}(?:,\d{3}){2,}$/;
const ONE_COMMA_THREE = /^[-+]?[1-9]\d{0,2},\d{3}$/;
const BOTH_ENGLISH = /^[-+]?\d{1,3}(?:,\d{3})+\.\d+$/;
const PLAIN = /^[-+]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$|^[-+]?\d+\.\d+$/;

/**
 * 1 234, 1.234 and "1234" are the number, and 1,5 and 1.5 have a decimal. Three digits after one comma are thousands in English and decimals in
 * Norwegian: both are returned.
 */
export function quantityOf(cell: Cell): Quantity {
  if (typeof cell === "number") return { kind: "number", number: cell };
  if (isEmpty(cell)) return NONE;
  if (typeof cell !== "string") return TEXT;
  const plain = cell.replace(BLANKS, "").replace(/[\u2212\u2013]/g, "-");
  if (ONE_COMMA_THREE.test(plain))
    return { kind: "ambiguous", grouped: Number(plain.replace(",", "")), decimal: Number(plain.replace(",", ".")) };
  if (GROUPED.test(plain)) return { kind: "number", number: Number(plain.replaceAll(".", "")) };
  if (GROUPED_ENGLISH.test(plain) || BOTH_ENGLISH.test(plain)) return { kind: "number", number: Number(plain.replaceAll(",", "")) };
  if (!PLAIN.test(plain)) return TEXT;
  const isDecimalPoint = /^[-+]?\d+\.\d+$/.test(plain);
  return { kind: "number", number: Number(isDecimalPoint ? plain : plain.replaceAll(".", "").replace(",", ".")) };
}

/** How many times another a quantity may be and still be the same unit's some years apart; small ones may differ by a few all the same. */
const MOST_TIMES = 2;
const FEW = 10;

/** Whether a quantity is so much larger or smaller than the registered one that it can hardly be the same unit's. */
export function isFarFrom(number: number, registered: number): boolean {
  if (Math.abs(number - registered) <= FEW) return false;
  return number < registered / MOST_TIMES || number > registered * MOST_TIMES;
}
