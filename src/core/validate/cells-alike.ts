import { groupBy } from "../basics/group-by.ts";
import type { CellsAlike } from "../issues/issue.ts";
import { FIRST_CELLS_KEPT } from "./coded/answer-codes.ts";

/** What is known of units by their number: their keys, names and rows on the sheet. */
interface Known {
  readonly ids: readonly string[];
  readonly names: readonly (string | null)[];
  readonly rows: ArrayLike<number>;
}

/** These units' cells of a column as the cells of one unit, or of several: the first of them, and how many there are. */
export function cellsAlike(
  units: readonly number[],
  column: number,
  { id: item, label }: { readonly id: string; readonly label: string },
  { ids, names, rows }: Known,
): CellsAlike {
  const [first = 0, ...others] = units;
  const unit = others.length === 0 ? { id: ids[first] ?? "", name: names[first] ?? null } : { id: null, name: null };
  const cells = units.slice(0, FIRST_CELLS_KEPT).map((one) => ({ row: rows[one] ?? 0, column }));
  return { ...unit, item, label, count: units.length, cells };
}

/** The units whose cells hold the same, in the order in which they are found; `keyOf` says what a unit's cell holds. */
export function unitsAlike(units: Iterable<number>, keyOf: (unit: number) => string): readonly (readonly number[])[] {
  return [...groupBy(units, keyOf).values()];
}
