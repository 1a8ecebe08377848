import type { Definition } from "../kinds/kind.ts";

/** What a result's number, and its score, grade or class, are called in the query; a result that is not cut has no number. */
export function resultColumns(definition: Definition): { readonly number: string | null; readonly code: string } {
  const [first, last] = [definition.columns().at(0)?.id, definition.columns().at(-1)?.id];
  if (definition.cut === null) return { number: null, code: last ?? definition.id };
  return { number: first ?? definition.id, code: last ?? definition.id };
}
