import { movedFormula } from "../../facts/moved-formula.ts";
import type { CellFormula } from "./sheet-view.ts";

/** The first cell of those that share a formula. */
interface Shared {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Tells what the cells of a sheet are calculated by, asked in their order: those that share a formula have it moved to where they stand. */
export class WholeFormulas {
  readonly #groups = new Map<string, Shared>();

  textOf(row: number, column: number, { text, group }: CellFormula): string {
    if (group === null) return text;
    if (text !== "") this.#groups.set(group, { row, column, text });
    const shared = this.#groups.get(group);
    return shared ? movedFormula(shared.text, row - shared.row, column - shared.column) : text;
  }
}
