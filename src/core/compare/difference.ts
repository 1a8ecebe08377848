/** A value of a rule set as JSON has it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A step into a rule set: a field of an object, a part of a list by its key, or a place in a list from 0. */
export type Step = { readonly field: string } | { readonly key: string } | { readonly index: number };

/** One difference between two rule sets, at the deepest place that says what it is. */
export type Difference = { readonly path: readonly Step[] } & (
  | { readonly kind: "changed"; /** undefined: not said. */ readonly before: Json | undefined; readonly after: Json | undefined }
  | { readonly kind: "added"; /** Where in the new list, from 0. */ readonly at: number; readonly value: Json }
  | { readonly kind: "removed"; readonly value: Json }
  | { readonly kind: "reordered"; /** The keys in their new order. */ readonly order: readonly string[] }
);

export function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Whether two values are the same, whatever the order of their fields; a field that is not said is as one that is undefined. */
export function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (isList(one) && isList(other)) return one.length === other.length && one.every((value, index) => isSame(value, other[index]));
  if (!isObject(one) || !isObject(other)) return false;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => isSame(one[key], other[key]));
}
