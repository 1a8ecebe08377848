import { nothingSaved } from "./nothing-saved.ts";
import type { LoadedState } from "./saved-state.ts";

/** What was saved, checked; null and undefined are a workbook with nothing saved. What checks is loaded only where there is something to check. */
export async function loadSavedState(json: unknown): Promise<LoadedState> {
  if (json === null || json === undefined) return { saved: nothingSaved, trouble: null };
  const { readSavedState } = await import("./read-saved-state.ts");
  return readSavedState(json);
}
