import type { Area } from "../../../src/core/sheet/sheet.ts";
import type { Json } from "../json.ts";
import { columnCount, containsArea, containsCell, intersection, rowCount } from "./area.ts";
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
  }

  /** The value at a cell; undefined where nothing was set. */
  at(row: number, column: number): Json | undefined {
    const cell = this.#cells.get(row)?.get(column);
    const wide = this.#wide.findLast(({ area }) => containsCell(area, row, column));
    return (cell?.order ?? 0) > (wide?.order ?? 0) ? cell?.value : wide?.value;
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
    const later = this.all().filter((layer) => layer.order > (base?.order ?? 0) && intersection(layer.area, area));
    return [base?.value, ...later.map(({ value }) => value)];
  }

  /** All that was set, in the order it applies. */
  all(): readonly (Layer & Stamped)[] {
    const cells = [...this.#cells].flatMap(([row, columns]) =>
      [...columns].map(([column, stamped]) => ({ area: { row, column, lastRow: row, lastColumn: column }, ...stamped })),
    );
    return [...this.#wide, ...cells].sort((a, b) => a.order - b.order);
  }

  /** Removes what is set in an area; a layer that extends outside it is covered by null, which reads as unset. */
  clear(area: Area): void {
    this.#removeInside(area);
    if (this.#wide.some((layer) => intersection(layer.area, area))) this.put(area, null);
  }

  shift(change: Shift): void {
    const layers = this.all();
    this.#wide = [];
    this.#cells = new Map();
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
    }
  }
}
