import type { Area } from "../../../src/core/sheet/sheet.ts";
import type { JsonObject } from "../json.ts";
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
  /** What the value has besides itself, as `valuesAsJson` wrote it: properties, layouts, provider. It is no part of the value. */
  readonly extras?: JsonObject;
}

export const isErrorValue = (value: CellValue): value is ErrorValue => typeof value === "object";

/** Columns from here on are kept apart: what an add-in puts far out would make every row that long. */
const farColumn = 512;

/** The cells of one row, whose places may be empty. */
class Row {
  near: (HostCell | undefined)[] = [];
  far = new Map<number, HostCell>();

  at(column: number): HostCell | undefined {
    return column < farColumn ? this.near[column] : this.far.get(column);
  }

  put(column: number, cell: HostCell): void {
    if (column < farColumn) this.near[column] = cell;
    else this.far.set(column, cell);
  }

  remove(column: number): void {
    if (column >= farColumn) this.far.delete(column);
    else if (column < this.near.length) this.near[column] = undefined;
  }

  /** The columns from one to another that hold something, from left to right. */
  columns(first: number, last: number): readonly number[] {
    const columns: number[] = [];
    const end = Math.min(last, this.near.length - 1);
    for (let column = first; column <= end; column++) if (this.near[column]) columns.push(column);
    if (this.far.size === 0 || last < farColumn) return columns;
    return [...columns, ...[...this.far.keys()].filter((column) => column >= first && column <= last).sort((a, b) => a - b)];
  }

  shift(at: number, count: number): void {
    const cells = this.columns(0, Infinity).map((column) => [column, this.at(column)] as const);
    this.near = [];
    this.far = new Map();
    for (const [column, cell] of cells) {
      const isGone = count < 0 && column >= at && column < at - count;
      if (cell && !isGone) this.put(column < at ? column : column + count, cell);
    }
  }
}

/** The cells of a sheet that hold something; rows and columns may be missing. */
export class CellGrid {
  #rows: (Row | undefined)[] = [];

  at(row: number, column: number): HostCell | undefined {
    return this.#rows[row]?.at(column);
  }

  put(row: number, column: number, cell: HostCell): void {
    (this.#rows[row] ??= new Row()).put(column, cell);
  }

  remove(row: number, column: number): void {
    this.#rows[row]?.remove(column);
  }

  /** Calls `visit` for each cell that holds something inside the area, row by row. */
  forEach(area: Area, visit: (row: number, column: number, cell: HostCell) => void): void {
    const end = Math.min(area.lastRow, this.#rows.length - 1);
    for (let row = area.row; row <= end; row++) {
      for (const column of this.#rows[row]?.columns(area.column, area.lastColumn) ?? []) {
        const cell = this.at(row, column);
        if (cell) visit(row, column, cell);
      }
    }
  }

  /** The smallest area that holds every cell inside `area` that passes; null where none does. */
  bounds(area: Area, passes: (cell: HostCell) => boolean): Area | null {
    let bounds: Area | null = null;
    const end = Math.min(area.lastRow, this.#rows.length - 1);
    for (let row = area.row; row <= end; row++) {
      const cells = this.#rows[row];
      const holds = (column: number) => {
        const cell = cells?.at(column);
        return cell !== undefined && passes(cell);
      };
      const columns = cells?.columns(area.column, area.lastColumn) ?? [];
      const column = columns.find(holds);
      const lastColumn = columns.findLast(holds);
      if (column === undefined || lastColumn === undefined) continue;
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
    else for (const row of this.#rows) row?.shift(at, count);
  }
}

/** Inserts or removes elements of a sparse array, whose length is less than the sheet's. */
function splice(places: unknown[], at: number, count: number): void {
  if (at >= places.length) return;
  if (count < 0) places.splice(at, -count);
  else places.splice(at, 0, ...Array.from({ length: count }));
}
