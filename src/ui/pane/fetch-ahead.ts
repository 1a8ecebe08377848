/** Fetches what the first check needs while the page is still starting; if that fails, the check fetches again and says what is wrong. */
export function fetchAhead(): void {
  for (const part of [import("../../run/run.ts"), import("../../rulesets/index.ts")]) part.catch(() => undefined);
}
