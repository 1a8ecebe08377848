import { definitionsOf } from "../kinds/kinds.ts";
import { recomputeLimits } from "../score/cut-points.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";
import { CallRefused, type Range, type Rules } from "./call.ts";
import { errorIn, numberIn, shown } from "./read-inputs.ts";
import { resultNamed } from "./result-named.ts";

/**
 * The cut points that the counts in a range would give: the smallest count of score 1, 2, …, by the indicator's shares. Without a
 * name, the shares that all indicators have in common. Throws CallRefused where they have none in common, and for a cell that is no count.
 */
export function limitsFrom(range: Range, name: string | null, { ruleSet }: Rules): readonly number[] {
  const counts = range.flatMap((cells, row) =>
    cells.map((cell, column) => {
      if (cell === null || cell === "") return NaN;
      const count = numberIn(cell);
      if (count >= 0 && Number.isFinite(count)) return count;
      const place = { row, column, label: "" };
      throw new CallRefused(errorIn(cell, place) ?? { code: "number_unknown", ...place, found: shown(cell), lowest: 0, highest: Infinity });
    }),
  );
  return recomputeLimits(Float64Array.from(counts), sharesOf(name, ruleSet)).limits;
}

function sharesOf(name: string | null, ruleSet: RuleSet): readonly number[] {
  const found = name === null ? null : resultNamed(name, ruleSet);
  if (found?.cutPoints) return found.cutPoints.shares;
  const cut = definitionsOf(ruleSet).flatMap(({ id, cutPoints }) => (cutPoints ? [{ id, shares: cutPoints.shares }] : []));
  const names = cut.map(({ id }) => id);
  const all = new Map(cut.map(({ shares }) => [shares.join(" "), shares]));
  const [shares] = all.values();
  if (found === null && all.size === 1 && shares) return shares;
  throw name === null
    ? new CallRefused({ code: "shares_differ", names })
    : new CallRefused({ code: "not_in_rules", name, title: ruleSet.title, names });
}
