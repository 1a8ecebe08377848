import type { Json } from "../basics/json.ts";

/** A step into a rule set: a field of an object, a part of a list by its key, or a place in a list from 0. */
export type Step = { readonly field: string } | { readonly key: string } | { readonly index: number };

/** One difference between two rule sets, at the deepest place that says what it is. */
export type Difference = { readonly path: readonly Step[] } & (
  | { readonly kind: "changed"; /** undefined: not said. */ readonly before: Json | undefined; readonly after: Json | undefined }
  | { readonly kind: "added"; /** Where in the new list, from 0. */ readonly at: number; readonly value: Json }
  | { readonly kind: "removed"; readonly value: Json }
  | { readonly kind: "reordered"; /** The keys in their new order. */ readonly order: readonly string[] }
);
