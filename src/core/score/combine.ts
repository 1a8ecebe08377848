import { decimalProduct, fittingDecimals, MOST_WRITTEN, mostDecimals, scaledUp } from "../basics/decimals.ts";
import type { Aggregate, MissingPolicy } from "../ruleset/ruleset.ts";
import type { Counts } from "../validate/coded/responses.ts";

/** One of the numbers that are put together, for every unit; NaN where it is not known. */
export interface Part {
  readonly values: ArrayLike<number>;
  readonly weight: number;
}

/** How many of so many inputs must be known: all of them, unless the rules are content with fewer. */
export function inputsNeeded(missing: MissingPolicy | undefined, inputs: number): number {
  if (missing === undefined) return inputs;
  return missing.policy === "atLeast" ? Math.min(missing.answered, inputs) : 1;
}

/**
 * Each unit's weighted sum or mean of the parts that are known; NaN where too few are. In a sum those that are not known add nothing, or are as the
 * others on average (`rest`). Quotients are of whole numbers of the last decimal; of parts that are quotients themselves, such as means, they are as near
 * as doubles are.
 */
export function combine({ measure, missing }: Pick<Aggregate, "measure" | "missing">, parts: readonly Part[], size: number): Counts {
  const needed = inputsNeeded(missing, parts.length);
  const fillsIn = measure === "sum" && missing?.policy === "atLeast" && missing.rest === "mean";
  const weightDecimals = mostDecimals(parts.map(({ weight }) => weight));
  const weights = parts.map(({ weight }) => scaledUp(weight, weightDecimals));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const weighted = parts.map(({ values, weight }) => Float64Array.from(values, (value) => decimalProduct(value, weight)));
  const found = Math.max(0, ...weighted.map(fittingDecimals));
  const decimals = found > MOST_WRITTEN ? null : found;
  return Float64Array.from({ length: size }, (_, unit) => {
    let [units, known, number] = [0, 0, 0];
    weighted.forEach((values, part) => {
      const value = values[unit] ?? NaN;
      if (Number.isNaN(value)) return;
      units += decimals === null ? value : scaledUp(value, decimals);
      known += weights[part] ?? 0;
      number++;
    });
    if (number === 0 || number < needed) return NaN;
    const scale = 10 ** (decimals ?? 0);
    if (measure === "mean") return (units * 10 ** weightDecimals) / (known * scale);
    return fillsIn && known < all ? (units * all) / (known * scale) : units / scale;
  });
}
