import { Refusal } from "../../../core/issues/refusal.ts";
import { CONTENT_TYPES } from "./content-types.ts";
import type { ZipEntry } from "../zip/zip.ts";

const MEGABYTE = 1 << 20;

/** How much a file may inflate to, in megabytes. A sheet of 100 000 × 69 answers is about 250. */
export interface Limits {
  /** One part. */
  readonly part: number;
  /** All parts. */
  readonly total: number;
  /** A part that must be held whole as text. */
  readonly whole: number;
  /** The list of content types, which is read anew for each part that is added. */
  readonly types: number;
  /** The parts that inflate more than `ratio` times: they say next to nothing at great length. One of any kind, and all of XML together. */
  readonly repetitive: number;
  /** Sheets inflate 10–40 times, blanks and repetitions hundreds of times, a zip bomb close to deflate's greatest, 1 032. */
  readonly ratio: number;
}

export const LIMITS: Limits = { part: 2048, total: 4096, whole: 16, types: 2, repetitive: 32, ratio: 100 };

/** Refuses a zip whose directory says that it inflates to more than the limits. What it says is held to when inflating. */
export function refuseBombs(entries: readonly ZipEntry[], limits: Limits): void {
  let [total, repetitive] = [0, 0];
  for (const { name, size, compressedSize } of entries) {
    total += size;
    if (size > limits.part * MEGABYTE) throw tooLarge(name, limits.part);
    const isRepetitive = size > limits.ratio * compressedSize;
    if (isRepetitive && size > limits.repetitive * MEGABYTE) throw tooLarge(name, limits.repetitive);
    if (isRepetitive && /\.xml$/i.test(name)) repetitive += size;
    if (repetitive > limits.repetitive * MEGABYTE) throw tooLarge(null, limits.repetitive);
    if (total > limits.total * MEGABYTE) throw tooLarge(null, limits.total);
  }
}

/** Whether a part is too large to be held as one text. */
export function isBeyondWhole(size: number, limits: Limits): boolean {
  return size > limits.whole * MEGABYTE;
}

/** Refuses a part that is too large to be held as one text. */
export function refuseWhole(name: string, size: number, limits: Limits): void {
  const limit = name === CONTENT_TYPES ? limits.types : limits.whole;
  if (size > limit * MEGABYTE) throw tooLarge(name, limit);
}

function tooLarge(part: string | null, limitMegabytes: number): Refusal {
  return new Refusal({ code: "too_large", part, limitMegabytes });
}
