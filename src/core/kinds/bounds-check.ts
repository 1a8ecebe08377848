import type { Bounds } from "../ruleset/filters.ts";
import type { RuleSetIssue } from "../ruleset/ruleset-issue.ts";

/**
 * Bounds of what is no number, bounds that no number is between, bounds that are none, and bounds that none of the numbers which the variable can
 * have is within: `possible`, undefined for any number, null for what is no number.
 */
export function checkBounds({ from, to }: Bounds, variable: string, possible: Bounds | null, where: string): RuleSetIssue[] {
  if (possible === null) return [{ severity: "error", where, code: "bounds_of_text", variable }];
  if (from === undefined && to === undefined) return [{ severity: "error", where, code: "bounds_missing", variable }];
  if (from !== undefined && to !== undefined && from > to) return [{ severity: "error", where, code: "bounds_crossed", from, to }];
  return checkReach({ from, to }, variable, possible, where);
}

/** Bounds that a number which can be right is never within, such as from 200 of a number from 0 to 100. */
export function checkReach({ from, to }: Bounds, variable: string, possible: Bounds, where: string): RuleSetIssue[] {
  const { from: lowest, to: highest } = possible;
  const isReached = (from ?? -Infinity) <= (highest ?? Infinity) && (to ?? Infinity) >= (lowest ?? -Infinity);
  if (isReached) return [];
  return [
    {
      severity: "error",
      where,
      code: "bounds_outside",
      variable,
      from: from ?? null,
      to: to ?? null,
      lowest: lowest ?? null,
      highest: highest ?? null,
    },
  ];
}
