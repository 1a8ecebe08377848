import { parseArea } from "../../core/sheet/address.ts";
import type { Area } from "../../core/sheet/sheet.ts";

/** The sheet and area that a name's formula points at: 'Ark 1'!$A$1:$B$9, with or without "=". Null for anything else, such as #REF!. */
export function parseReference(formula: string): { readonly sheet: string; readonly area: Area } | null {
  const parts = /^=?(?:'((?:[^']|'')+)'|([^'!:,()[\]]+))!([^!]+)$/.exec(formula.trim());
  if (!parts) return null;
  const area = parseArea(parts[3] ?? "");
  return area && { sheet: (parts[1] ?? parts[2] ?? "").replaceAll("''", "'"), area };
}

/** Sheet names that Excel takes for the same. */
export function isSameSheet(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Defined names that Excel takes for the same. */
export const isSameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
