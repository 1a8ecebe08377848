import { damaged } from "../xml/damage.ts";
import { inProportion } from "./in-proportion.ts";

/**
 * A sheet part in order: one head up to and with the opening tag of sheetData, then whole rows, then one tail from its closing
 * tag on. `prefix` is the sheet's own ("x:" or ""). Put together again the texts are the part.
 */
interface SheetPiece {
  readonly kind: "head" | "rows" | "tail";
  readonly text: string;
  /** The text with comments, CDATA and instructions blanked out: tags are looked for here, contents are taken from `text`. */
  readonly scan: string;
  readonly prefix: string;
}

/** Characters that the head or one row may have; real ones have a few thousand. */
const LONGEST = 1 << 24;
/** Characters that the tail may have: merged cells, links and conditional formats stand there, in some sheets one for each row. */
const LONGEST_TAIL = 1 << 26;
const SHEET_DATA = /<((?:[^\s:<>/]+:)?)sheetData(?:\s[^>]*?)?(\/?)>/;

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
    if (held.length > (state === "tail" ? LONGEST_TAIL : LONGEST)) throw damaged(part, "one row or list is too long");
    if (state === "head") {
      const scan = hideMarkup(held);
      if (/<!DOCTYPE/i.test(scan)) throw damaged(part, "DOCTYPE is not accepted");
      const data = SHEET_DATA.exec(scan);
      if (!data) continue;
      prefix = data[1] ?? "";
      const head = held.slice(0, data.index + data[0].length);
      const isEmpty = data[2] === "/";
      const text = isEmpty ? `${head.slice(0, -2)}>` : head;
      yield { kind: "head", text, scan: hideMarkup(text), prefix };
      held = (isEmpty ? `</${prefix}sheetData>` : "") + held.slice(head.length);
      state = "rows";
    }
    if (state === "rows") {
      const scan = hideMarkup(held);
      const { end, isLast } = rowsEnd(scan, prefix);
      if (end > 0) yield { kind: "rows", text: held.slice(0, end), scan: scan.slice(0, end), prefix };
      held = held.slice(end);
      if (isLast) state = "tail";
    }
  }
  if (state !== "tail") throw damaged(part, "sheet has no end");
  yield { kind: "tail", text: held, scan: hideMarkup(held), prefix };
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

/** The text, as long as before, with blanks for comments, CDATA sections and instructions, so that no tag is found in them. */
export function hideMarkup(text: string): string {
  if (!hasMarkup(text)) return text;
  return text.replace(/<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<\?[^]*?(?:\?>|$)/g, (markup) => " ".repeat(markup.length));
}

/** One character is looked for much faster than two, and these two are rare in sheets. */
function hasMarkup(text: string): boolean {
  return (text.includes("!") && text.includes("<!")) || (text.includes("?") && text.includes("<?"));
}
