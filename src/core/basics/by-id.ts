/** The one with this id. Throws where there is none: `check` has proved every reference of a rule set. */
export function byId<Named extends { readonly id: string }>(list: readonly Named[], id: string): Named {
  const found = list.find((named) => named.id === id);
  if (!found) throw new Error(`Nothing has the id "${id}"`);
  return found;
}

/** What a map holds for this id. Throws where it holds nothing. */
export function valueOf<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`Nothing has the id "${id}"`);
  return value;
}
