import { findIn, definitionsOf } from "../kinds/kinds.ts";
import { leastAbove0, nearestLimits, recomputeLimits } from "../score/cut-points.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";
import { CallRefused, type Range, type Rules } from "./call.ts";
import { errorIn, numberIn, shown } from "./read-inputs.ts";
import { resultNamed } from "./result-named.ts";

/**
 * The cut points that the counts in a range would give: the smallest count of score 1, 2, …, by the shares of the result of this name. Without
 * a name, by the shares that all results have in common, 0 being a score of its own. Throws CallRefused where they have none in common, for a
 * result whose rules have no shares, and for a cell that is no count.
 */
export function limitsFrom(range: Range, name: string | null, { ruleSet }: Rules): readonly number[] {
  const found = name === null ? null : resultNamed(name, ruleSet);
  const least = Math.min(0, found?.range(findIn(ruleSet))?.lowest ?? 0);
  const counts = countsIn(range, least);
  if (found === null) return nearestLimits(counts, commonShares(ruleSet), leastAbove0(counts)).limits;
  const limits = found.cut && recomputeLimits(counts, found.cut.cutPoints, found.cut.scores);
  if (limits) return limits.limits;
  const names = definitionsOf(ruleSet).flatMap(({ id, cut }) => (cut?.cutPoints.shares ? [id] : []));
  throw new CallRefused({ code: "not_in_rules", name: name ?? "", title: ruleSet.title, names });
}

function countsIn(range: Range, least: number): Float64Array {
  const counts = range.flatMap((cells, row) =>
    cells.map((cell, column) => {
      if (cell === null || cell === "") return NaN;
      const count = numberIn(cell);
      if (count >= least && Number.isFinite(count)) return count;
      const place = { row, column, label: "" };
      throw new CallRefused(
        errorIn(cell, place) ?? { code: "number_unknown", ...place, found: shown(cell), lowest: least, highest: Infinity },
      );
    }),
  );
  return Float64Array.from(counts);
}

function commonShares(ruleSet: RuleSet): readonly number[] {
  const cut = definitionsOf(ruleSet).flatMap(({ id, cut: rule }) =>
    rule?.cutPoints.shares ? [{ id, shares: rule.cutPoints.shares }] : [],
  );
  const all = new Map(cut.map(({ shares }) => [shares.join(" "), shares]));
  const [shares] = all.values();
  if (all.size === 1 && shares) return shares;
  throw new CallRefused({ code: "shares_differ", names: cut.map(({ id }) => id) });
}
