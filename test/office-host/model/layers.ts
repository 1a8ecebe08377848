import type { Area } from "../../../src/core/sheet.ts";
import type { Json } from "../json.ts";
import { containsArea, containsCell, intersection } from "./area.ts";
import { shiftArea, type Shift } from "./shift.ts";

interface Layer {
  readonly area: Area;
  readonly value: Json;
}

/**
 * Formats as layers over areas: the last one over a cell counts. So a whole column's format costs no more than a cell's,
 * and a layer that a later one covers wholly is dropped.
 */
export class Layers {
  readonly #byProperty = new Map<string, Layer[]>();
  /** Made when cells are asked for, and made anew after every change. */
  readonly #byRow = new Map<string, RowIndex>();

  put(property: string, area: Area, value: Json): void {
    const kept = (this.#byProperty.get(property) ?? []).filter((layer) => !containsArea(area, layer.area));
    this.#byProperty.set(property, [...kept, { area, value }]);
    this.#byRow.delete(property);
  }

  /** The value at a cell; undefined where nothing was set. */
  at(property: string, row: number, column: number): Json | undefined {
    const layers = this.#byProperty.get(property);
    if (!layers) return undefined;
    const index = this.#byRow.get(property) ?? new RowIndex(layers);
    this.#byRow.set(property, index);
    return index.at(row, column)?.value;
  }

  /** The value that all cells of the area share, `unset` where nothing was set; null when they differ, as Excel answers. */
  shared(property: string, area: Area, unset: Json): Json {
    const touching = (this.#byProperty.get(property) ?? []).filter((layer) => intersection(layer.area, area));
    const top = touching.findLastIndex((layer) => containsArea(layer.area, area));
    const valueOf = (layer: Layer | undefined) => JSON.stringify(layer?.value ?? unset);
    const base = touching[top];
    return touching.slice(top + 1).every((layer) => valueOf(layer) === valueOf(base)) ? (base?.value ?? unset) : null;
  }

  /** True when a layer of the property lies over some of the area. */
  touches(property: string, area: Area): boolean {
    return this.#byProperty.get(property)?.some((layer) => intersection(layer.area, area)) ?? false;
  }

  /** All that was set, for comparing two workbooks: property → areas and values in the order they count. */
  entries(): readonly (readonly [string, readonly Layer[]])[] {
    return [...this.#byProperty].filter(([, layers]) => layers.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** Takes formats off an area: layers inside it go, and what reaches outside is covered by `null`, which reads as unset. */
  clear(area: Area): void {
    for (const [property, layers] of this.#byProperty) {
      const kept = layers.filter((layer) => !containsArea(area, layer.area));
      const isCovering = kept.some((layer) => intersection(layer.area, area));
      this.#byProperty.set(property, isCovering ? [...kept, { area, value: null }] : kept);
    }
    this.#byRow.clear();
  }

  shift(change: Shift): void {
    for (const [property, layers] of this.#byProperty) {
      const moved = layers.flatMap(({ area, value }) => {
        const to = shiftArea(area, change);
        return to ? [{ area: to, value }] : [];
      });
      this.#byProperty.set(property, moved);
    }
    this.#byRow.clear();
  }
}

/** A layer over more rows than this is looked at for every cell. */
const tall = 2000;

/** The layers by the rows they lie on, so that a cell of a sheet with thousands of layers is found at once. */
class RowIndex {
  readonly #rows = new Map<number, number[]>();
  readonly #tall: number[] = [];
  readonly #layers: readonly Layer[];

  constructor(layers: readonly Layer[]) {
    this.#layers = layers;
    layers.forEach(({ area }, order) => {
      if (area.lastRow - area.row >= tall) this.#tall.push(order);
      else for (let row = area.row; row <= area.lastRow; row++) this.#add(row, order);
    });
  }

  at(row: number, column: number): Layer | undefined {
    const isOver = (order: number) => {
      const layer = this.#layers[order];
      return layer !== undefined && containsCell(layer.area, row, column);
    };
    const last = Math.max(this.#rows.get(row)?.findLast(isOver) ?? -1, this.#tall.findLast(isOver) ?? -1);
    return last < 0 ? undefined : this.#layers[last];
  }

  #add(row: number, order: number): void {
    const orders = this.#rows.get(row) ?? [];
    if (orders.push(order) === 1) this.#rows.set(row, orders);
  }
}
