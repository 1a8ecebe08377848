import type { Univer } from "@univerjs/core";
import type { GridBook } from "../../port/grid.ts";

/**
 * Shows the lists of values that a file offers for its cells, and marks values that are in none: for `UniverGrid`, which calls it with each
 * workbook that is opened. The program for it is fetched with the first workbook that has any.
 */
export function showDropDowns(univer: Univer): (unitId: string, book: GridBook) => void {
  return (unitId, { sheets }) => {
    if (sheets.every(({ frame }) => (frame.dropDowns ?? []).length === 0)) return;
    void import("./drop-down-plugins.ts").then(({ addDropDowns }) => addDropDowns(univer, unitId, sheets));
  };
}
