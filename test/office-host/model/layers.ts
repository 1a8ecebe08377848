import type { Area } from "../../../src/core/sheet/sheet.ts";
import type { Json } from "../json.ts";
import { boundingArea } from "./area.ts";
import { PropertyLayers, type Layer } from "./property-layers.ts";
import type { Shift } from "./shift.ts";

/** Properties of whole rows and columns: they are not cleared with cells, nor copied with them. */
export const ofWholeLines: ReadonlySet<string> = new Set(["ColumnWidth", "RowHeight", "RowHidden", "ColumnHidden"]);

/** The formats of a sheet's cells, by property: "Fill.Color", "NumberFormat", "RowHidden". */
export class Layers {
  readonly #byProperty = new Map<string, PropertyLayers>();

  put(property: string, area: Area, value: Json): void {
    const layers = this.#byProperty.get(property) ?? new PropertyLayers();
    this.#byProperty.set(property, layers);
    layers.put(area, value);
  }

  /** The value at a cell; undefined where nothing was set, null where it was removed. */
  at(property: string, row: number, column: number): Json | undefined {
    return this.#byProperty.get(property)?.at(row, column);
  }

  /** The value that all cells of the area share, `unset` where nothing was set; null when they differ, as Excel answers. */
  shared(property: string, area: Area, unset: Json): Json {
    const layers = this.#byProperty.get(property);
    return layers ? layers.shared(area, unset) : unset;
  }

  /** The properties that are set somewhere, in alphabetical order. */
  properties(): readonly string[] {
    return [...this.#byProperty].flatMap(([property, layers]) => (layers.isEmpty ? [] : [property])).sort();
  }

  /** What was set of a property over any cell of the area: areas and values in the order they apply. */
  within(property: string, area: Area): readonly Layer[] {
    return this.#byProperty.get(property)?.within(area) ?? [];
  }

  /** The values of a row's cells from one column to another, as `at` gives them; null where none of them was ever set. */
  row(property: string, row: number, column: number, lastColumn: number): readonly (Json | undefined)[] | null {
    return this.#byProperty.get(property)?.row(row, column, lastColumn) ?? null;
  }

  /** The smallest area inside `within` that holds all formats of single cells; null when there are none. */
  bounds(within: Area): Area | null {
    let bounds: Area | null = null;
    for (const layers of this.#byProperty.values()) {
      const area = layers.bounds(within);
      bounds = area && bounds ? boundingArea(bounds, area) : (area ?? bounds);
    }
    return bounds;
  }

  /** Removes the formats of cells. */
  clear(area: Area): void {
    for (const [property, layers] of this.#byProperty) if (!ofWholeLines.has(property)) layers.clear(area);
  }

  shift(change: Shift): void {
    for (const layers of this.#byProperty.values()) layers.shift(change);
  }
}
