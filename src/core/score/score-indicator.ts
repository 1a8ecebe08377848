import type { IssueList } from "../issues/issue-list.ts";
import type { Indicator } from "../ruleset/ruleset.ts";
import type { Counts } from "../validate/responses.ts";
import { recomputeLimits } from "./cut-points.ts";
import type { IndicatorResult } from "./results.ts";
import { scoreAll } from "./score.ts";

/**
 * An indicator's scores, and the limits that give them: those in force, or where `inForce` is null those of the counts, with an issue
 * where these are too few.
 */
export function scoreIndicator(
  indicator: Indicator,
  counts: Counts,
  inForce: readonly number[] | null,
  issues: IssueList | undefined,
): IndicatorResult {
  const limits = inForce ?? limitsFrom(indicator, counts, issues);
  return { id: indicator.id, counts, scores: scoreAll(counts, limits), limits };
}

function limitsFrom({ cutPoints, label }: Indicator, counts: Counts, issues: IssueList | undefined): readonly number[] {
  const { limits, possible } = recomputeLimits(counts, cutPoints.shares);
  const classes = cutPoints.shares.length + 1;
  if (possible < classes) issues?.add("warning", null, { code: "cut_points_few_values", indicator: label, classes, possible });
  return limits;
}
