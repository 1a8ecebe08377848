import { Refusal } from "../../core/issues/refusal.ts";

/** How many different texts are kept to make equal cells the same string. */
const MOST_KEPT = 100_000;

/** Texts beyond those, and letters in them: a survey of 100 000 units has room for eight open questions that all have answered. */
const MOST_OTHERS = 800_000;
const MOST_LETTERS = 1 << 26;

/** Texts of a sheet's cells, each kept once, however many cells have it. */
export class KeptTexts {
  readonly #texts = new Map<string, string>();
  readonly #part: string;
  #others = 0;
  #letters = 0;

  /** `part` is the file's name, or its part's, in a refusal. */
  constructor(part: string) {
    this.#part = part;
  }

  /**
   * The same string for equal texts, and none that holds on to the large piece it was cut from. Where there are too many to know again, equal ones
   * are several; throws a Refusal where these are more than memory is to hold.
   */
  keep(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const copy = ` ${text}`.slice(1);
    if (this.#texts.size < MOST_KEPT) this.#texts.set(copy, copy);
    else this.#count(text.length);
    return copy;
  }

  #count(letters: number): void {
    this.#letters += letters;
    const beyond = (what: "texts" | "letters", limit: number) => new Refusal({ code: "beyond_limit", part: this.#part, what, limit });
    if (++this.#others > MOST_OTHERS) throw beyond("texts", MOST_OTHERS);
    if (this.#letters > MOST_LETTERS) throw beyond("letters", MOST_LETTERS);
  }
}
