import { fold, withoutNumbering } from "../basics/fold.ts";
import { letterPairs } from "./headers/header-index.ts";
import type { HeaderIndex, Wording } from "./headers/header-index.ts";

const LEAST_LETTERS = 6;
const LEAST_LIKENESS = 0.85;
const LEAST_LEAD = 0.08;
const LEAST_CUT_LETTERS = 20;
/** From this likeness on a heading is worth a look by a person who searches for an item's. */
const LEAST_RESEMBLANCE = 0.5;
const MOST_CANDIDATES = 3;

/**
 * The one item a header nearly spells, or null. The likeness is the share of letter pairs in common (Dice); it must be at least
 * 0.85 and 0.08 above the next item's, so that two items of much the same wording are never taken for each other. Numbers and
 * negations must agree: «siste 6 måneder» is not «siste 12 måneder». A header cut short is the one item that begins with its
 * 20 letters or more.
 */
export function similarItem(header: string, index: HeaderIndex): string | null {
  const folded = fold(withoutNumbering(header));
  const letters = folded.replaceAll(" ", "");
  if (letters.length < LEAST_LETTERS) return null;
  return cutShort(letters, index) ?? nearest(folded, letters, index);
}

function cutShort(letters: string, index: HeaderIndex): string | null {
  if (letters.length < LEAST_CUT_LETTERS) return null;
  const items = new Set(index.wordings.filter(({ folded }) => folded.replaceAll(" ", "").startsWith(letters)).map(({ item }) => item));
  const [item] = items;
  return items.size === 1 && item !== undefined ? item : null;
}

function nearest(folded: string, letters: string, index: HeaderIndex): string | null {
  const pairs = letterPairs(letters);
  const likeness = new Map<string, number>();
  for (const wording of index.wordings) {
    likeness.set(
      wording.item,
      Math.max(likeness.get(wording.item) ?? 0, likenessOf(pairs, letters.length, wording, LEAST_LIKENESS - LEAST_LEAD)),
    );
  }
  const [best, next] = [...likeness].sort(([, a], [, b]) => b - a);
  if (best === undefined || best[1] < LEAST_LIKENESS || best[1] - (next?.[1] ?? 0) < LEAST_LEAD) return null;
  const agrees = index.wordings.some((wording) => wording.item === best[0] && decisiveWords(wording.folded) === decisiveWords(folded));
  return agrees ? best[0] : null;
}

/** A column that no item has, by its heading. */
export interface FreeHeading {
  readonly column: number;
  readonly text: string;
}

/**
 * The headings that may be meant for each item: at most three, the likest first, each with at least half of its pairs of letters in common with
 * a wording that has the same numbers and negations.
 */
export function candidateFinder(headings: readonly FreeHeading[], index: HeaderIndex): (item: string) => readonly FreeHeading[] {
  const read = headings.flatMap((heading) => {
    const folded = heading.text.length > 2 * index.longest ? "" : fold(withoutNumbering(heading.text));
    const letters = folded.replaceAll(" ", "");
    return letters.length < 2 ? [] : [{ heading, pairs: letterPairs(letters), length: letters.length, decisive: decisiveWords(folded) }];
  });
  return (item) => {
    const wordings = index.wordings.filter((wording) => wording.item === item);
    const likest = ({ pairs, length, decisive }: (typeof read)[number]) =>
      Math.max(
        0,
        ...wordings
          .filter(({ folded }) => decisiveWords(folded) === decisive)
          .map((wording) => likenessOf(pairs, length, wording, LEAST_RESEMBLANCE)),
      );
    return read
      .map((one) => ({ heading: one.heading, likeness: likest(one) }))
      .filter(({ likeness }) => likeness >= LEAST_RESEMBLANCE)
      .sort((one, other) => other.likeness - one.likeness || one.heading.column - other.heading.column)
      .slice(0, MOST_CANDIDATES)
      .map(({ heading }) => heading);
  };
}

/** 0 without comparing the letters where the lengths alone make the likeness less than what is asked for. */
function likenessOf(pairs: ReadonlyMap<string, number>, length: number, wording: Wording, least: number): number {
  const total = length - 1 + wording.pairCount;
  if ((2 * Math.min(length - 1, wording.pairCount)) / total < least) return 0;
  let common = 0;
  for (const [pair, count] of pairs) common += Math.min(count, wording.pairs.get(pair) ?? 0);
  return (2 * common) / total;
}

/** The words that turn a question into another one. */
function decisiveWords(folded: string): string {
  return folded
    .split(" ")
    .filter((word) => /\d/.test(word) || word === "ikke" || word === "not")
    .join(" ");
}
