/** Work to be timed; its result is discarded. */
export type Work = () => unknown;

/** Milliseconds by name, one for each round. */
export type Times<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/** Times all works in turn, round after round, so that other load on the machine affects all of them. The first round is for warming up. */
export async function sideBySide<Name extends string>(rounds: number, works: Readonly<Record<Name, Work>>): Promise<Times<Name>> {
  const names = Object.keys(works) as Name[]; // the keys of a Record<Name, …> are its names
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>; // one list for each name
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const from = performance.now();
      await works[name]();
      if (round > 0) times[name].push(performance.now() - from);
    }
  }
  return times;
}

/** The middle value; the mean of the two in the middle where their number is even. NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[(sorted.length >> 1) - 1] ?? NaN)) / 2;
}

/** How many times as long one took as the other: the median of the ratios of each round's two times. */
export function ratio(one: readonly number[], other: readonly number[]): number {
  return median(one.map((time, round) => time / (other[round] ?? NaN)));
}
