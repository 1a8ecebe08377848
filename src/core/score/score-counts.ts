import type { IssueList } from "../issues/issue-list.ts";
import type { CutPoints } from "../ruleset/ruleset.ts";
import type { Counts } from "../validate/coded/responses.ts";
import { recomputeLimits } from "./cut-points.ts";
import type { CutResult } from "./results.ts";
import { scoreAll } from "./score.ts";

/** Rules that cut counts into the scores of a scale. */
export interface CutRule {
  readonly id: string;
  readonly label: string;
  readonly cutPoints: CutPoints;
  /** How many scores the scale has. */
  readonly scores: number;
}

/**
 * The scores of counts, and the limits that give them: those in force, or where `inForce` is null those of the counts, with an issue where
 * these are too few, or the rules give no shares to find limits by.
 */
export function scoreCounts(rule: CutRule, counts: Counts, inForce: readonly number[] | null, issues: IssueList | undefined): CutResult {
  const limits = inForce ?? limitsFrom(rule, counts, issues);
  return { id: rule.id, counts, scores: scoreAll(counts, limits), limits };
}

function limitsFrom({ cutPoints, label, scores }: CutRule, counts: Counts, issues: IssueList | undefined): readonly number[] {
  const found = recomputeLimits(counts, cutPoints, scores);
  if (found === null) {
    issues?.add("warning", null, { code: "cut_points_kept", indicator: label });
    return cutPoints.method === "fixed" ? cutPoints.limits : [];
  }
  const classes = (cutPoints.shares?.length ?? 0) + 1;
  if (found.possible < classes)
    issues?.add("warning", null, { code: "cut_points_few_values", indicator: label, classes, possible: found.possible });
  return found.limits;
}
