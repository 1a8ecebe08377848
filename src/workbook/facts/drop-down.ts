import { cellAddress } from "../../core/sheet/address.ts";
import type { PutDropDown } from "../../core/sheet/change.ts";
import type { Area } from "../../core/sheet/sheet.ts";

/** Cells for which the file offers a list of values. */
export interface DropDown {
  readonly areas: readonly Area[];
  /** The values, or the formula of the range that has them, without "=". */
  readonly source: readonly string[] | string;
  readonly allowsBlank: boolean;
  /** What the file says to one who enters another value; null for nothing of its own. */
  readonly error: string | null;
}

/** Characters of the values in a rule, the commas between them counted; Excel repairs a file with more. */
const longestList = 255;

/** The source of a drop-down as Excel takes it: values with commas between them, or «=$B$2:$B$9»; null for values that no rule can hold. */
export function sourceText(source: PutDropDown["source"]): string | null {
  if (!isValues(source)) return `=${absolute(source.row, source.column)}:${absolute(source.lastRow, source.lastColumn)}`;
  const text = source.join(",");
  return text.length > longestList || source.length === 0 || source.some((value) => value.includes(",")) ? null : text;
}

function isValues(source: PutDropDown["source"]): source is readonly string[] {
  return Array.isArray(source);
}

function absolute(row: number, column: number): string {
  return cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}
