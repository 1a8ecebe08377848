import { cellAddress, columnIndex, columnLetters, parseArea } from "../../../core/sheet/address.ts";
import { Refusal } from "../../../core/issues/refusal.ts";
import { CellScanner, RowScanner, type RowPlace } from "../read/row-scan.ts";
import { lastTag, nextTag } from "../read/sheet-pieces.ts";
import { newRow, rowAround } from "./row-xml.ts";
import type { SplicePlan } from "./splice-plan.ts";

/** Puts our cells into the rows of a sheet, piece after piece; rows without any of our cells pass as they are. */
export class RowSplicer {
  readonly #plan: SplicePlan;
  readonly #prefix: string;
  readonly #part: string;
  readonly #rowScanner: RowScanner;
  readonly #cellScanner: CellScanner;
  /** The first row that has not been written yet. */
  #next = 0;

  constructor(plan: SplicePlan, prefix: string, part: string) {
    this.#plan = plan;
    this.#prefix = prefix;
    this.#part = part;
    this.#rowScanner = new RowScanner(prefix, part);
    this.#cellScanner = new CellScanner(prefix, part);
  }

  /** A piece of whole rows with our cells in it; `scan` is the same with markup hidden. */
  splice(text: string, scan: string): string {
    let result = "";
    let at = 0;
    for (const place of this.#rowScanner.rows(scan)) {
      result += text.slice(at, place.start) + this.#missingRows(place.row);
      result += this.#plan.touches(place.row)
        ? rowAround(this.#cells(text, scan, place), text, place, this.#prefix, this.#part)
        : text.slice(place.start, place.end);
      at = place.end;
      this.#next = place.row + 1;
    }
    return result + text.slice(at);
  }

  /** Our rows below the sheet's last. */
  finish(): string {
    return this.#missingRows(this.#plan.lastRow + 1);
  }

  /** Our rows before `row` that the sheet does not have. */
  #missingRows(row: number): string {
    let rows = "";
    for (this.#next = Math.max(this.#next, this.#plan.firstRow); this.#next < row && this.#next <= this.#plan.lastRow; this.#next++) {
      const cells = this.#plan.columns.map((column) => this.#cell(this.#next, column)).join("");
      rows += newRow(cells, this.#next, this.#prefix);
    }
    return rows;
  }

  #cells(text: string, scan: string, place: RowPlace): string {
    const from = this.#firstAffected(scan, place);
    const waiting = this.#plan.columns;
    let cells = text.slice(place.contentStart, from);
    let index = 0;
    let at = from;
    this.#cellScanner.begin(scan, { ...place, contentStart: from });
    while (this.#cellScanner.next()) {
      const { column, start, end } = this.#cellScanner;
      for (; index < waiting.length && (waiting[index] ?? 0) <= column; index++) cells += this.#cell(place.row, waiting[index] ?? 0);
      cells += text.slice(at, start);
      if (this.#plan.replaces(place.row, column)) this.#checkFormula(text.slice(start, end), place.row, column);
      else cells += this.#kept(text.slice(start, end), place.row);
      at = end;
    }
    for (; index < waiting.length; index++) cells += this.#cell(place.row, waiting[index] ?? 0);
    return cells + text.slice(at, place.contentEnd);
  }

  /**
   * Where the cells begin that stand in or right of our first column. Looked for from the row's end, since our columns are mostly
   * the last; the row's beginning when a cell does not say where it stands.
   */
  #firstAffected(scan: string, { contentStart, contentEnd }: RowPlace): number {
    let from = contentEnd;
    for (;;) {
      const start = lastTag(scan, `<${this.#prefix}c`, from);
      if (start < contentStart) return contentStart;
      const letters = /^[^>]*?\sr\s*=\s*["']([A-Z]+)\d/.exec(scan.slice(start, start + 100))?.[1];
      if (letters === undefined) return contentStart;
      if (columnIndex(letters) < this.#plan.firstColumn) return from;
      from = start;
    }
  }

  /** A cell that stays: told where it stands when that was only understood from the cells before it. */
  #kept(cell: string, row: number): string {
    if (this.#cellScanner.hasReference) return cell;
    return cell.replace(/^<[^\s/>]+/, (name) => `${name} r="${cellAddress(row, this.#cellScanner.column)}"`);
  }

  /** A formula that goes must not be the one that cells beyond ours take their formula from. */
  #checkFormula(cell: string, row: number, column: number): void {
    const shared = nextTag(cell, `<${this.#prefix}f`, 0) < 0 ? null : /\sref\s*=\s*["']([^"']+)["']/.exec(cell.slice(cell.indexOf(">")));
    const area = shared && parseArea(shared[1] ?? "");
    if (!area || this.#plan.covers(area)) return;
    throw new Refusal({ code: "cells_in_the_way", sheet: this.#plan.sheet, address: cellAddress(row, column) });
  }

  #cell(row: number, column: number): string {
    const rest = this.#plan.cellRest(row, column, this.#prefix);
    return rest === "" ? "" : `<${this.#prefix}c r="${columnLetters(column)}${row + 1}"${rest}`;
  }
}
