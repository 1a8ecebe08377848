import { Refusal } from "../../core/issues/refusal.ts";
import { mostCells } from "../../core/sheet/limits.ts";

/** Characters that one row may have in a file; real ones have a few thousand, a row full of the longest texts has two million. */
export const longestRow = 1 << 23;

/** Cells that rows may span where next to none of them has a value. */
const MOST_EMPTY = 1 << 23;
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
    const isEmpty = this.#filled < this.#spanned * LEAST_FILLED;
    const [what, limit] = isEmpty ? (["emptyCells", MOST_EMPTY] as const) : (["cells", mostCells] as const);
    if (this.#spanned > limit) throw new Refusal({ code: "beyond_limit", part: this.#part, what, limit });
  }
}
