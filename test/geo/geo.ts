import { Refusal } from "../../src/core/issues/refusal.ts";
import type { Boundaries, Position } from "../../src/geo/boundaries.ts";
import { readBoundaries } from "../../src/geo/read-boundaries.ts";

/** The boundaries of a file with this text. */
export const boundariesOf = (text: string): Boundaries => readBoundaries(new TextEncoder().encode(text));

/** Why a file with this text is refused; null where it is read. */
export function refusalOf(text: string): unknown {
  try {
    boundariesOf(text);
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
  return null;
}

/** A ring around a rectangle, from its south-west corner. */
export function rectangle(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

interface RegionFacts {
  readonly properties: Readonly<Record<string, string | number>>;
  readonly rings: readonly Position[][];
}

/** A file of GeoJSON with one polygon a region. */
export function geoJson(regions: readonly RegionFacts[], more: object = {}): string {
  const features = regions.map(({ properties, rings }) => ({
    type: "Feature",
    properties,
    geometry: { type: "Polygon", coordinates: rings },
  }));
  return JSON.stringify({ type: "FeatureCollection", features, ...more });
}

/** A file of so many squares beside each other, from 10° east and 60° north, each a tenth of a degree wide; keys from "1". */
export function squares(count: number, more: object = {}): string {
  const regions = Array.from({ length: count }, (_, index) => ({
    properties: { nr: String(index + 1), navn: `Enhet ${index + 1}` },
    rings: [rectangle(10 + index / 10, 60, 10 + (index + 1) / 10, 60.1)],
  }));
  return geoJson(regions, more);
}
