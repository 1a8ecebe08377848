import { dateSerial } from "../../facts/dates.ts";
import type { Area, Cell } from "../../../core/sheet/sheet.ts";
import type { CellFormula } from "../../xlsx/read/sheet-view.ts";
import { isCalculable, type Known } from "../formulas/calculable.ts";
import { fromFile } from "../formulas/file-formula.ts";
import { movedFormula } from "../../facts/moved-formula.ts";
import type { GridCell, NewCell } from "../port/grid.ts";

/** A cell of the file as the grid was given it when the file was opened. */
export interface FileCell {
  readonly value: NewCell["value"];
  /** As the grid has it; "" for a cell that stands off from the first of its group, null where the grid shows the value alone. */
  readonly formula: string | null;
  readonly group: string | null;
  /** As the file would have it in this cell alone: whole, with its prefixes; null for none. */
  readonly fileFormula: string | null;
}

/** The first cell of those that share a formula. */
interface Shared {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly isShown: boolean;
}

/**
 * The cells of one sheet of a file as the grid shows them, asked in their order. A formula that the grid cannot calculate is shown as its
 * value, and stays in the file.
 */
export class FileCells {
  readonly #known: Known;
  readonly #date1904: boolean;
  readonly #groups = new Map<string, Shared>();
  readonly #calculable = new Map<string, boolean>();

  constructor(known: Known, date1904: boolean) {
    this.#known = known;
    this.#date1904 = date1904;
  }

  shown(row: number, column: number, value: Cell, formula: CellFormula | null): FileCell {
    if (formula === null) return { value: this.#value(value, false), formula: null, group: null, fileFormula: null };
    const { text, group, area } = formula;
    const gridText = fromFile(text);
    if (group !== null && text !== "") this.#groups.set(group, { row, column, text, isShown: this.#isShown(gridText, area) });
    const shared = group === null ? undefined : this.#groups.get(group);
    const isShown = shared?.isShown ?? (text !== "" && this.#isShown(gridText, area));
    return {
      value: this.#value(value, isShown),
      formula: isShown ? gridText : null,
      group: isShown ? group : null,
      fileFormula: shared && text === "" ? movedFormula(shared.text, row - shared.row, column - shared.column) : text,
    };
  }

  /** An array is none of the grid's: there it would spill as far as it likes. */
  #isShown(formula: string, area: Area | null): boolean {
    if (area !== null) return false;
    const is = this.#calculable.get(formula) ?? isCalculable(formula, this.#known);
    this.#calculable.set(formula, is);
    return is;
  }

  /** The value for the grid: null where it is still to be calculated, and the grid has its formula (`isShown`). */
  #value(value: Cell, isShown: boolean): NewCell["value"] {
    if (typeof value !== "object" || value === null) return value;
    if ("date" in value) return dateSerial(value.date, this.#date1904) ?? value.date;
    return value.error === "uncalculated" && isShown ? null : value;
  }
}

/** Whether a cell of the grid still is what the file says: its formula or, where the grid has none of it, its value. */
export function isAsInFile(cell: GridCell, { value, formula, fileFormula }: FileCell): boolean {
  if (formula !== null) return cell.formula === fromFile(fileFormula ?? "");
  return cell.formula === null && isSameValue(cell, value);
}

/** Whether a cell of the grid has a value of the file; no value and an empty text are the same. */
export function isSameValue({ value, isError }: GridCell, before: NewCell["value"]): boolean {
  if (typeof before === "object" && before !== null) return isError && value === before.error;
  return !isError && (value ?? "") === (before ?? "");
}

/** Whether a value of the file is that of a formula without one. */
export const isUncalculated = (value: Cell): boolean =>
  typeof value === "object" && value !== null && "error" in value && value.error === "uncalculated";
