/**
 * Decimal fractions without binary dust. A number of a rule set is written in decimals; added up as whole numbers of its last decimal it
 * stays exact, and the result is the one double that reads as that decimal: 1.4 + 0.1 + 0.1 is 1.6.
 */

/** More decimals than a rule is written with: a quotient, such as a mean, which is shown with a few. */
export const MOST_WRITTEN = 9;
const OF_A_QUOTIENT = 2;

/** How many decimals a number is written with: 0 for 12, 1 for 1.5, 7 for 1e-7. */
export function decimalsIn(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [digits = "", exponent = "0"] = String(value).toLowerCase().split("e");
  const fraction = digits.split(".")[1]?.length ?? 0;
  return Math.max(0, fraction - Number(exponent));
}

/** The most decimals that any of the numbers is written with; 0 for none. */
export function mostDecimals(values: Iterable<number>): number {
  let most = 0;
  for (const value of values) most = Math.max(most, decimalsIn(value));
  return most;
}

/** The number as a whole number of its unit in the last of so many decimals: 1.4 with 2 decimals is 140. Exact when it has no more decimals. */
export function scaledUp(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals);
}

/** The number that so many units in the last of so many decimals are: 160 with 2 decimals is 1.6. */
export function scaledDown(units: number, decimals: number): number {
  return units / 10 ** decimals; // of two whole numbers, so the quotient is the double nearest to the decimal
}

/** As many of the numbers' decimals as sums of them can be exact in: all, unless the numbers are so large or written so long that a few must do. */
export function fittingDecimals(values: ArrayLike<number>): number {
  const all = Array.from(values).filter(Number.isFinite);
  const largest = all.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  const room = Math.max(0, Math.floor(MOST_DIGITS - Math.log10(largest)));
  return Math.min(mostDecimals(all), room);
}

/** As many of the numbers' decimals as the sum of any of them is exact in, whatever the order; the numbers are rounded to so many. */
export function decimalsOfSums(values: Iterable<number>): number {
  const all = [...values];
  const total = all.reduce((sum, value) => sum + Math.abs(value), 1);
  return Math.min(mostDecimals(all), Math.max(0, Math.floor(Math.log10(Number.MAX_SAFE_INTEGER / 2 / total))));
}

/** Digits of which a double is sure, less those that adding up some hundred numbers takes. */
const MOST_DIGITS = 13;

/** The sum, exact as decimals are. */
export function decimalSum(values: readonly number[]): number {
  const decimals = mostDecimals(values);
  return scaledDown(
    values.reduce((sum, value) => sum + scaledUp(value, decimals), 0),
    decimals,
  );
}

/** The product, exact as decimals are; infinite where a factor is, and as near as doubles are where one is a quotient without an end. */
export function decimalProduct(one: number, other: number): number {
  if (!Number.isFinite(one) || !Number.isFinite(other)) return one * other;
  const [first, second] = [decimalsIn(one), decimalsIn(other)];
  if (first > MOST_WRITTEN || second > MOST_WRITTEN) return one * other;
  return scaledDown(scaledUp(one, first) * scaledUp(other, second), first + second);
}

/** The number with all its decimals after the mark: «1,6», «0,0000001»; a quotient without an end with two, «2,33». */
export function decimalText(value: number, mark: string): string {
  const decimals = decimalsIn(value);
  return value.toFixed(decimals > MOST_WRITTEN ? OF_A_QUOTIENT : decimals).replace(".", mark);
}
