import { nothingSaved } from "./nothing-saved.ts";
import type { LoadedState } from "./saved-state.ts";

/** The saved state, checked; null and undefined are a workbook with nothing saved. The code that checks is loaded only where it is needed. */
export async function loadSavedState(json: unknown): Promise<LoadedState> {
  if (json === null || json === undefined) return { saved: nothingSaved, problem: null };
  const { readSavedState } = await import("./read-saved-state.ts");
  return readSavedState(json);
}
