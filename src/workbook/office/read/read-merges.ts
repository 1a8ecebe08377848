import { parseArea } from "../../../core/sheet/address.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import { faultOf } from "../host/problem.ts";
import { supports, undoOfHost, type Queue } from "../host/session.ts";
import { undoEmptied } from "../host/undo-stack.ts";
import type { Preview } from "./preview.ts";
import { rangeOf } from "./read-blocks.ts";

/** Cells to be asked for merged areas. */
export interface MergesWanted {
  readonly sheetId: string;
  readonly area: Area;
}

/**
 * Where merged areas of a survey are asked for; null where this Excel cannot tell them, or nothing can be merged. To ask empties Excel's undo
 * stack: where it has one, only the rows down to the header are asked for, and those only where a cell among them is empty, as all cells of
 * a merged area but its first are.
 */
export function mergesWanted({ sheet, used, head }: Preview): MergesWanted | null {
  if (!used || !supports("1.13")) return null;
  if (undoOfHost() === "none") return { sheetId: sheet.id, area: used };
  const rows = (head?.values ?? []).map((row) => row.filter((value) => value !== "").length);
  const fullest = rows.indexOf(Math.max(...rows));
  const width = used.lastColumn - used.column + 1;
  const hasGaps = rows.slice(0, fullest + 1).some((filled) => filled < width);
  if (!head || !hasGaps) return null;
  return { sheetId: sheet.id, area: { ...used, row: head.area.row, lastRow: head.area.row + fullest } };
}

/** Asks for the merged areas in an area. Excel fails where there are more than 512. */
export const queueMerges =
  ({ sheetId, area }: MergesWanted): Queue<readonly Area[]> =>
  ({ workbook }) => {
    const merged = rangeOf(workbook.worksheets.getItem(sheetId), area).getMergedAreasOrNullObject();
    merged.load("address");
    undoEmptied();
    return () => (merged.isNullObject ? [] : areasIn(merged.address));
  };

/** Whether it was the merged areas that Excel failed at. */
export function isAboutMerges(error: unknown): boolean {
  return faultOf(error)?.location.includes("getMergedAreas") ?? false;
}

/** "Ark1!A1:B2,Ark1!C1:D1", where a sheet's name may itself have commas in it. */
function areasIn(addresses: string): Area[] {
  return [...addresses.matchAll(/!?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?=,|$)/g)].flatMap(
    ([, address]) => parseArea(address ?? "") ?? [],
  );
}
