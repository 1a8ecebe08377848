import type { Area } from "../../../core/sheet/sheet.ts";

/** A set of cells on several sheets that can be asked whether it has any in an area. */
export class MarkedCells {
  /** Sheet → column → rows. */
  readonly #sheets = new Map<string, Map<number, Set<number>>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(sheet: string, row: number, column: number): void {
    const columns = this.#sheets.get(sheet) ?? new Map<number, Set<number>>();
    const rows = columns.get(column) ?? new Set<number>();
    if (!rows.has(row)) this.#size++;
    this.#sheets.set(sheet, columns.set(column, rows.add(row)));
  }

  has(sheet: string, row: number, column: number): boolean {
    return this.#sheets.get(sheet)?.get(column)?.has(row) ?? false;
  }

  hasWithin(sheet: string, { row, column, lastRow, lastColumn }: Area): boolean {
    for (const [marked, rows] of this.#sheets.get(sheet) ?? []) {
      if (marked < column || marked > lastColumn) continue;
      if (lastRow - row < rows.size) {
        for (let at = row; at <= lastRow; at++) if (rows.has(at)) return true;
      } else for (const at of rows) if (at >= row && at <= lastRow) return true;
    }
    return false;
  }
}
