import { decimalProduct, fittingDecimals, mostDecimals, scaledDown, scaledUp } from "../basics/decimals.ts";
import { BLANK, INVALID } from "../validate/coded/responses.ts";
import { tally, type Sought } from "../validate/coded/tally.ts";
import { NOT_ASKED, type CountedItem } from "./counted-item.ts";

const MOST_IN_A_BYTE = 255;

/** Bytes where no sum is above a byte or below 0 and no answer has a fraction of a point, which is nearly always. */
export type Sums = Uint8Array | Float64Array;

/** Each unit's sum, and how many decimals the sums are exact in. */
export interface ExactSums {
  readonly sums: Sums;
  readonly decimals: number;
}

/** The sum of each unit's weighted points for its answers to the items; what is no answer adds nothing. */
export function sumsOf(items: readonly CountedItem[], size: number): ExactSums {
  const byPoints = soughtByPoints(items);
  const numbers = items.flatMap((item) => numberPoints(item, size) ?? []);
  const decimals = Math.max(mostDecimals(byPoints.keys()), ...numbers.map((points) => fittingDecimals(points)));
  if (decimals > 0 || numbers.length > 0) return { sums: decimalSums(byPoints, numbers, decimals, size), decimals };
  const ones = tally(byPoints.get(1) ?? [], size);
  const sums = isInBytes(items) && ones instanceof Uint8Array ? ones : new Float64Array(ones);
  for (const [points, sought] of byPoints) if (points !== 1) addUp(sums, tally(sought, size), points);
  return { sums, decimals };
}

function isInBytes(items: readonly CountedItem[]): boolean {
  const highest = items.reduce((sum, { worth: { highest: own, weight } }) => sum + Math.max(0, own) * weight, 0);
  return highest <= MOST_IN_A_BYTE && items.every(({ worth: { lowest } }) => lowest >= 0);
}

/** Sums with decimals: added up in whole numbers of the last decimal, for binary fractions miss the limits they should reach. */
function decimalSums(
  byPoints: ReadonlyMap<number, readonly Sought[]>,
  numbers: readonly Float64Array[],
  decimals: number,
  size: number,
): Float64Array {
  const sums = new Float64Array(size);
  for (const [points, sought] of byPoints) addUp(sums, tally(sought, size), scaledUp(points, decimals));
  for (const points of numbers)
    for (let unit = 0; unit < size; unit++) sums[unit] = (sums[unit] ?? 0) + scaledUp(points[unit] ?? 0, decimals);
  return sums.map((sum) => scaledDown(sum, decimals));
}

function addUp(sums: Sums, found: Uint8Array | Uint16Array, points: number): void {
  for (let unit = 0; unit < sums.length; unit++) sums[unit] = (sums[unit] ?? 0) + (found[unit] ?? 0) * points;
}

/** The answers that give points, by their weighted points. */
function soughtByPoints(items: readonly CountedItem[]): Map<number, Sought[]> {
  const byPoints = new Map<number, Sought[]>();
  for (const { worth, codes, answers } of items) {
    answers.forEach((answer, index) => {
      const points = decimalProduct(worth.answers.get(answer) ?? 0, worth.weight);
      if (points !== 0) byPoints.set(points, [...(byPoints.get(points) ?? []), { codes, code: index + 1 }]);
    });
  }
  return byPoints;
}

/** The weighted points of each unit's number, 0 where it has none; null for an item that is no number. */
function numberPoints({ worth, codes, numbers }: CountedItem, size: number): Float64Array | null {
  if (!numbers) return null;
  return Float64Array.from({ length: size }, (_, unit) => {
    const code = codes[unit] ?? BLANK;
    const isAnswered = code !== BLANK && code !== INVALID && code !== NOT_ASKED;
    return isAnswered ? decimalProduct(worth.ofNumber(numbers[unit] ?? NaN), worth.weight) : 0;
  });
}
