import { rect, svg } from "./svg.ts";

/** Shares of a row, in per cent, with the colour ("RRGGBB") of each. */
export interface StackedShare {
  readonly share: number;
  readonly color: string;
}

/** One row's shares one after the other in one bar, as wide as there is room; each tells its number where it is pointed at. */
export function stackedSvg(shares: readonly StackedShare[], number: (value: number, decimals: number) => string): string {
  let from = 0;
  const segments = shares.map(({ share, color }) => {
    const x = `${from}%`;
    from += share;
    return rect({ class: "segment", x, width: `${share}%`, height: 14, fill: `#${color}` }, number(share, 1));
  });
  return svg({ width: "100%", height: 14 }, segments);
}
