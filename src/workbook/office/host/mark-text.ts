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

/** Whether a writing that was begun and neither finished nor taken back has left something. */
export const hasLeftovers = (mark: string): boolean => mark.startsWith(begun("")) && mark.includes(between);

/** The mark's text, of the formula of its name. */
export function markOf(formula: string): string {
  return [...formula.matchAll(/"([^"]*)"/g)].map(([, text]) => text ?? "").join(between);
}

/** Between the parts of a mark's text; none of them has it. */
export const between = "|";
