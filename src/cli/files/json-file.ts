import { fileAt, shownPath, type Context } from "../command/context.ts";
import { readBytes } from "./files.ts";
import { Problem } from "../command/problem.ts";
import { shownIn } from "./shown-in.ts";

/** The content of a JSON file, unchecked. Throws a Problem for a file that cannot be read and for one that is no JSON. */
export async function readJson(file: string, context: Context): Promise<unknown> {
  const target = fileAt(context, file);
  const text = new TextDecoder().decode(await shownIn(context, readBytes(target)));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem({ code: "json_invalid", path: shownPath(context, target), ...placeOf(error, text) });
  }
}

/** The position of the error in the parser's message: «… at position 12»; the end of the text where it has none. */
function placeOf(error: unknown, text: string): { line: number | null; character: number } {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
  if (position === undefined) return { line: null, character: 0 };
  const before = text.slice(0, Number(position)).split("\n");
  return { line: before.length, character: (before.at(-1) ?? "").length + 1 };
}
