import type { Area } from "../../../src/core/sheet/sheet.ts";

/** Rows or columns inserted or deleted across the whole sheet; `count` is negative when they are deleted. */
export interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** The area after the shift; null when all of it is deleted. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  const [first, last] = shift.axis === "row" ? [area.row, area.lastRow] : [area.column, area.lastColumn];
  const moved = shift.count > 0 ? grow(first, last, shift) : shrink(first, last, shift);
  if (!moved) return null;
  return shift.axis === "row" ? { ...area, row: moved[0], lastRow: moved[1] } : { ...area, column: moved[0], lastColumn: moved[1] };
}

function grow(first: number, last: number, { at, count }: Shift): [number, number] {
  return [first >= at ? first + count : first, last >= at ? last + count : last];
}

function shrink(first: number, last: number, { at, count }: Shift): [number, number] | null {
  const gone = -count;
  const end = at + gone;
  const newFirst = first < at ? first : Math.max(first, end) - gone;
  const newLast = last < at ? last : last < end ? at - 1 : last - gone;
  return newFirst > newLast ? null : [newFirst, newLast];
}
