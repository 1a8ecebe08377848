import { Refusal } from "../core/issues/refusal.ts";
import { quoteEnd } from "./cut-features.ts";

/** A list takes ten times the memory of its letters: what one value of JSON may have of them. A detailed region has tens of thousands of points. */
const MOST_LISTS = 1_500_000;
/** The same of texts, which are names and values of properties. */
const MOST_TEXTS = 100_000;
/** Lists and objects inside one another; boundaries have six. */
const DEEPEST = 100;

const [QUOTE, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 91, 93, 123, 125];

/** An object of a file; what it holds is not checked. */
export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of a piece of JSON, in UTF-8. Throws a Refusal for what is no JSON, and before it is parsed for what would take all memory. */
export function parseJson(bytes: Uint8Array): unknown {
  refuseDense(bytes);
  return parsed(new TextDecoder().decode(bytes)); // the decoder drops a byte order mark
}

/** The value of a text of JSON. Throws a Refusal for what is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal({ code: "boundaries_format", found: "not_json" });
  }
}

/** Throws a Refusal for a piece of JSON that takes many times the memory of its letters when it is parsed. */
export function refuseDense(bytes: Uint8Array): void {
  let [lists, texts, depth] = [0, 0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes[at];
    if (code === QUOTE) {
      at = quoteEnd(bytes, at);
      texts++;
    } else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      lists++;
      if (++depth > DEEPEST) throw new Refusal({ code: "boundaries_format", found: "other_json" });
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--;
  }
  if (lists > MOST_LISTS) throw new Refusal({ code: "boundaries_too_detailed", what: "pointsOfOne", limit: MOST_LISTS });
  if (texts > MOST_TEXTS) throw new Refusal({ code: "boundaries_too_detailed", what: "textsOfOne", limit: MOST_TEXTS });
}
