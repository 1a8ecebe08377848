import type { Outcome } from "../../core/pipeline.ts";

export const COMPUTED = 0;
export const COMPUTED_WITH_ERRORS = 1;
export const NOTHING_COMPUTED = 2;

/** 0 for computed, 1 for computed with errors in the data, 2 for nothing computed. */
export function exitCodeOf({ assessment, issues }: Outcome): number {
  if (assessment === null) return NOTHING_COMPUTED;
  return issues.some(({ severity }) => severity === "error") ? COMPUTED_WITH_ERRORS : COMPUTED;
}
