import { fileAt, shownPath, type Context } from "../command/context.ts";
import { readBytes } from "./files.ts";
import { Problem } from "../command/problem.ts";
import { shownIn } from "./shown-in.ts";

/** What a JSON file holds, not yet looked at. Throws a Problem for a file that cannot be read and for one that is no JSON. */
export async function readJson(file: string, context: Context): Promise<unknown> {
  const target = fileAt(context, file);
  const text = new TextDecoder().decode(await shownIn(context, readBytes(target)));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem({ code: "json_invalid", path: shownPath(context, target), ...placeOf(error, text) });
  }
}

/** Where the parser gave up, by what it says: «… at position 12»; at the end where it says nothing. */
function placeOf(error: unknown, text: string): { line: number | null; character: number } {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
  if (position === undefined) return { line: null, character: 0 };
  const before = text.slice(0, Number(position)).split("\n");
  return { line: before.length, character: (before.at(-1) ?? "").length + 1 };
}
