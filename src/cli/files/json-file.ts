import { Refusal } from "../../core/issues/refusal.ts";
import { fileAt, shownPath, type Context } from "../command/context.ts";
import { readBytes } from "./files.ts";
import { MOST_MEGABYTES, refuseBeyondLimits } from "./json-limits.ts";
import { Problem } from "../command/problem.ts";
import { shownIn } from "./shown-in.ts";

/** The content of a JSON file, unchecked. Throws a Problem for a file that cannot be read and for one that is no JSON, and a Refusal for one that would take all memory. */
export async function readJson(file: string, context: Context): Promise<unknown> {
  const target = fileAt(context, file);
  const part = shownPath(context, target);
  const bytes = await shownIn(context, readBytes(target));
  if (bytes.length > MOST_MEGABYTES * 1e6) throw new Refusal({ code: "beyond_limit", part, what: "megabytes", limit: MOST_MEGABYTES });
  const text = new TextDecoder().decode(bytes);
  refuseBeyondLimits(text, part);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem({ code: "json_invalid", path: part, ...placeOf(error, text) });
  }
}

/** The position of the error in the parser's message: «… at position 12»; the end of the text where it has none. */
function placeOf(error: unknown, text: string): { line: number | null; character: number } {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
  if (position === undefined) return { line: null, character: 0 };
  const before = text.slice(0, Number(position)).split("\n");
  return { line: before.length, character: (before.at(-1) ?? "").length + 1 };
}
