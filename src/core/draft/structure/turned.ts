import { fold } from "../../basics/fold.ts";
import { foldAnswer } from "../../validate/fold-answer.ts";
import type { Field } from "../fields/fields.ts";
import type { DraftList } from "./answer-lists.ts";
import type { Group } from "./blocks.ts";
import { meaningOf } from "./gates.ts";

/** A question that looks turned round: it says something bad where the others of its block say something good. */
export interface Suspicion {
  readonly field: Field;
  /** With the mean of the others of its block; null where the words alone say so. */
  readonly correlation: number | null;
}

/** Below this the answers go against the others', and above it they go with them. */
const AGAINST = -0.15;
const LEAST_UNITS = 20;
/** Words of something bad. */
const BAD = [
  ...[
    "treg",
    "trege",
    "tregt",
    "mister",
    "slutte",
    "sliten",
    "slitsomt",
    "stress",
    "stresset",
    "vanskelig",
    "vanskelige",
    "dårlig",
    "dårlige",
  ],
  ...[
    "problem",
    "problemer",
    "feil",
    "ikke",
    "aldri",
    "mangler",
    "uoversiktlig",
    "tungvint",
    "plages",
    "bekymret",
    "frustrert",
    "unødvendig",
  ],
  ...[
    "slow",
    "lose",
    "quit",
    "tired",
    "stressed",
    "difficult",
    "bad",
    "problems",
    "not",
    "never",
    "lack",
    "frustrating",
    "unnecessary",
    "worry",
  ],
].map(fold);

/** The questions of a block of degrees that look turned round. None is turned for that: it is for the user to say. */
export function turnedIn({ fields, block }: Group, list: DraftList | null): readonly Suspicion[] {
  if (block === null || !list || (list.reason !== "degrees" && list.reason !== "numbers") || fields.length < 3) return [];
  const places = fields.map((field) => placesOf(field, list));
  return fields.flatMap((field, at): Suspicion[] => {
    const own = places[at] ?? [];
    const correlation = correlationOf(own, meanOfOthers(places, at));
    const isBad =
      fold(field.profile.header)
        .split(" ")
        .some((word) => BAD.includes(word)) && list.reason === "degrees";
    if (correlation !== null && correlation < AGAINST) return [{ field, correlation }];
    return isBad && (correlation === null || correlation <= -AGAINST) ? [{ field, correlation: null }] : [];
  });
}

/** Each unit's place on the scale; NaN for none. */
function placesOf(field: Field, { list }: DraftList): readonly number[] {
  const scale = list.answers.filter((answer) => !(list.aside?.includes(answer) ?? false)).map(foldAnswer);
  const byCode = [NaN, ...field.profile.values.map((_, at) => placeIn(scale, meaningOf(field, at + 1)))];
  return [...field.profile.codes].map((code) => byCode[code] ?? NaN);
}

function placeIn(scale: readonly string[], text: string): number {
  const at = scale.indexOf(foldAnswer(text));
  return at < 0 ? NaN : at;
}

function meanOfOthers(places: readonly (readonly number[])[], own: number): readonly number[] {
  const others = places.filter((_, at) => at !== own);
  return (others[0] ?? []).map((_, unit) => {
    let [sum, given] = [0, 0];
    for (const ofItem of others) {
      const place = ofItem[unit] ?? NaN;
      if (!Number.isNaN(place)) [sum, given] = [sum + place, given + 1];
    }
    return given === 0 ? NaN : sum / given;
  });
}

/** Pearson's, of the units that have both; null for too few, and where one of them is the same for all. */
function correlationOf(one: readonly number[], other: readonly number[]): number | null {
  const pairs = one.flatMap((value, unit): [number, number][] => {
    const beside = other[unit] ?? NaN;
    return Number.isNaN(value) || Number.isNaN(beside) ? [] : [[value, beside]];
  });
  if (pairs.length < LEAST_UNITS) return null;
  const [meanX, meanY] = [0, 1].map((side) => pairs.reduce((sum, pair) => sum + (pair[side] ?? 0), 0) / pairs.length);
  let [xy, xx, yy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    const [dx, dy] = [x - (meanX ?? 0), y - (meanY ?? 0)];
    [xy, xx, yy] = [xy + dx * dy, xx + dx * dx, yy + dy * dy];
  }
  return xx === 0 || yy === 0 ? null : xy / Math.sqrt(xx * yy);
}
