/** Round values from 0 up that an axis shows: at most `most` steps, the last at or above `highest`. */
export function ticks(highest: number, most: number): number[] {
  const step = roundStep(Math.max(highest, 1) / most);
  const count = Math.ceil(Math.max(highest, 1) / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** The smallest of 1, 2, 5, 10, 20 … that is at least as large. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5, 10].find((one) => one * power >= least) ?? 10) * power;
}
