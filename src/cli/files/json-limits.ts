import { Refusal } from "../../core/issues/refusal.ts";

/** Bytes of a file of JSON; a rule set of thousands of questions has one million. */
export const MOST_MEGABYTES = 32;
/** Levels of lists and objects that a file may have; ours have ten. */
const DEEPEST = 256;
/** Values of a file: a register of 100 000 units and ten columns has one million. */
const MOST_VALUES = 2_000_000;
/** Fields of one object: a column map has as many as a sheet has columns. */
const MOST_FIELDS = 32_768;

const [QUOTE, BACKSLASH, COMMA] = [34, 92, 44];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

/**
 * Throws a Refusal for a text of JSON that would take all memory or time, before it is parsed: a level takes many times the memory of its bracket, a value
 * of its letter, and a field of its comma. Only quotes, brackets and commas are looked at: what is no JSON is for the parser.
 */
export function refuseBeyondLimits(text: string, part: string): void {
  const beyond = (what: "depth" | "values" | "fields", limit: number) => new Refusal({ code: "beyond_limit", part, what, limit });
  /** The commas so far of each object that is open, and null for a list. */
  const open: (number | null)[] = [];
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = textEnd(text, at);
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      open.push(code === OPEN_OBJECT ? 1 : null);
      values++;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) open.pop();
    else if (code === COMMA) {
      values++;
      const fields = open.at(-1) ?? null;
      if (fields !== null && fields >= MOST_FIELDS) throw beyond("fields", MOST_FIELDS);
      if (fields !== null) open[open.length - 1] = fields + 1;
    }
    if (open.length > DEEPEST) throw beyond("depth", DEEPEST);
    if (values > MOST_VALUES) throw beyond("values", MOST_VALUES);
  }
}

/** The place of the quote that ends a text; the end of all where none does. */
function textEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}
