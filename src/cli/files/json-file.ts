import { Refusal } from "../../core/issues/refusal.ts";
import { fileAt, shownPath, type Context } from "../command/context.ts";
import { readBytes } from "./files.ts";
import { Problem } from "../command/problem.ts";
import { shownIn } from "./shown-in.ts";

/** Levels of lists and objects that a file may have; ours have ten. */
const DEEPEST = 256;

/** The content of a JSON file, unchecked. Throws a Problem for a file that cannot be read and for one that is no JSON, and a Refusal for one that is nested too deeply. */
export async function readJson(file: string, context: Context): Promise<unknown> {
  const target = fileAt(context, file);
  const text = new TextDecoder().decode(await shownIn(context, readBytes(target)));
  if (isNestedBeyond(text, DEEPEST))
    throw new Refusal({ code: "beyond_limit", part: shownPath(context, target), what: "depth", limit: DEEPEST });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem({ code: "json_invalid", path: shownPath(context, target), ...placeOf(error, text) });
  }
}

/** Whether lists and objects stand inside one another in more levels: parsing a level takes many times the memory of its bracket. */
function isNestedBeyond(text: string, limit: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"') at = textEnd(text, at);
    else if (letter === "[" || letter === "{") depth++;
    else if (letter === "]" || letter === "}") depth--;
    if (depth > limit) return true;
  }
  return false;
}

/** The place of the quote that ends a text; the end of all where none does. */
function textEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}

/** The position of the error in the parser's message: «… at position 12»; the end of the text where it has none. */
function placeOf(error: unknown, text: string): { line: number | null; character: number } {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
  if (position === undefined) return { line: null, character: 0 };
  const before = text.slice(0, Number(position)).split("\n");
  return { line: before.length, character: (before.at(-1) ?? "").length + 1 };
}
