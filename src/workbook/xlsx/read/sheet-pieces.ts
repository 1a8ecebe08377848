import { Refusal } from "../../../core/issues/refusal.ts";
import { longestRow } from "../../facts/sheet-limits.ts";
import { damaged } from "../xml/damage.ts";
import { hasForbidden, markupEnd, notWellFormed } from "../xml/well-formed.ts";
import { parseXml, readTag, type XmlElement } from "../xml/xml.ts";
import { inProportion } from "./in-proportion.ts";

/**
 * A sheet part in order: one head up to and with the opening tag of sheetData, then whole rows, then one tail from its closing
 * tag on. `prefix` is the sheet's own ("x:" or ""). Put together again the texts are the part.
 */
interface SheetPiece {
  readonly kind: "head" | "rows" | "tail";
  readonly text: string;
  /** The text with comments, CDATA and instructions hidden: tags are looked for here, contents are taken from `text`. */
  readonly scan: string;
  readonly prefix: string;
}

/** Characters that the tail may have: merged cells, links and conditional formats stand there, in some sheets one for each row. */
const LONGEST_TAIL = 1 << 24;
const SHEET_DATA = /<((?:[^\s:<>/]+:)?)sheetData(?:\s[^<>]*?)?(\/?)>/;

/** Cuts a sheet part's text into its pieces, however its chunks were cut. Refuses a part without sheetData, or one that ends in it. */
export async function* sheetPieces(chunks: AsyncIterable<string>, part: string): AsyncGenerator<SheetPiece> {
  let state: "head" | "rows" | "tail" = "head";
  let prefix = "";
  let held = "";
  for await (const chunk of inProportion(chunks, () => (state === "tail" ? 0 : held.length))) {
    const begun = state === "rows" ? endOfBegun(held, chunk, prefix) : 0;
    if (begun > 0) {
      const text = held + chunk.slice(0, begun);
      yield { kind: "rows", text, scan: text, prefix };
      held = chunk.slice(begun);
    } else held += chunk;
    const limit = state === "tail" ? LONGEST_TAIL : longestRow;
    if (held.length > limit) throw new Refusal({ code: "beyond_limit", part, what: state === "rows" ? "row" : "list", limit });
    if (state === "head") {
      const scan = hideMarkup(held, part, true);
      if (/<!DOCTYPE/i.test(scan)) throw damaged(part, "DOCTYPE is not accepted");
      const data = SHEET_DATA.exec(scan);
      if (!data) continue;
      prefix = data[1] ?? "";
      const head = held.slice(0, data.index + data[0].length);
      const isEmpty = data[2] === "/";
      const text = isEmpty ? `${head.slice(0, -2)}>` : head;
      yield { kind: "head", text, scan: hideMarkup(text, part, true), prefix };
      held = (isEmpty ? `</${prefix}sheetData>` : "") + held.slice(head.length);
      state = "rows";
    }
    if (state === "rows") {
      const scan = hideMarkup(held, part);
      const { end, isLast } = rowsEnd(scan, prefix);
      if (end > 0) yield { kind: "rows", text: held.slice(0, end), scan: scan.slice(0, end), prefix };
      held = held.slice(end);
      if (isLast) state = "tail";
    }
  }
  if (state !== "tail") throw damaged(part, "sheet has no end");
  yield { kind: "tail", text: held, scan: hideMarkup(held, part), prefix };
}

/**
 * Where in a chunk the next row begins, which ends what is held from the chunks before; 0 where that is not plain to see. The two
 * together are a few rows: to join all of a chunk to what is held would copy the sheet once more.
 */
function endOfBegun(held: string, chunk: string, prefix: string): number {
  if (held.endsWith("<") || hasMarkup(held) || hasMarkup(chunk)) return 0;
  const next = nextTag(chunk, `<${prefix}row`, 0);
  const isLast = next > 0 && (held + chunk.slice(0, next)).includes(`</${prefix}sheetData`);
  return isLast ? 0 : Math.max(0, next);
}

