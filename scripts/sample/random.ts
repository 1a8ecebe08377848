/** A source of numbers from 0 up to 1: the same seed gives the same numbers on every machine (mulberry32). */
export type Random = () => number;

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 to `below` − 1. */
export function randomIndex(below: number, random: Random): number {
  return Math.floor(random() * below);
}

/** The list in random order; the list itself is not changed. */
export function shuffled<Value>(list: readonly Value[], random: Random): Value[] {
  return list
    .map((value) => ({ value, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

/** A number around 0, most often between −1 and 1; sums only, so that every machine rounds alike. */
export function noise(random: Random): number {
  return random() + random() + random() - 1.5;
}
