import { Refusal } from "../../core/issues/refusal.ts";

/** Characters that one row may have in a file; real ones have a few thousand, a row full of the longest texts has two million. */
export const longestRow = 1 << 23;

/** How many cells a sheet's rows may span together: 8 bytes each. 100 000 × 69 is 7 million. */
const MOST_CELLS = 1 << 26;
/** As many where next to none of them has a value. */
const MOST_EMPTY = 1 << 24;
const LEAST_FILLED = 1 / 16;

/** Counts the cells that the rows of a sheet span, while they are read. */
export class SpannedCells {
  readonly #part: string;
  #spanned = 0;
  #filled = 0;

  /** `part` is the file's name, or its part's, in a refusal. */
  constructor(part: string) {
    this.#part = part;
  }

  /** One more row, as wide as its last cell. Throws a Refusal where the rows span more cells than are read. */
  add(width: number, filled: number): void {
    this.#spanned += width;
    this.#filled += filled;
    const limit = this.#filled < this.#spanned * LEAST_FILLED ? MOST_EMPTY : MOST_CELLS;
    if (this.#spanned > limit) throw new Refusal({ code: "beyond_limit", part: this.#part, what: "cells", limit });
  }
}
