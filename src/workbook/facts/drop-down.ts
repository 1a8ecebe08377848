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
