import type { Area } from "../../../src/core/sheet/sheet.ts";
import { boundingArea } from "./area.ts";
import type { Shift } from "./shift.ts";

/** An error value of a cell, as Excel writes it: "#N/A". */
export interface ErrorValue {
  readonly error: string;
}

export type CellValue = string | number | boolean | ErrorValue;

export interface HostCell {
  readonly value: CellValue;
  /** The formula with its leading "="; null for a constant. */
  readonly formula: string | null;
  /** A leading apostrophe was typed: the text is stored as text, and the apostrophe is no part of the value. */
  readonly hasQuotePrefix?: boolean;
  /** The value was spilled here by the formula in another cell. */
  readonly isSpilled?: boolean;
}

export const isErrorValue = (value: CellValue): value is ErrorValue => typeof value === "object";

/** The cells of a sheet that hold something; rows and columns may be missing. */
export class CellGrid {
  #rows: ((HostCell | undefined)[] | undefined)[] = [];

  at(row: number, column: number): HostCell | undefined {
    return this.#rows[row]?.[column];
  }

  put(row: number, column: number, cell: HostCell): void {
    (this.#rows[row] ??= [])[column] = cell;
  }

  remove(row: number, column: number): void {
    const cells = this.#rows[row];
    if (cells && column < cells.length) cells[column] = undefined;
  }

  /** Calls `visit` for each cell that holds something inside the area, row by row. */
  forEach(area: Area, visit: (row: number, column: number, cell: HostCell) => void): void {
    const end = Math.min(area.lastRow, this.#rows.length - 1);
    for (let row = area.row; row <= end; row++) {
      const cells = this.#rows[row] ?? [];
      const lastColumn = Math.min(area.lastColumn, cells.length - 1);
      for (let column = area.column; column <= lastColumn; column++) {
        const cell = cells[column];
        if (cell) visit(row, column, cell);
      }
    }
  }

  /** The smallest area that holds every cell inside `area` that passes; null where none does. Each row is searched from its ends only. */
  bounds(area: Area, passes: (cell: HostCell) => boolean): Area | null {
    let bounds: Area | null = null;
    const end = Math.min(area.lastRow, this.#rows.length - 1);
    for (let row = area.row; row <= end; row++) {
      const cells = this.#rows[row] ?? [];
      const holds = (column: number) => {
        const cell = cells[column];
        return cell !== undefined && passes(cell);
      };
      let [column, lastColumn] = [area.column, Math.min(area.lastColumn, cells.length - 1)];
      while (column <= lastColumn && !holds(column)) column++;
      if (column > lastColumn) continue;
      while (!holds(lastColumn)) lastColumn--;
      const across = { row, column, lastRow: row, lastColumn };
      bounds = bounds ? boundingArea(bounds, across) : across;
    }
    return bounds;
  }

  removeIn(area: Area): void {
    this.forEach(area, (row, column) => {
      this.remove(row, column);
    });
  }

  shift({ axis, at, count }: Shift): void {
    if (axis === "row") splice(this.#rows, at, count);
    else for (const cells of this.#rows) if (cells) splice(cells, at, count);
  }
}

/** Inserts or removes elements of a sparse array, whose length is less than the sheet's. */
function splice(places: unknown[], at: number, count: number): void {
  if (at >= places.length) return;
  if (count < 0) places.splice(at, -count);
  else places.splice(at, 0, ...Array.from({ length: count }));
}
