/**
 * Decimal fractions without binary dust. A number of a rule set is written in decimals; added up as whole numbers of its last decimal it
 * stays exact, and the result is the one double that reads as that decimal: 1.4 + 0.1 + 0.1 is 1.6.
 */

/** How many decimals a number is written with: 0 for 12, 1 for 1.5, 7 for 1e-7. */
export function decimalsIn(value: number): number {
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

/** The sum, exact as decimals are. */
export function decimalSum(values: readonly number[]): number {
  const decimals = mostDecimals(values);
  return scaledDown(
    values.reduce((sum, value) => sum + scaledUp(value, decimals), 0),
    decimals,
  );
}

/** The number with all its decimals after the mark: «1,6», «0,0000001». */
export function decimalText(value: number, mark: string): string {
  return value.toFixed(Math.min(20, decimalsIn(value))).replace(".", mark);
}
