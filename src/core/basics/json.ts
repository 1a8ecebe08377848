/** A rule set, or a part of one, as plain data. */
export type Json = string | number | boolean | null | readonly Json[] | JsonRecord;
export type JsonRecord = { readonly [key: string]: Json | undefined };
/** Where a value is in a part: names of properties, and places in lists from 0. */
export type Path = readonly (string | number)[];

export function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === "object" && value !== null && !isList(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The records of a list or the values of a record; none of another value. */
export function recordsIn(value: Json | undefined): readonly JsonRecord[] {
  return isList(value) ? value.filter(isRecord) : [];
}

/** What stands at the path; undefined where nothing does. */
export function valueAt(value: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((part, key) => {
    if (isList(part)) return typeof key === "number" ? part[key] : undefined;
    return isRecord(part) && Object.hasOwn(part, key) ? part[key] : undefined;
  }, value);
}

/** The part with a value put at the path, or taken away where it is undefined; lists and records on the way are made where there are none. */
export function withValue(part: Json | undefined, path: Path, value: Json | undefined): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === "number") {
    const list = isList(part) ? [...part] : [];
    while (list.length < key) list.push(null);
    const inner = withValue(list[key], rest, value);
    if (inner === undefined) list.splice(key, 1);
    else list[key] = inner;
    return list;
  }
  const record = isRecord(part) ? part : {};
  const inner = withValue(Object.hasOwn(record, key) ? record[key] : undefined, rest, value);
  const others = Object.entries(record).filter(([name]) => name !== key || inner !== undefined);
  const replaced = others.map(([name, one]) => (name === key ? ([name, inner] as const) : ([name, one] as const)));
  // fromEntries makes own properties of all names, `__proto__` too
  return Object.fromEntries(inner === undefined || Object.hasOwn(record, key) ? replaced : [...others, [key, inner]]);
}

/** Whether two values are the same, whatever the order of their properties; a property that is undefined is as one that is not there. */
export function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (isList(one) && isList(other)) return one.length === other.length && one.every((value, at) => isSame(value, other[at]));
  if (!isRecord(one) || !isRecord(other)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSame(ownValue(one, name), ownValue(other, name)));
}

function ownValue(record: JsonRecord, name: string): Json | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** A name or a number as text; "" for what is neither. */
export function asText(value: Json | undefined): string {
  return typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** The record without a property. */
export function without(record: JsonRecord, name: string): JsonRecord {
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== name));
}
