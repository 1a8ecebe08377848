import { nothingSaved } from "./nothing-saved.ts";
import { SavedState, VERSION, type LoadedState } from "./saved-state.ts";

/** A state has some ten fields, and may have those of later versions; what has thousands is no state of ours. */
const MOST_FIELDS = 1000;

/** A saved state, checked. Fields that cannot be read are left out and named; the others are kept. */
export function readSavedState(json: unknown): LoadedState {
  if (typeof json === "object" && json !== null && Object.keys(json).length > MOST_FIELDS)
    return { saved: nothingSaved, problem: { kind: "damaged", fields: [""] } };
  const parsed = SavedState.safeParse(json);
  if (parsed.success) return { saved: parsed.data, problem: null };
  if (versionOf(json) > VERSION) return { saved: nothingSaved, problem: { kind: "newer" } };
  const fields = [...new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? "")))];
  return { saved: withoutFields(json, fields), problem: { kind: "damaged", fields } };
}

function versionOf(json: unknown): number {
  return typeof json === "object" && json !== null && "version" in json && typeof json.version === "number" ? json.version : 0;
}

function withoutFields(json: unknown, fields: readonly string[]): SavedState {
  if (typeof json !== "object" || json === null) return nothingSaved;
  const sound = Object.fromEntries(Object.entries(json).filter(([field]) => !fields.includes(field)));
  const parsed = SavedState.safeParse({ ...sound, version: VERSION });
  return parsed.success ? parsed.data : nothingSaved;
}
