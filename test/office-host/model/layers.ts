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

  put(property: string, area: Area, value: Json): void {
    const kept = (this.#byProperty.get(property) ?? []).filter((layer) => !containsArea(area, layer.area));
    this.#byProperty.set(property, [...kept, { area, value }]);
  }

  /** The value at a cell; undefined where nothing was set. */
  at(property: string, row: number, column: number): Json | undefined {
    return this.#byProperty.get(property)?.findLast(({ area }) => containsCell(area, row, column))?.value;
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
  }

  shift(change: Shift): void {
    for (const [property, layers] of this.#byProperty) {
      const moved = layers.flatMap(({ area, value }) => {
        const to = shiftArea(area, change);
        return to ? [{ area: to, value }] : [];
      });
      this.#byProperty.set(property, moved);
    }
  }
}
