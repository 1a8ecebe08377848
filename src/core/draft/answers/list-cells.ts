import { foldTight } from "../../basics/fold.ts";
import type { Profile } from "../read/profile.ts";
import { isAside, isMissing, isNo, isNoneOfThese, isOther, isYes } from "./answer-words.ts";

/** A column whose cells list what was ticked. */
export interface CellLists {
  readonly options: readonly string[];
  /** Options that are no item, such as «Ingen av disse». */
  readonly aside: readonly string[];
  /** Cells have other text than the options: what was written for «Annet». */
  readonly hasOtherText: boolean;
  readonly separator: string;
}

interface Separator {
  readonly sign: string;
  readonly between: RegExp;
}

/** Nothing but lists has these. */
const SURE: readonly Separator[] = [{ sign: ";", between: /[;\n\r]+/ }];
/** Texts have these too. */
const UNSURE: readonly Separator[] = [
  { sign: ",", between: /,\s*/ },
  { sign: "|", between: /\s*\|\s*/ },
  { sign: "/", between: /\s*\/\s*/ },
];
const MOST_OPTIONS = 60;
/** An option is no longer than this. */
const LONGEST = 120;
/** After so many different cells it is clear that texts are no lists. */
const LOOKED_AT = 300;
/** In fewer cells than this what stands once may well be an option. */
const FEW_CELLS = 8;

/** The options that the cells of a column list; null where they are no lists. */
export function listsIn(profile: Profile): CellLists | null {
  if (profile.texts < profile.filled || profile.filled < 2) return null;
  for (const separator of [...SURE, ...UNSURE]) {
    const lists = listsBy(separator, profile);
    if (lists) return lists;
  }
  return null;
}

function listsBy(separator: Separator, { values, filled }: Profile): CellLists | null {
  const pieces = new Map<string, Piece>();
  let [several, all, looked] = [0, 0, 0];
  let isOdd = false;
  for (const { text, count } of values) {
    const parts = piecesOf(text, separator);
    if (parts.length > 1) several += count;
    for (const part of parts) {
      const key = foldTight(part);
      if (key === "") {
        isOdd = true; // nothing tells it from others
        continue;
      }
      const known = pieces.get(key) ?? { text: part, count: 0, isAlone: false, isBeside: false };
      const isAlone = parts.length === 1;
      pieces.set(key, {
        text: known.text,
        count: known.count + count,
        isAlone: known.isAlone || isAlone,
        isBeside: known.isBeside || !isAlone,
      });
      all += count;
    }
    if (++looked === LOOKED_AT && (several === 0 || repeatedIn(pieces) < all / 2)) return null;
  }
  if (several === 0) return null;
  const found = [...pieces.values()];
  const again = found.filter(({ count }) => count > 1);
  const kept = filled < FEW_CELLS || !found.some(({ text }) => isOther(text)) ? found : again;
  const options = kept.filter(({ text }) => !isMissing(text)).map(({ text }) => text);
  if (!areOptions({ separator, options, found, again, all, several, different: values.length, filled })) return null;
  const isApart = (text: string) => isNoneOfThese(text) || isAside(text);
  return {
    options: options.filter((text) => !isApart(text)),
    aside: options.filter(isApart),
    hasOtherText: kept.length < found.length || isOdd,
    separator: separator.sign,
  };
}

/** How many pieces are ones that stand in several cells. */
function repeatedIn(pieces: ReadonlyMap<string, Piece>): number {
  let repeated = 0;
  for (const { count } of pieces.values()) if (count > 1) repeated += count;
  return repeated;
}

function piecesOf(text: string, { between }: Separator): readonly string[] {
  return text
    .split(between)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}

/** What stands between separators. */
interface Piece {
  readonly text: string;
  readonly count: number;
  /** It is all of some cell, and one of several in some. */
  readonly isAlone: boolean;
  readonly isBeside: boolean;
}

interface Counted {
  readonly separator: Separator;
  readonly options: readonly string[];
  readonly found: readonly Piece[];
  readonly again: readonly { readonly count: number }[];
  /** Pieces in all cells. */
  readonly all: number;
  /** Cells with several pieces. */
  readonly several: number;
  /** Different cells. */
  readonly different: number;
  readonly filled: number;
}

/**
 * Whether pieces are options: few, short, and most of them in several cells. By a sign that texts have too («Ja, helt») they are also fewer than
 * the different cells, or stand alone in some cells.
 */
function areOptions({ separator, options, found, again, all, several, different, filled }: Counted): boolean {
  if (options.length < 2 || options.length > MOST_OPTIONS || options.some((text) => text.length > LONGEST)) return false;
  const repeated = again.reduce((sum, { count }) => sum + count, 0);
  if (SURE.includes(separator)) return repeated >= all * 0.6 || (filled < FEW_CELLS && found.length < all);
  const isLoose =
    found.length < different ||
    (found.some((piece) => piece.isAlone && piece.isBeside) && !found.some(({ text }) => isYes(text) || isNo(text)));
  return repeated >= all * 0.8 && isLoose && several >= filled * 0.2;
}
