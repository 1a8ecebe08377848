import type { BoundaryFacts } from "./boundary-facts.ts";
import { OUTSIDE_COLOR } from "./map-colors.ts";
import type { LegendEntry } from "./map-entries.ts";

/** One region as it is drawn, in pixels from the upper left corner. */
export interface Outline {
  /** SVG path data of M, l and z, in tenths of pixels; "" for a region without a place. */
  readonly path: string;
  /** Where a text has the most room, and how far from there to the border; null for a region without a place. */
  readonly label: { readonly x: number; readonly y: number; readonly room: number } | null;
}

/** One region of a map. */
export interface MapRegion extends Outline {
  /** The unit's index among those of the survey; null for a region that is none of them. */
  readonly unit: number | null;
  /** "" for a region that is no unit. */
  readonly name: string;
  /** null for a unit that is no part of the base, and for a region that is none. */
  readonly entry: LegendEntry | null;
}

/** A map of regions with their borders. */
export interface Choropleth {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly regions: readonly MapRegion[];
  readonly legend: readonly LegendEntry[];
  readonly facts: BoundaryFacts;
}

/** The colour of borders. */
export const BORDER_COLOR = "6E6E6E";
/** The colour of a region that is no unit of the survey. */
const NO_UNIT = "FFFFFF";
/** A region shows its sign where this many pixels are free around it. */
const ROOM = 8;

/** "RRGGBB" of a region. */
export function regionColor({ unit, entry }: MapRegion): string {
  return entry?.color ?? (unit === null ? NO_UNIT : OUTSIDE_COLOR);
}

/** A region's name, and what it has; "" for a region that is no unit. */
export function regionWords({ name, entry }: MapRegion): string {
  return entry && name !== "" ? `${name}: ${entry.label}` : name;
}

/** What stands on a region and around which point, so that the map can be read without colour; null where there is no room. */
export function signOf({ entry, label }: MapRegion): { readonly entry: LegendEntry; readonly x: number; readonly y: number } | null {
  return entry && label && label.room >= ROOM ? { entry, x: Math.round(label.x), y: Math.round(label.y + 3.5) } : null;
}

/** Whether nothing is drawn left of `right` between `top` and `bottom`, so that a text has room. */
export function isFreeOf(regions: readonly Outline[], right: number, top: number, bottom: number): boolean {
  const places = regions.flatMap(({ label }) => label ?? []);
  return places.every(({ x, y, room }) => x - 3 * room > right || y + 3 * room < top || y - 3 * room > bottom);
}
