import { parseA1Ref, parseStructRef, type Token } from "@borgar/fx/xlsx";
import type { Area } from "../../../core/sheet/sheet.ts";
import { mostColumns, mostRows } from "../../../core/sheet/limits.ts";
import { tokensOf } from "./tokens.ts";

/** What a formula reads. */
export interface Precedents {
  /** `sheet` is null for the formula's own. */
  readonly areas: readonly { readonly sheet: string | null; readonly area: Area }[];
  readonly names: readonly string[];
  readonly tables: readonly TablePart[];
  /** It may read any cell: what it reads is only known when it is calculated, or could not be understood. */
  readonly isAnywhere: boolean;
}

/** The part of a table that a structured reference names; no columns for all of them. */
export interface TablePart {
  readonly table: string;
  /** The first and last column. */
  readonly columns: readonly string[];
  readonly isThisRow: boolean;
}

/** These say themselves which cells they read. */
const ANYWHERE = /^(?:_xlfn\.)?(?:INDIRECT|OFFSET)$/i;

/** What a formula, as it stands in a file, reads. */
export function precedentsOf(formula: string): Precedents {
  const areas: { sheet: string | null; area: Area }[] = [];
  const names: string[] = [];
  const tables: TablePart[] = [];
  let isAnywhere = false;
  const tokens = tokensOf(formula);
  tokens.forEach((token, index) => {
    const { type, value } = token;
    if (type === "func") isAnywhere ||= ANYWHERE.test(value);
    else if (type === "range_named") names.push(value.slice(value.lastIndexOf("!") + 1));
    else if (type === "range" || type === "range_beam") {
      const read = isJoined(tokens, index) ? null : areaOf(value);
      if (read === null) isAnywhere = true;
      else if (read !== "elsewhere") areas.push(read);
    } else if (type === "structured") {
      const part = partOf(value);
      if (part === null) isAnywhere = true;
      else tables.push(part);
    }
  });
  return { areas, names, tables, isAnywhere };
}

/** A reference that «:» joins to something that is worked out, to another sheet's, or to a third corner. */
const isJoined = (tokens: readonly Token[], index: number): boolean => tokens[index - 1]?.value === ":" || tokens[index + 1]?.value === ":";

/** Null where the reference is over several sheets. */
function areaOf(reference: string): { sheet: string | null; area: Area } | "elsewhere" | null {
  const parsed = parseA1Ref(reference);
  if (!parsed || !("range" in parsed)) return null;
  if (parsed.workbookName) return "elsewhere";
  const { top, left, bottom, right } = parsed.range;
  const sheet = parsed.sheetName ? parsed.sheetName : null;
  if (sheet?.includes(":")) return null;
  return { sheet, area: { row: top ?? 0, column: left ?? 0, lastRow: bottom ?? mostRows - 1, lastColumn: right ?? mostColumns - 1 } };
}

/** Null for a reference without a table's name: it means the table around the formula. */
function partOf(reference: string): TablePart | null {
  const parsed = parseStructRef(reference);
  if (!parsed?.table) return null;
  return { table: parsed.table, columns: parsed.columns ?? [], isThisRow: parsed.sections?.includes("this row") ?? false };
}
