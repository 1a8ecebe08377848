import { fileAt, shownPath, type Context } from "./context.ts";
import { readBytes } from "./files.ts";
import { Problem } from "./problem.ts";
import { shownIn } from "./shown-in.ts";

/** What a JSON file holds, not yet looked at. Throws a Problem for a file that cannot be read and for one that is no JSON. */
export async function readJson(file: string, context: Context): Promise<unknown> {
  const target = fileAt(context, file);
  const text = new TextDecoder().decode(await shownIn(context, readBytes(target)));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem({
      code: "json_invalid",
      path: shownPath(context, target),
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}
