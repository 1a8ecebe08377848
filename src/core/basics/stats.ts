/**
 * How many of the sorted values are at most `value`: the position where it would be inserted after its equals.
 * With the smallest counts of score 1, 2, … this is the score: a count on a cut point has reached it.
 */
export function bisectRight(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value < (sorted[middle] ?? Infinity)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The index of the middle value, where `frequencies[index]` is how many have each value, from the lowest value to the highest: the
 * lower of the two in the middle for an even number, so that it is always a value that occurs (section 3.2: 9 of 256, half
 * of which have at most 9 and half at least 10). null for no values.
 */
export function middlePlace(frequencies: Iterable<number>): number | null {
  const counted = [...frequencies];
  const number = counted.reduce((sum, count) => sum + count, 0);
  let below = 0;
  const place = counted.findIndex((count) => 2 * (below += count) >= number);
  return number === 0 ? null : place;
}

/**
 * `part` of `whole` (whole numbers that a double holds exactly) in per cent, rounded half up to one decimal; null for an empty whole.
 * The arithmetic is in integers, so 1 of 16 is 6,3 and never 6,2 by way of a binary fraction.
 */
export function roundedShare(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const [upper, lower] = [2000 * part + whole, 2 * whole];
  if (upper <= Number.MAX_SAFE_INTEGER) return Math.floor(upper / lower) / 10;
  return Number((2000n * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole))) / 10;
}

/** A part of a whole, both whole numbers that a double holds exactly. */
export type Share = readonly [part: number, whole: number];

/** Below 0 where the first share is the lower, above 0 where it is the higher: by cross-multiplication, so exactly. */
export function compareShares([part, whole]: Share, [otherPart, otherWhole]: Share): number {
  const [one, other] = [part * otherWhole, otherPart * whole];
  if (Math.max(one, other) <= Number.MAX_SAFE_INTEGER) return one - other;
  return Number(BigInt(part) * BigInt(otherWhole) - BigInt(otherPart) * BigInt(whole));
}
