import type { Univer } from "@univerjs/core";
import type { GridBook } from "../../port/grid.ts";

/** A page that is never idle gets them after so long, in milliseconds. */
const longestWait = { timeout: 2_000 };

/**
 * Shows the lists of values that a file offers for its cells, and marks values that are in none: for `UniverGrid`, which calls it with each
 * workbook that is opened. The program for it is fetched after the first workbook that has any, when the page has nothing else to do.
 */
export function showDropDowns(univer: Univer): (unitId: string, book: GridBook) => void {
  return (unitId, { sheets }) => {
    if (sheets.every(({ frame }) => (frame.dropDowns ?? []).length === 0)) return;
    requestIdleCallback(
      () => void import("./drop-down-plugins.ts").then(({ addDropDowns }) => addDropDowns(univer, unitId, sheets)),
      longestWait,
    );
  };
}
