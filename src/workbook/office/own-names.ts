import type { Area } from "../../core/sheet.ts";
import { isSameSheet, OWN_COLUMNS_NAME, parseReference } from "../xlsx/book.ts";
import type { OfficeName } from "./book.ts";

const OWN_SHEET_NAME = /^_indikator_ark_(.+)$/i;
const RESULT_NAME = /^Indikator_(.+)$/i;

/** The sheet and area a name points at; null for anything else. Excel gives a name's formula with its "=". */
export function referenceOf({ formula }: OfficeName): { readonly sheet: string; readonly area: Area } | null {
  return parseReference(formula.replace(/^=/, ""));
}

/** The area of our columns on a sheet, by the hidden name that an earlier run left. */
export function ownColumnsOn(names: readonly OfficeName[], sheet: string): Area | null {
  for (const name of names) {
    const reference = OWN_COLUMNS_NAME.test(name.name) ? referenceOf(name) : null;
    if (reference && isSameSheet(reference.sheet, sheet)) return reference.area;
  }
  return null;
}

/** The id of a sheet that an earlier run made; null for the user's own. */
export function ownIdOf(names: readonly OfficeName[], sheet: string): string | null {
  for (const name of names) {
    const id = OWN_SHEET_NAME.exec(name.name)?.[1];
    const reference = id === undefined ? null : referenceOf(name);
    if (id !== undefined && reference && isSameSheet(reference.sheet, sheet)) return id;
  }
  return null;
}

/** The column of each name Indikator_<id> on the sheet: id → column. */
export function ownColumnIdsOn(names: readonly OfficeName[], sheet: string): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const name of names) {
    const id = RESULT_NAME.exec(name.name)?.[1];
    const reference = id === undefined ? null : referenceOf(name);
    if (id !== undefined && reference && isSameSheet(reference.sheet, sheet)) columns.set(id, reference.area.column);
  }
  return columns;
}

/** The hidden name by which a sheet of ours is found again, whatever the user calls it. */
export const markName = (id: string) => `_indikator_ark_${id}`;

/** What the comment of a visible name of ours begins with. */
const ownComment = "Digitaliseringsindikatorer: ";

/** True for a visible name that an earlier run made. */
export const isOwnName = ({ comment }: OfficeName) => comment.startsWith(ownComment);
