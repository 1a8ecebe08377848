import type { TableRow } from "../score/results.ts";

/** The categories that the rule names first, in its order, then the others as they are; rows that are no category stay where they are. */
export function inOrder(rows: readonly TableRow[], order: readonly (string | number)[] | undefined): readonly TableRow[] {
  if (order === undefined) return rows;
  const places = new Map(order.map((value, place) => [String(value), place]));
  const placeOf = ({ id }: TableRow) => places.get(id) ?? order.length;
  const categories = rows.filter(({ kind }) => kind === "category").toSorted((a, b) => placeOf(a) - placeOf(b));
  return [...categories, ...rows.filter(({ kind }) => kind !== "category")];
}
