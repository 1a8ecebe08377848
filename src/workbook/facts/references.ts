import { parseArea } from "../../core/sheet/address.ts";
import type { Area } from "../../core/sheet/sheet.ts";

/** The cells that a name's formula points at. */
export interface Reference {
  readonly sheet: string;
  readonly area: Area;
}

/** The sheet and area that a name's formula points at: 'Ark 1'!$A$1:$B$9, with or without "=". Null for anything else, such as #REF!. */
export function parseReference(formula: string): Reference | null {
  const parts = /^=?(?:'((?:[^']|'')+)'|([^'!:,()[\]]+))!([^!]+)$/.exec(formula.trim());
  if (!parts) return null;
  const area = parseArea(parts[3] ?? "");
  return area && { sheet: (parts[1] ?? parts[2] ?? "").replaceAll("''", "'"), area };
}
