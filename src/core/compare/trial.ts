import { computeResults, limitsBy } from "../kinds/compute.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";
import type { Assessment } from "../score/results.ts";

/**
 * What other rules make of answers that have been read: the same answers, counted, scored and classified anew. The rules must have the same
 * questions and answer lists.
 */
export function tried(assessment: Assessment, ruleSet: RuleSet): Assessment {
  const { responses, cutPointMode } = assessment;
  return { ...assessment, ...computeResults(ruleSet, responses, { limits: limitsBy(cutPointMode), source: null }) };
}
