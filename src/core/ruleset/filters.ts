import type { Filter, Item } from "./ruleset.ts";

/** The items that a filter asks of itself, each once, in its order. */
export function itemsIn(filter: Filter): readonly string[] {
  if ("item" in filter) return [filter.item];
  const parts = "all" in filter ? filter.all : "any" in filter ? filter.any : [filter.not];
  return [...new Set(parts.flatMap(itemsIn))];
}

/** The items that decide whether filters hold, the filters of those items followed to the end; in the order of `items`. */
export function decidingItems(filters: readonly (Filter | undefined)[], items: readonly Item[]): readonly Item[] {
  const found = new Set<string>();
  const follow = (filter: Filter | undefined) => {
    for (const id of filter ? itemsIn(filter) : []) {
      if (found.has(id)) continue;
      found.add(id);
      follow(items.find((item) => item.id === id)?.askedIf);
    }
  };
  filters.forEach(follow);
  return items.filter(({ id }) => found.has(id));
}

/** A filter that asks for some answers to one item; null for any other, and for none. */
export function simpleFilter(filter: Filter | undefined): Extract<Filter, { answers: unknown }> | null {
  return filter && "item" in filter && "answers" in filter ? filter : null;
}

/** Bounds, both of which are in. */
export interface Bounds {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Whether a number lies between bounds; NaN does not. */
export function isWithin(number: number, { from = -Infinity, to = Infinity }: Bounds): boolean {
  return number >= from && number <= to;
}
