import type { Cell } from "../sheet/sheet.ts";

/** As many columns as it takes to tell a row of column numbers from a unit 1 that answers 2, 3 and 4 on scales. */
const FEWEST = 6;

/** Whether a row numbers the columns: 1, 2, 3 … in all of these, by their places in it. */
export function isColumnNumbers(cells: readonly Cell[], columns: readonly number[]): boolean {
  const places = [...new Set(columns)].toSorted((one, other) => one - other);
  const [start = 0] = places;
  const first = numberIn(cells[start]);
  return places.length >= FEWEST && first !== null && places.every((at) => numberIn(cells[at]) === first + at - start);
}

/** 1, «1», «(1)» and «1)». */
function numberIn(cell: Cell | undefined): number | null {
  if (typeof cell === "number") return cell;
  const digits = typeof cell === "string" ? /^\(?(\d{1,5})[).]?$/.exec(cell.trim())?.[1] : undefined;
  return digits === undefined ? null : Number(digits);
}
