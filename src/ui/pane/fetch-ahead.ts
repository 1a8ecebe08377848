/** Fetches the scripts of the first check while the page is still starting; if that fails, the check fetches them again and reports the problem. */
export function fetchAhead(): void {
  for (const part of [import("../../run/run.ts"), import("../../rulesets/index.ts")]) part.catch(() => undefined);
}
