import { Refusal } from "../core/issues/refusal.ts";

/** A picture has no room for more regions, nor a person. */
export const MOST_REGIONS = 5000;

/** A file of JSON without the features of its collection, which stand apart, each as the bytes of one value. */
export interface CutFile {
  readonly rest: Uint8Array;
  /** null where the file has no list of features. */
  readonly features: readonly Uint8Array[] | null;
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [34, 92, 44, 58];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];
const KEY = new TextEncoder().encode('"features"');

/**
 * Cuts the features out of the bytes of a file, in UTF-8, so that no more than one of them need be parsed at a time. Only quotes and brackets are
 * looked at: what is no JSON is for the one who parses the pieces. Throws a Refusal for more features than there may be regions.
 */
export function cutFeatures(bytes: Uint8Array): CutFile {
  const start = listStart(bytes);
  if (start < 0) return { rest: bytes, features: null };
  const features: Uint8Array[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < bytes.length; at++) {
    const code = bytes[at];
    if (code === QUOTE) at = quoteEnd(bytes, at);
    else if (code === OPEN_LIST || code === OPEN_OBJECT) depth++;
    else if (code === COMMA && depth === 0) {
      if (features.length === MOST_REGIONS) throw new Refusal({ code: "boundaries_too_detailed", what: "regions", limit: MOST_REGIONS });
      features.push(bytes.subarray(from, at));
      from = at + 1;
    } else if ((code === CLOSE_LIST || code === CLOSE_OBJECT) && depth-- === 0) {
      if (features.length > 0 || !isBlank(bytes, from, at)) features.push(bytes.subarray(from, at));
      return { rest: joined(bytes.subarray(0, start), bytes.subarray(at)), features };
    }
  }
  return { rest: bytes.subarray(0, start), features }; // cut short: no JSON
}

/** The place behind the bracket that opens the list of features of the outermost object; -1 where there is none. */
function listStart(bytes: Uint8Array): number {
  let depth = 0;
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes[at];
    if (code === OPEN_LIST || code === OPEN_OBJECT) depth++;
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--;
    else if (code === QUOTE) {
      const end = quoteEnd(bytes, at);
      const colon = depth === 1 && isKey(bytes, at) ? afterBlanks(bytes, end + 1) : -1;
      const value = colon >= 0 && bytes[colon] === COLON ? afterBlanks(bytes, colon + 1) : -1;
      if (value >= 0 && bytes[value] === OPEN_LIST) return value + 1;
      at = end;
    }
  }
  return -1;
}

/** The place of the quote that ends the text that begins at one; the end of the bytes where none does. */
export function quoteEnd(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(QUOTE, start + 1); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) {
    let slashes = 0;
    while (bytes[at - 1 - slashes] === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return at;
  }
  return bytes.length;
}

const isKey = (bytes: Uint8Array, at: number) => KEY.every((code, index) => bytes[at + index] === code);

/** Whether a byte is a blank between values. */
export const isBlankCode = (code: number | undefined) => code === 32 || code === 9 || code === 10 || code === 13;

/** The place of the first byte from one on that is no blank. */
export function afterBlanks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isBlankCode(bytes[at])) at++;
  return at;
}

const isBlank = (bytes: Uint8Array, from: number, to: number) => afterBlanks(bytes, from) >= to;

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const whole = new Uint8Array(one.length + other.length);
  whole.set(one);
  whole.set(other, one.length);
  return whole;
}
