import { boldWidth } from "../../sheet/letter-width.ts";

/** The width of the button in a table's header cells, in the same unit. */
const filterButton = 2;

/** Numbers of a few digits need no more, and a heading is worth no more. */
const [narrowest, widest] = [10, 26];

/**
 * How wide a column must be for its heading to fit on two lines, in digits: a survey's header row is often no higher, and is not ours to
 * change.
 */
export function headingWidth(heading: string): number {
  const words = heading.split(" ");
  const line = (from: number, to?: number) => words.slice(from, to).join(" ").length;
  const longest = Math.min(...words.map((_, at) => Math.max(line(0, at), line(at))));
  return Math.min(widest, Math.max(narrowest, Math.ceil(longest * boldWidth + filterButton)));
}
