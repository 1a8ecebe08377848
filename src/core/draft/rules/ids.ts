import { foldCode } from "../../basics/fold.ts";

/** Letters of an id made of words. */
const LONGEST = 24;

/** Gives ids that nothing else has, and that no heading of another column reads as. */
export class Ids {
  readonly #used = new Set<string>();
  /** The headings as ids are compared with them. */
  readonly #headings: ReadonlySet<string>;

  constructor(headings: readonly string[]) {
    this.#headings = new Set(headings.map(foldCode));
  }

  /** An id of the words of a text; `own`: the headings that it may read as, since they are of the same column. */
  of(text: string, own: readonly string[] = []): string {
    const stem = idOf(text);
    let id = stem;
    for (let number = 2; !this.#isFree(id, own); number++) id = `${stem}_${String(number)}`;
    return this.#take(id);
  }

  /** The id of one of several: the stem and a number of two digits. */
  numbered(stem: string, number: number): string {
    const at = (prefix: string) => `${prefix}_${String(number).padStart(2, "0")}`;
    let prefix = stem;
    while (!this.#isFree(at(prefix), [])) prefix = `${prefix}x`;
    return this.#take(at(prefix));
  }

  #isFree(id: string, own: readonly string[]): boolean {
    if (this.#used.has(id)) return false;
    return !this.#headings.has(foldCode(id)) || own.some((heading) => foldCode(heading) === foldCode(id));
  }

  #take(id: string): string {
    this.#used.add(id);
    return id;
  }
}

/** Lower-case ASCII words with _ between, no longer than an id should be. */
export function idOf(text: string): string {
  const words = wordsOf(text);
  return /^[a-z]/.test(words) ? words : `s_${words}`.replace(/_+$/, "");
}

/** The id of a rule set: such words with - between. */
export function ruleSetIdOf(text: string): string {
  return wordsOf(text).replaceAll("_", "-") || "utkast";
}

function wordsOf(text: string): string {
  const words = inAscii(text)
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return words.length <= LONGEST ? words : words.slice(0, LONGEST + 1).replace(/_?[^_]*$/, "") || words.slice(0, LONGEST);
}

const LETTERS: Readonly<Record<string, string>> = { æ: "ae", ø: "o", å: "a", ß: "ss", đ: "d", ŧ: "t" };

function inAscii(text: string): string {
  const letters = text.toLowerCase().replace(/[æøåßđŧ]/g, (letter) => LETTERS[letter] ?? letter);
  return letters.normalize("NFKD").replace(/\p{M}+/gu, "");
}
