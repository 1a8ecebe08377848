import { isIncreasing, repeated } from "../basics/lists.ts";
import { highestPossible } from "../ruleset/points.ts";
import type { RuleSetIssue } from "../ruleset/ruleset-issue.ts";
import type { Indicator, RuleSet } from "../ruleset/ruleset.ts";
import type { Reference } from "./kind.ts";

/** The scale, items and answers that an indicator refers to. */
export function indicatorReferences({ id, gate, items, points, scale }: Indicator): readonly Reference[] {
  const where = `indicators.${id}`;
  return [
    { where, scale },
    ...(gate ? [{ where: `${where}.gate`, ...gate }] : []),
    ...items.map((item) => ({ where, item, among: null })),
    ...points.flatMap((line): readonly Reference[] => [
      ...(line.items ?? []).map((item) => ({ where: `${where}.points`, item, among: items })),
      ...(line.items ?? items).map((item) => ({ where: `${where}.points`, item, answers: line.answers })),
    ]),
  ];
}

/** Items listed twice, and shares that do not rise from above 0 to below 100. */
export function checkIndicatorAlone({ id, items, cutPoints: { shares } }: Indicator): readonly RuleSetIssue[] {
  const where = `indicators.${id}`;
  return [
    ...repeated(items).map((item): RuleSetIssue => ({ severity: "error", where, code: "listed_twice", item })),
    ...(isIncreasing([0, ...shares, 100]) ? [] : [{ severity: "error", where, code: "shares_not_increasing", shares } as const]),
  ];
}

/** What is wrong between an indicator and its scale, its cut points and the points of its items' answers. */
export function checkIndicatorFit(indicator: Indicator, ruleSet: RuleSet): readonly RuleSetIssue[] {
  const where = `indicators.${indicator.id}`;
  const { cutPoints } = indicator;
  const issues: RuleSetIssue[] = [];
  const labels = ruleSet.scales[indicator.scale]?.length ?? 0;
  const scores = cutPoints.shares.length + 2;
  if (labels !== scores) issues.push({ severity: "error", where, code: "score_count", scores, labels });
  if (cutPoints.method === "fixed")
    issues.push(...checkLimits(cutPoints.limits, cutPoints.shares, highestPossible(indicator, ruleSet), where));
  for (const item of indicator.items) {
    const counted = indicator.points.flatMap(({ answers, items }) => ((items?.includes(item) ?? true) ? answers : []));
    const twice = counted.find((answer, index) => counted.indexOf(answer) !== index);
    if (twice !== undefined) issues.push({ severity: "error", where, code: "answer_counted_twice", answer: twice, item });
  }
  return issues;
}

function checkLimits(limits: readonly number[], shares: readonly number[], maximum: number, where: string): RuleSetIssue[] {
  const issues: RuleSetIssue[] = [];
  if (limits.length !== shares.length + 1)
    issues.push({ severity: "error", where, code: "share_count", limits: limits.length, shares: shares.length });
  if ((limits[0] ?? 0) <= 0 || limits.some((limit, index) => limit <= (limits[index - 1] ?? 0)))
    issues.push({ severity: "error", where, code: "limits_not_increasing", limits });
  const above = limits.find((limit) => limit > maximum);
  if (above !== undefined) issues.push({ severity: "error", where, code: "limit_above_maximum", limit: above, maximum });
  return issues;
}
