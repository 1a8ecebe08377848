import { isIncreasing } from "../basics/lists.ts";
import type { RuleSetIssue } from "../ruleset/ruleset-issue.ts";
import type { CountRange } from "../score/intervals.ts";
import type { CutRule } from "../score/score-counts.ts";

/** What is wrong between cut points, the numbers that they cut, and the scores that they give. */
export function checkCuts({ cutPoints, scores }: CutRule, range: CountRange, where: string): readonly RuleSetIssue[] {
  const shares = cutPoints.shares;
  const issues: RuleSetIssue[] = [];
  if (shares !== undefined && !isIncreasing([0, ...shares, 100]))
    issues.push({ severity: "error", where, code: "shares_not_increasing", shares });
  if (cutPoints.method === "fixed") {
    const { limits } = cutPoints;
    if (scores !== limits.length + 1)
      issues.push({ severity: "error", where, code: "score_count", scores: limits.length + 1, labels: scores });
    if (shares !== undefined && shares.length !== limits.length && shares.length !== limits.length - 1)
      issues.push({ severity: "error", where, code: "share_count", limits: limits.length, shares: shares.length });
    issues.push(...checkLimits(limits, range, where));
  } else if (scores !== cutPoints.shares.length + 1 && scores !== cutPoints.shares.length + 2)
    issues.push({ severity: "error", where, code: "score_count", scores: cutPoints.shares.length + 1, labels: scores });
  return issues;
}

/** Limits that do not rise, and limits that no count is below, or reaches: a score that no unit can have. */
function checkLimits(limits: readonly number[], { lowest, highest }: CountRange, where: string): RuleSetIssue[] {
  const issues: RuleSetIssue[] = [];
  if (!isIncreasing(limits)) issues.push({ severity: "error", where, code: "limits_not_increasing", limits });
  const [first = Infinity] = limits;
  if (first <= lowest) issues.push({ severity: "error", where, code: "limit_at_minimum", limit: first, minimum: lowest });
  const above = limits.find((limit) => limit > highest);
  if (above !== undefined) issues.push({ severity: "error", where, code: "limit_above_maximum", limit: above, maximum: highest });
  return issues;
}
