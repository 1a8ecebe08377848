import type { IssueList } from "../issues/issue-list.ts";
import type { CutPointMode, Indicator } from "../ruleset/ruleset.ts";
import type { Counts } from "../validate/responses.ts";
import { recomputeLimits } from "./cut-points.ts";
import type { IndicatorResult } from "./results.ts";
import { scoreAll } from "./score.ts";

/** An indicator's scores, and the limits that give them: the rule set's own, or those of the counts, with an issue where these are too few. */
export function scoreIndicator(indicator: Indicator, counts: Counts, mode: CutPointMode, issues: IssueList): IndicatorResult {
  const limits = limitsOf(indicator, counts, mode, issues);
  return { id: indicator.id, counts, scores: scoreAll(counts, limits), limits };
}

function limitsOf({ cutPoints, label }: Indicator, counts: Counts, mode: CutPointMode, issues: IssueList): readonly number[] {
  if (mode === "fixed" && cutPoints.method === "fixed") return cutPoints.limits;
  const { limits, possible } = recomputeLimits(counts, cutPoints.shares);
  const classes = cutPoints.shares.length + 1;
  if (possible < classes) issues.add("warning", null, { code: "cut_points_few_values", indicator: label, classes, possible });
  return limits;
}
