import { fold } from "../../basics/fold.ts";
import { foldAnswer } from "../../validate/coded/fold-answer.ts";
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
  const together = sumsOf(places);
  return fields.flatMap((field, at): Suspicion[] => {
    const correlation = correlationWithOthers(places[at] ?? new Float64Array(0), together);
    const isBad =
      fold(field.profile.header)
        .split(" ")
        .some((word) => BAD.includes(word)) && list.reason === "degrees";
    if (correlation !== null && correlation < AGAINST) return [{ field, correlation }];
    return isBad && (correlation === null || correlation <= -AGAINST) ? [{ field, correlation: null }] : [];
  });
}

/** Each unit's place on the scale; NaN for none. */
function placesOf(field: Field, { list }: DraftList): Float64Array {
  const scale = list.answers.filter((answer) => !(list.aside?.includes(answer) ?? false)).map(foldAnswer);
  const byCode = [NaN, ...field.profile.values.map((_, at) => placeIn(scale, meaningOf(field, at + 1)))];
  return Float64Array.from(field.profile.codes, (code) => byCode[code] ?? NaN);
}

function placeIn(scale: readonly string[], text: string): number {
  const at = scale.indexOf(foldAnswer(text));
  return at < 0 ? NaN : at;
}

/** By unit the sum of its places, and how many there are. */
interface Sums {
  readonly sums: Float64Array;
  readonly given: Uint16Array;
}

function sumsOf(places: readonly Float64Array[]): Sums {
  const size = places[0]?.length ?? 0;
  const [sums, given] = [new Float64Array(size), new Uint16Array(size)];
  for (const ofItem of places) {
    for (let unit = 0; unit < size; unit++) {
      const place = ofItem[unit] ?? NaN;
      if (Number.isNaN(place)) continue;
      sums[unit] = (sums[unit] ?? 0) + place;
      given[unit] = (given[unit] ?? 0) + 1;
    }
  }
  return { sums, given };
}

/** Pearson's, of an item with the mean of the others; null for too few units that have both, and where one of them is the same for all. */
function correlationWithOthers(own: Float64Array, { sums, given }: Sums): number | null {
  let [pairs, x, y, xy, xx, yy] = [0, 0, 0, 0, 0, 0];
  for (let unit = 0; unit < own.length; unit++) {
    const place = own[unit] ?? NaN;
    const others = (given[unit] ?? 0) - 1;
    if (Number.isNaN(place) || others < 1) continue;
    const mean = ((sums[unit] ?? 0) - place) / others;
    pairs++;
    x += place;
    y += mean;
    xy += place * mean;
    xx += place * place;
    yy += mean * mean;
  }
  const [ofOwn, ofOthers] = [pairs * xx - x * x, pairs * yy - y * y];
  const isFlat = ofOwn <= FLAT * pairs * xx || ofOthers <= FLAT * pairs * yy;
  return pairs < LEAST_UNITS || isFlat ? null : (pairs * xy - x * y) / Math.sqrt(ofOwn * ofOthers);
}

/** What is left by rounding where all numbers are the same. */
const FLAT = 1e-12;
