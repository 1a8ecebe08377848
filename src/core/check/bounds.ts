import type { Bounds } from "../ruleset/filters.ts";
import type { RuleSetIssue } from "../ruleset/ruleset-issue.ts";

/** Bounds of what is no number, bounds that no number is between, and bounds that are none. */
export function checkBounds({ from, to }: Bounds, variable: string, isNumber: boolean, where: string): RuleSetIssue[] {
  if (!isNumber) return [{ severity: "error", where, code: "bounds_of_text", variable }];
  if (from === undefined && to === undefined) return [{ severity: "error", where, code: "bounds_missing", variable }];
  return from !== undefined && to !== undefined && from > to ? [{ severity: "error", where, code: "bounds_crossed", from, to }] : [];
}
