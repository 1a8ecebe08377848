import type { PlacedFormula } from "../../../core/layout/formulas/own-formulas.ts";
import type { Cell } from "../../../core/sheet/sheet.ts";
import type { CellFormula } from "../read/sheet-view.ts";
import { WholeFormulas } from "../read/whole-formulas.ts";
import type { CellEdit } from "./cell-edit.ts";

/**
 * The edits that make values of a sheet's formulas, whose cells are told in their order. What an array fills has its values already. A formula
 * whose value the file does not have stays, and so does one that shared the text of one that goes: it gets its own.
 */
export class FrozenCells {
  readonly #sheet: string;
  readonly #isWanted: (formula: PlacedFormula) => boolean;
  readonly #formulas = new WholeFormulas();
  readonly #lost = new Set<string>();
  readonly #edits: CellEdit[] = [];
  #cells = 0;

  constructor(sheet: string, isWanted: (formula: PlacedFormula) => boolean) {
    this.#sheet = sheet;
    this.#isWanted = isWanted;
  }

  get edits(): readonly CellEdit[] {
    return this.#edits;
  }

  /** How many cells become values, with those that arrays fill. */
  get cells(): number {
    return this.#cells;
  }

  tell(row: number, column: number, cell: Cell, formula: CellFormula | null): void {
    if (formula === null) return;
    const { group, area } = formula;
    const text = this.#formulas.textOf(row, column, formula);
    const value = storedValue(cell);
    if (value !== undefined && this.#isWanted({ sheet: this.#sheet, row, column, text })) {
      if (group !== null && formula.text !== "") this.#lost.add(group);
      this.#edits.push({ row, column, value, formula: null, area: null });
      this.#cells += area === null ? 1 : (area.lastRow - area.row + 1) * (area.lastColumn - area.column + 1);
    } else if (group !== null && this.#lost.has(group)) this.#edits.push({ row, column, value: value ?? null, formula: text, area: null });
  }
}

/** The value as the file has it; undefined where it has none. */
function storedValue(cell: Cell): CellEdit["value"] | undefined {
  if (typeof cell !== "object" || cell === null) return cell;
  if ("date" in cell) return cell.date;
  return cell.error === "uncalculated" ? undefined : cell;
}
