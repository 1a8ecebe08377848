import { shownPath, type Context } from "../command/context.ts";
import { Problem } from "../command/problem.ts";

/** Problems name files relative to the user's working folder. */
export async function shownIn<Value>(context: Context, work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Problem) || !("path" in error.problem)) throw error;
    const shown = { ...error.problem, path: shownPath(context, error.problem.path) };
    if (shown.code !== "file_missing" || shown.nearest === null) throw new Problem(shown);
    throw new Problem({ ...shown, nearest: shownPath(context, shown.nearest) });
  }
}
