import type { CutPoints, RuleSet } from "../../core/ruleset/ruleset.ts";

/** Into how many groups of one size recomputed cut points divide those above 0, for every indicator; null where some are divided otherwise. */
export function equalGroups({ indicators }: Pick<RuleSet, "indicators">): number | null {
  const groups = new Set(indicators.map(({ cutPoints }) => groupsOf(cutPoints)));
  const [only = null] = groups;
  return groups.size === 1 ? only : null;
}

function groupsOf(cutPoints: CutPoints): number | null {
  const { shares, method } = cutPoints;
  if (shares === undefined || (method === "fixed" && cutPoints.limits.length !== shares.length + 1)) return null;
  const groups = shares.length + 1;
  return shares.every((share, at) => Math.abs((share * groups) / 100 - (at + 1)) < 0.05) ? groups : null;
}
