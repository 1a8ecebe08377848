import { isList, isRecord, type Json } from "../basics/json.ts";

/**
 * The keys by which the parts of two lists are matched: ids, codes, texts, or what a line of points is about. null for lists whose parts have none,
 * or have one twice: these are compared place by place.
 */
export function keysOf(lists: readonly (readonly Json[])[]): readonly (readonly string[])[] | null {
  const keys = lists.map((list) => list.flatMap((part) => keyOf(part) ?? []));
  const isWhole = keys.every((some, index) => some.length === lists[index]?.length && new Set(some).size === some.length);
  return isWhole ? keys : null;
}

/** What a part of a list is called by; null for a part without a name of its own. */
function keyOf(part: Json): string | null {
  if (typeof part === "string") return part;
  if (!isRecord(part)) return null;
  const { id, code, title, points, ...about } = part;
  if (typeof id === "string") return id;
  if (typeof code === "number") return String(code);
  if (typeof title === "string") return title;
  if (points === undefined) return null;
  const { answers } = about;
  return isList(answers) && Object.keys(about).length === 1
    ? answers.map((answer) => (typeof answer === "string" ? answer : JSON.stringify(answer))).join(", ")
    : JSON.stringify(about);
}
