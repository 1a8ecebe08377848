import { overlaps } from "../../../src/core/sheet/area.ts";
import type { Area } from "../../../src/core/sheet/sheet.ts";
import type { Json } from "../json.ts";
import {
  boundingArea,
  columnCount,
  containsArea,
  containsCell,
  intersection,
  isEntireColumn,
  isEntireRow,
  rowCount,
  wholeSheet,
} from "./area.ts";
import { shiftArea, type Shift } from "./shift.ts";

/** A value over an area. */
export interface Layer {
  readonly area: Area;
  readonly value: Json;
}

/** A value with its number in the order in which all were set: the last over a cell applies. */
interface Stamped {
  readonly order: number;
  readonly value: Json;
}

/** An area of more cells than this is stored whole; a smaller one cell by cell. */
const mostCells = 256;

/** Up to this many cells an area is compared cell by cell. */
const mostCompared = 10_000;

const size = (area: Area) => rowCount(area) * columnCount(area);

/** One property of a sheet's cells. A whole column costs no more than a cell, and look-up is fast with thousands of cells that differ. */
export class PropertyLayers {
  #wide: (Layer & Stamped)[] = [];
  #cells = new Map<number, Map<number, Stamped>>();
  #lastOrder = 0;
  /** The smallest area that holds all single cells; undefined when it must be found anew. */
  #cellBounds: Area | null | undefined = null;

  get isEmpty(): boolean {
    return this.#wide.length === 0 && this.#cells.size === 0;
  }

  put(area: Area, value: Json): void {
    const order = ++this.#lastOrder;
    if (size(area) > mostCells) {
      this.#removeInside(area);
      this.#wide.push({ area, value, order });
      return;
    }
    for (let row = area.row; row <= area.lastRow; row++) {
      const cells = this.#cells.get(row) ?? new Map<number, Stamped>();
      this.#cells.set(row, cells);
      for (let column = area.column; column <= area.lastColumn; column++) cells.set(column, { value, order });
    }
    if (this.#cellBounds !== undefined) this.#cellBounds = this.#cellBounds ? boundingArea(this.#cellBounds, area) : area;
  }

  /** The value at a cell; undefined where nothing was set. */
  at(row: number, column: number): Json | undefined {
    const cell = this.#cells.get(row)?.get(column);
    const wide = this.#wide.findLast(({ area }) => containsCell(area, row, column));
    return (cell?.order ?? 0) > (wide?.order ?? 0) ? cell?.value : wide?.value;
  }

  /** The values of a row's cells from one column to another, as `at` gives them; null where none of them was ever set. */
  row(row: number, column: number, lastColumn: number): readonly (Json | undefined)[] | null {
    const wide = this.#wide.filter(({ area }) => row >= area.row && row <= area.lastRow);
    const cells = this.#cells.get(row);
    if (wide.length === 0 && !cells) return null;
    const values: (Json | undefined)[] = [];
    for (let at = column; at <= lastColumn; at++) {
      const cell = cells?.get(at);
      const layer = wide.findLast(({ area }) => at >= area.column && at <= area.lastColumn);
      values.push((cell?.order ?? 0) > (layer?.order ?? 0) ? cell?.value : layer?.value);
    }
    return values;
  }

  /** The value all cells of the area share; null when they differ. */
  shared(area: Area, unset: Json): Json {
    const text = (value: Json | undefined) => JSON.stringify(value ?? unset);
    const values = size(area) <= mostCompared ? this.#eachIn(area) : this.#touching(area);
    const [first] = values;
    return values.every((value) => text(value) === text(first)) ? (first ?? unset) : null;
  }

  #eachIn(area: Area): readonly (Json | undefined)[] {
    return Array.from({ length: size(area) }, (_, index) => {
      const columns = columnCount(area);
      return this.at(area.row + Math.floor(index / columns), area.column + (index % columns));
    });
  }

  /** The values that apply somewhere in a large area: those set after the last that covers it all. */
  #touching(area: Area): readonly (Json | undefined)[] {
    const base = this.#wide.findLast((layer) => containsArea(layer.area, area));
    const later = this.within(area).filter((layer) => layer.order > (base?.order ?? 0));
    return [base?.value, ...later.map(({ value }) => value)];
  }

  /** What was set over any cell of the area, in the order it applies. */
  within(area: Area): readonly (Layer & Stamped)[] {
    const layers = this.#wide.filter((layer) => overlaps(layer.area, area));
    for (const [row, cells] of this.#cells) {
      if (row < area.row || row > area.lastRow) continue;
      for (const [column, cell] of cells) {
        if (column >= area.column && column <= area.lastColumn)
          layers.push({ area: { row, column, lastRow: row, lastColumn: column }, ...cell });
      }
    }
    return layers.sort((a, b) => a.order - b.order);
  }

  /** The smallest area inside `within` that holds all that was set there, whole rows and columns left out; null when nothing was. */
  bounds(within: Area): Area | null {
    const wide = this.#wide.filter(({ area }) => !isEntireRow(area) && !isEntireColumn(area)).map(({ area }) => area);
    const areas = [...wide, this.#boundsOfCells(within)].flatMap((area) => (area ? (intersection(area, within) ?? []) : []));
    const [first, ...rest] = areas;
    return first ? rest.reduce(boundingArea, first) : null;
  }

  #boundsOfCells(within: Area): Area | null {
    this.#cellBounds ??= this.#cellBounds === undefined ? this.#boundsOfCellsIn(wholeSheet) : null;
    return this.#cellBounds && !containsArea(within, this.#cellBounds) ? this.#boundsOfCellsIn(within) : this.#cellBounds;
  }

  #boundsOfCellsIn(within: Area): Area | null {
    let [row, column, lastRow, lastColumn] = [Infinity, Infinity, -1, -1];
    for (const [at, cells] of this.#cells) {
      if (at < within.row || at > within.lastRow) continue;
      for (const place of cells.keys()) {
        if (place < within.column || place > within.lastColumn) continue;
        if (at < row) row = at;
        if (at > lastRow) lastRow = at;
        if (place < column) column = place;
        if (place > lastColumn) lastColumn = place;
      }
    }
    return lastRow < 0 ? null : { row, column, lastRow, lastColumn };
  }

  /** Removes what is set in an area; a layer that extends outside it is covered by null, which reads as unset. */
  clear(area: Area): void {
    this.#removeInside(area);
    if (this.#wide.some((layer) => overlaps(layer.area, area))) this.put(area, null);
  }

  shift(change: Shift): void {
    const layers = this.within(wholeSheet);
    this.#wide = [];
    this.#cells = new Map();
    this.#cellBounds = null;
    for (const { area, value } of layers) {
      const moved = shiftArea(area, change);
      if (moved) this.put(moved, value);
    }
  }

  #removeInside(area: Area): void {
    this.#wide = this.#wide.filter((layer) => !containsArea(area, layer.area));
    for (const [row, cells] of this.#cells) {
      if (row < area.row || row > area.lastRow) continue;
      for (const column of cells.keys()) if (column >= area.column && column <= area.lastColumn) cells.delete(column);
      if (cells.size === 0) this.#cells.delete(row);
      this.#cellBounds = undefined;
    }
  }
}
