import { afterBlanks, isBlankCode, quoteEnd } from "./cut-features.ts";
import { parsed, refuseDense } from "./parse-json.ts";
import type { FlatRing } from "./thin-rings.ts";

/** A feature as it is parsed: a number stands in it for each of its rings, which are apart as bare numbers. */
export interface ParsedFeature {
  readonly value: unknown;
  readonly rings: readonly FlatRing[];
}

/** Bytes of a ring that are parsed at a time. What is parsed takes ten times as much, and is let go before the next. */
const PIECE = 16_384;

const [QUOTE, COMMA, MINUS, ZERO, NINE, OPEN_LIST, CLOSE_LIST] = [34, 44, 45, 48, 57, 91, 93];
/** What stands between the brackets of a ring, but for digits and blanks: + , - . E e */
const OF_NUMBERS: ReadonlySet<number | undefined> = new Set([43, COMMA, MINUS, 46, 69, 101]);

/**
 * The value of a feature's bytes, in UTF-8. Its rings are parsed a few positions at a time: a list takes ten times the memory of its letters, and
 * what lives only while a whole feature is parsed is kept long after it. A ring with anything but positions in it is parsed with the rest, as it is.
 * Throws a Refusal as parseJson does.
 */
export function parseFeature(bytes: Uint8Array): ParsedFeature {
  refuseDense(bytes);
  const rings: FlatRing[] = [];
  const rest: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === QUOTE) at = quoteEnd(bytes, at);
    else if (bytes[at] === OPEN_LIST && isRingStart(bytes, at)) {
      const end = ringEnd(bytes, at);
      const ring = end < 0 ? null : ringOf(bytes, at + 1, end);
      if (ring) {
        rest.push(textOf(bytes, from, at), String(rings.push(ring) - 1));
        from = end + 1;
      }
      if (end >= 0) at = end;
    }
  }
  rest.push(textOf(bytes, from, bytes.length));
  return { value: parsed(rest.join("")), rings };
}

const textOf = (bytes: Uint8Array, from: number, to: number) => new TextDecoder().decode(bytes.subarray(from, to));

/** Whether a list begins with a list that begins with a number. */
function isRingStart(bytes: Uint8Array, start: number): boolean {
  const position = afterBlanks(bytes, start + 1);
  if (bytes[position] !== OPEN_LIST) return false;
  const code = bytes[afterBlanks(bytes, position + 1)];
  return code === MINUS || isDigit(code);
}

const isDigit = (code: number | undefined) => code !== undefined && code >= ZERO && code <= NINE;

/** The place of the bracket that closes a list of lists of numbers; -1 where there is anything else in it. */
function ringEnd(bytes: Uint8Array, start: number): number {
  let isInside = false;
  for (let at = start + 1; at < bytes.length; at++) {
    const code = bytes[at];
    if (code === OPEN_LIST) {
      if (isInside) return -1;
      isInside = true;
    } else if (code === CLOSE_LIST) {
      if (!isInside) return at;
      isInside = false;
    } else if (!isDigit(code) && !OF_NUMBERS.has(code) && !isBlankCode(code)) return -1;
  }
  return -1;
}

/** The positions between two brackets; null where one is none. */
function ringOf(bytes: Uint8Array, start: number, end: number): FlatRing | null {
  const ring = new Float64Array(2 * listsIn(bytes, start, end));
  let filled = 0;
  for (let from = start; from < end;) {
    const to = pieceEnd(bytes, from, end);
    // A comma at the end is an error as in the whole: the next piece begins behind it.
    const positions = positionsOf(textOf(bytes, from, to), to < end);
    if (positions === null) return null;
    for (const [x, y] of positions) {
      ring[filled++] = x;
      ring[filled++] = y;
    }
    from = to;
  }
  return ring;
}

function listsIn(bytes: Uint8Array, start: number, end: number): number {
  let lists = 0;
  for (let at = start; at < end; at++) if (bytes[at] === OPEN_LIST) lists++;
  return lists;
}

/** The place behind the first comma between two positions that is far enough away; the end where there is none. */
function pieceEnd(bytes: Uint8Array, from: number, end: number): number {
  if (end - from <= PIECE) return end;
  const close = bytes.indexOf(CLOSE_LIST, from + PIECE);
  const comma = close < 0 ? -1 : afterBlanks(bytes, close + 1);
  return comma >= 0 && comma < end && bytes[comma] === COMMA ? comma + 1 : end;
}

/** The positions of a piece of a ring; a comma ends it where more follow. */
function positionsOf(text: string, areMore: boolean): readonly Position[] | null {
  try {
    const positions: unknown = JSON.parse(`[${areMore ? text.slice(0, -1) : text}]`);
    return Array.isArray(positions) && positions.every(isPosition) ? positions : null;
  } catch {
    return null;
  }
}

type Position = readonly [number, number];

/** Whether a value begins with two numbers. */
export const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);
