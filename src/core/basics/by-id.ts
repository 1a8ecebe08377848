/** A list that is longer is looked up by an index, made once: rule sets of thousands of items are looked up for each of them. */
const SHORT = 32;
const indexes = new WeakMap<readonly object[], ReadonlyMap<string, object>>();

/** The one with this id, the first of several. Throws where there is none: `check` has proved every reference of a rule set. */
export function byId<Named extends { readonly id: string }>(list: readonly Named[], id: string): Named {
  const found = list.length > SHORT ? indexed(list, id) : list.find((named) => named.id === id);
  if (!found) throw new Error(`Nothing has the id "${id}"`);
  return found;
}

/** The same, undefined where there is none. A list that has changed since its index was made is looked through. */
function indexed<Named extends { readonly id: string }>(list: readonly Named[], id: string): Named | undefined {
  const index = indexes.get(list) ?? new Map([...list].reverse().map((named) => [named.id, named] as const));
  indexes.set(list, index);
  const found = index.get(id) as Named | undefined; // made of this very list
  return found?.id === id ? found : list.find((named) => named.id === id);
}

/** What a map holds for this id. Throws where it holds nothing. */
export function valueOf<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`Nothing has the id "${id}"`);
  return value;
}
