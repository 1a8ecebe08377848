import { mostDecimals, scaledUp } from "../basics/decimals.ts";
import { isRatio } from "../ruleset/points.ts";
import type { Indicator } from "../ruleset/ruleset.ts";
import { BLANK, type Counts } from "../validate/coded/responses.ts";
import { OPEN, type Asked } from "../validate/asked.ts";
import { NOT_ASKED, type CountedItem } from "./counted-item.ts";
import type { Sums } from "./sums.ts";

/**
 * Turns sums into what a unit has for each answer it gave: the weighted mean, the share in per cent, or, for a sum, as if the items left
 * open were answered as the others on average. The quotient is of whole numbers, so that 2 of 4 is the limit 0,5 and nothing beside it.
 * Not known where nothing is answered, and for a mean or share where nothing is asked.
 */
export function perAnswered(
  counts: Counts,
  indicator: Indicator,
  items: readonly CountedItem[],
  { sums, standing, decimals }: { readonly sums: Sums; readonly standing: Asked; readonly decimals: number },
): void {
  const weightDecimals = mostDecimals(items.map(({ worth }) => worth.weight));
  const weights = items.map(({ worth }) => scaledUp(worth.weight, weightDecimals));
  const isOfAnswers = isRatio(indicator);
  for (let unit = 0; unit < counts.length; unit++) {
    if (Number.isNaN(counts[unit])) continue;
    if (standing[unit] !== OPEN) {
      if (isOfAnswers) counts[unit] = NaN;
      continue;
    }
    const [answered, asked] = weightsOf(unit, items, weights);
    if (answered === 0 && isOfAnswers) counts[unit] = NaN;
    if (answered === 0 || (asked === answered && !isOfAnswers)) continue;
    const units = scaledUp(sums[unit] ?? 0, decimals);
    const ofAll = indicator.measure === "share" ? 100 * 10 ** weightDecimals : isOfAnswers ? 10 ** weightDecimals : asked;
    counts[unit] = (units * ofAll) / (answered * 10 ** decimals);
  }
}

/** The weights of the items that a unit has answered, and of those it was asked. */
function weightsOf(unit: number, items: readonly CountedItem[], weights: readonly number[]): readonly [number, number] {
  let [answered, asked] = [0, 0];
  items.forEach(({ codes, missing }, index) => {
    const code = codes[unit] ?? BLANK;
    if (code === NOT_ASKED) return;
    asked += weights[index] ?? 0;
    if (code !== BLANK && !missing.includes(code)) answered += weights[index] ?? 0;
  });
  return [answered, asked];
}