/** Up to where the text holds whole rows, and whether all rows end there. What follows the last row's beginning is left for later. */
function rowsEnd(scan: string, prefix: string): { end: number; isLast: boolean } {
  const close = scan.indexOf(`</${prefix}sheetData`);
  return close >= 0 ? { end: close, isLast: true } : { end: Math.max(0, lastTag(scan, `<${prefix}row`, scan.length)), isLast: false };
}

/** Where the last tag that begins with `open`, followed by the end of a name, starts before `from`; -1 when there is none. */
export function lastTag(scan: string, open: string, from: number): number {
  let at = from;
  do at = at <= 0 ? -1 : scan.lastIndexOf(open, at - 1);
  while (at >= 0 && !endsName(scan.charCodeAt(at + open.length)));
  return at;
}

/** The root of a sheet from its head, which ends in the opening tag of its rows. */
export function headElement(head: string, prefix: string, part: string): XmlElement {
  const start = hideMarkup(head, part, true).indexOf("<");
  const { name } = readTag(head, start, part).element;
  return parseXml(`${head}</${prefix}sheetData></${name}>`, part);
}

/** The same before `to`: no further is looked, so that what follows a cell costs nothing in it. */
export function tagWithin(scan: string, open: string, from: number, to: number): number {
  const found = from < to ? nextTag(scan.slice(from, to), open, 0) : -1;
  return found < 0 ? -1 : from + found;
}

/** Where the next tag that begins with `open`, followed by the end of a name, starts; -1 when there is none. */
export function nextTag(scan: string, open: string, from: number): number {
  let at = scan.indexOf(open, from);
  while (at >= 0 && !endsName(scan.charCodeAt(at + open.length))) at = scan.indexOf(open, at + 1);
  return at;
}

/** True for white space, "/" and ">": what may follow a tag's name. */
function endsName(code: number): boolean {
  return code === 32 || code === 62 || code === 47 || code === 10 || code === 13 || code === 9;
}

/**
 * Stands where markup is hidden: a character that is neither blank nor part of a name, so that hidden markup is welcome between tags and in
 * texts, and nowhere in a tag.
 */
const HIDDEN = "\u0085";
/** The same for sections of text, which are welcome in texts alone. */
const HIDDEN_TEXT = "\u0086";

/** Whether nothing but blanks and hidden markup stands between two places. */
export function isBlank(scan: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = scan.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9 && code !== 0x85) return false;
  }
  return true;
}

/**
 * The text, as long as before, with comments, CDATA sections and instructions hidden, so that no tag is found in them. Refuses those that are
 * not well-formed; `isFirst` tells that the text begins its part, and may begin with a declaration. What is cut short is hidden to the end.
 */
export function hideMarkup(text: string, part: string, isFirst = false): string {
  if (!hasMarkup(text)) return text;
  if (hasForbidden(text)) throw notWellFormed(part);
  const pieces: string[] = [];
  let at = 0;
  for (let start = nextMarkup(text, 0); start >= 0; start = nextMarkup(text, at)) {
    pieces.push(text.slice(at, start));
    at = start;
    const isText = text.startsWith("<![", start);
    // Comments that follow each other are one stretch: there may be millions of them.
    while (isMarkupAt(text, at) && text.startsWith("<![", at) === isText)
      at = markupEnd(text, at, part, isFirst && at === 0) ?? text.length;
    pieces.push((isText ? HIDDEN_TEXT : HIDDEN).repeat(at - start));
  }
  return pieces.join("") + text.slice(at);
}

function nextMarkup(text: string, from: number): number {
  let at = text.indexOf("<", from);
  while (at >= 0 && !isMarkupAt(text, at)) at = text.indexOf("<", at + 1);
  return at;
}

function isMarkupAt(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 60) return false;
  const next = text.charCodeAt(at + 1);
  return next === 0x3f || (next === 0x21 && (text.startsWith("<!--", at) || text.startsWith("<![CDATA[", at)));
}

/** One character is looked for much faster than two, and these two are rare in sheets. */
function hasMarkup(text: string): boolean {
  return (text.includes("!") && text.includes("<!")) || (text.includes("?") && text.includes("<?"));
}
