/** How many different texts are kept to make equal cells the same string. */
const MOST_KEPT = 100_000;

/** Texts of cells, each kept once, however many cells have it. */
export class KeptTexts {
  readonly #texts = new Map<string, string>();

  /** The same string for equal texts, and none that holds on to the large piece it was cut from, but where there are too many to keep. */
  keep(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined || this.#texts.size >= MOST_KEPT) return known ?? text;
    const copy = ` ${text}`.slice(1);
    this.#texts.set(copy, copy);
    return copy;
  }
}
