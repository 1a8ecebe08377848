import { blueScale } from "../sheet/colors.ts";

/**
 * The colour of what is not known: sand, which no scale of ours has. It differs from every step of the blue scale of five by at least 22
 * (CIEDE2000), as those see it who lack one kind of cones, too; from the colours of classes by at least 10.
 */
export const UNKNOWN_COLOR = "C9B38C";

/** The colour of a unit that is no part of a map's base. */
export const OUTSIDE_COLOR = "F3F2F1";

/** Classes without an order, that the colour-blind can tell apart: Okabe and Ito, Color universal design (2008). */
const classes = ["0072B2", "E69F00", "56B4E9", "D55E00", "009E73", "CC79A7", "F0E442"];

/** "RRGGBB" for each of so many values: light to dark blue for what has an order, and for more classes than there are colours. */
export function categoryColors(count: number, isOrdered: boolean): readonly string[] {
  return isOrdered || count > classes.length ? blueScale(count) : classes.slice(0, count);
}
