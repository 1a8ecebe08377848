import { foldCode } from "../../basics/fold.ts";
import { idOf } from "../../basics/id-of.ts";

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
