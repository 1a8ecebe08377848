/** A format that shows a number as a share of a hundred, with its decimals: 0%, 0.0 %, #,##0%. */
const PERCENT = /^[#,]*0(?:\.(0+))?(?:\s|\\ |" "|_-)*%/;

/** How many numbers of a sheet are told of as shares at most; those beyond are the numbers they are. */
export const MOST_SHARES = 100_000;

/** How many decimals a number format shows of a share of a hundred; null for a format of another kind. */
export function percentDecimals(format: string): number | null {
  const found = PERCENT.exec(format);
  return found ? (found[1] ?? "").length : null;
}

/** What a cell with such a format shows: 0.5 → "50 %", as Excel writes it in Norwegian. */
export function percentText(value: number, decimals: number): string {
  return `${(value * 100).toFixed(decimals).replace(".", ",")} %`;
}

/** What the cells of a sheet show where that is another text than their number, by row and column. */
export class ShownShares {
  readonly #rows = new Map<number, Map<number, string>>();
  #size = 0;

  add(row: number, column: number, value: number, decimals: number): void {
    if (this.#size >= MOST_SHARES) return;
    this.#size++;
    const ofRow = this.#rows.get(row) ?? new Map<number, string>();
    ofRow.set(column, percentText(value, decimals));
    this.#rows.set(row, ofRow);
  }

  /** All of them; left out of a sheet that has none. */
  found(): { readonly shown?: ReadonlyMap<number, ReadonlyMap<number, string>> } {
    return this.#size === 0 ? {} : { shown: this.#rows };
  }
}
