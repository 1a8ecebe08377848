import type { Area } from "../../../core/sheet/sheet.ts";

/**
 * A hidden name of the workbook that tells how far the writing has come. When the answer to a request is lost, it says whether nothing, some
 * or all of it was done. A name is undone with all else; a setting of the workbook is not, and would empty Excel's undo stack.
 */
export const markName = "_indikator_skriving";

/** Cells of a user's sheet, by the sheet's id, in which we keep something for the time of a run. */
export interface Leftover {
  readonly sheetId: string;
  readonly area: Area;
}

export const begun = (id: string) => `begynt ${id}`;

/** Whether a writing was begun and neither finished nor taken back: it broke off, or the user has undone the last of its steps. */
export const isBegun = (mark: string): boolean => mark.startsWith(begun(""));

/** Whether such a writing has left something on the user's own sheets. */
export const hasLeftovers = (mark: string): boolean => isBegun(mark) && mark.includes(between);

/** The mark's text, of the formula of its name. */
export function markOf(formula: string): string {
  return [...formula.matchAll(/"([^"]*)"/g)].map(([, text]) => text ?? "").join(between);
}

/** Between the parts of a mark's text; none of them has it. */
export const between = "|";
