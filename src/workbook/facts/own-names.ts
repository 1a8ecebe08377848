import { longestComment } from "../../core/sheet/limits.ts";
import type { Area } from "../../core/sheet/sheet.ts";
import { isSameSheet, parseReference } from "./references.ts";

/** A defined name and the formula it stands for. */
interface NamedFormula {
  readonly name: string;
  readonly formula: string;
}

/** Hidden names that say which area of a sheet an earlier run wrote. */
export const OWN_COLUMNS_NAME = /^_indikator_kolonner_\d+$/i;
/** Hidden names that say which sheets an earlier run made: their first cell. */
const OWN_SHEET_NAME = /^_indikator_ark_(.+)$/i;
/** Names that say where a result column is. */
const RESULT_NAME = /^Indikator_(.+)$/i;

/** The hidden name by which a sheet of ours is found again, whatever the user calls it. */
export const markName = (id: string) => `_indikator_ark_${id}`;

/** The area that an earlier run wrote on the sheet, by its hidden name; null when there is none. Sheet names are the same in either case. */
export function ownColumnsOf(names: readonly NamedFormula[], sheet: string): Area | null {
  for (const { name, formula } of names) {
    const reference = OWN_COLUMNS_NAME.test(name) ? parseReference(formula) : null;
    if (reference && isSameSheet(reference.sheet, sheet)) return reference.area;
  }
  return null;
}

/** The id of a sheet that an earlier run made, by the name that points at it; null for the user's own sheets. */
export function ownIdOf(names: readonly NamedFormula[], sheet: string): string | null {
  for (const { name, formula } of names) {
    const id = OWN_SHEET_NAME.exec(name)?.[1];
    const reference = id === undefined ? null : parseReference(formula);
    if (id !== undefined && reference && isSameSheet(reference.sheet, sheet)) return id;
  }
  return null;
}

/** The column that each name Indikator_<id> points at on the sheet: id → column. */
export function ownColumnIdsOf(names: readonly NamedFormula[], sheet: string): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const { name, formula } of names) {
    const id = RESULT_NAME.exec(name)?.[1];
    const reference = id === undefined ? null : parseReference(formula);
    if (id !== undefined && reference && isSameSheet(reference.sheet, sheet)) columns.set(id, reference.area.column);
  }
  return columns;
}

/** What the comment of a visible name of ours begins with: by it we know the name again, and the user knows who made it. */
const ownComment = "Digitaliseringsindikatorer: ";

/** The comment of a visible name of ours. */
export const commentOf = (text: string) => (ownComment + text).slice(0, longestComment);

/** True for a visible name that an earlier run made. */
export const isOwnName = ({ comment }: { readonly comment: string | null }) => comment?.startsWith(ownComment) ?? false;
