import { feature } from "topojson-client";
import { Refusal } from "../core/issues/refusal.ts";
import type { Boundaries, Polygon, Position, Region } from "./boundaries.ts";
import { projectionOf } from "./projection-of.ts";

/** Longer files are not parsed: they would take all memory. In characters. */
const LONGEST = 256e6;

type Json = Readonly<Record<string, unknown>>;

/**
 * The regions of a file of GeoJSON or TopoJSON. Throws a Refusal for what is neither, for regions that are no areas, and for a projection other
 * than longitude and latitude or UTM.
 */
export function readBoundaries(text: string): Boundaries {
  if (text.length > LONGEST) throw new Refusal({ code: "boundaries_too_large", limitMegabytes: LONGEST / 1e6 });
  const file = parsed(text);
  const regions = featuresOf(file).map((one, index) => regionOf(one, index));
  if (regions.length === 0) throw new Refusal({ code: "boundaries_format", found: "empty" });
  return { regions, projection: projectionOf(crsName(file), regions) };
}

function parsed(text: string): Json {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (isObject(value)) return value;
  } catch {
    throw new Refusal({ code: "boundaries_format", found: "not_json" });
  }
  throw new Refusal({ code: "boundaries_format", found: "other_json" });
}

/** The features of a collection, of one feature, or of the object of a topology that has the most. */
function featuresOf(file: Json): readonly unknown[] {
  switch (file["type"]) {
    case "FeatureCollection":
      return Array.isArray(file["features"]) ? (file["features"] as unknown[]) : [];
    case "Feature":
      return [file];
    case "Topology":
      return largest(topologyObjects(file).map((object) => featuresOf(fromTopology(file, object))));
    default:
      throw new Refusal({ code: "boundaries_format", found: "other_json" });
  }
}

function topologyObjects({ objects }: Json): readonly Json[] {
  return isObject(objects) ? Object.values(objects).filter(isObject) : [];
}

function largest(lists: readonly (readonly unknown[])[]): readonly unknown[] {
  return lists.reduce<readonly unknown[]>((most, list) => (list.length > most.length ? list : most), []);
}

function fromTopology(file: Json, object: Json): Json {
  try {
    return feature(file as never, object as never) as unknown as Json;
  } catch {
    throw new Refusal({ code: "boundaries_format", found: "arcs" });
  }
}

function regionOf(one: unknown, index: number): Region {
  if (!isObject(one)) throw notAnArea(index, one);
  const { geometry, properties, id } = one;
  const texts = isObject(properties) ? Object.entries(properties).flatMap(([name, value]) => asText(name, value)) : [];
  return {
    properties: Object.fromEntries([...asText("id", id), ...texts]),
    polygons: geometry === null || geometry === undefined ? [] : polygonsOf(geometry, index),
  };
}

function asText(name: string, value: unknown): [string, string][] {
  return typeof value === "string" || typeof value === "number" ? [[name, String(value).trim()]] : [];
}

function polygonsOf(geometry: unknown, index: number): Polygon[] {
  if (!isObject(geometry)) throw notAnArea(index, geometry);
  const { type, coordinates, geometries } = geometry;
  if (type === "Polygon") return [polygonOf(coordinates, index)];
  if (type === "MultiPolygon" && Array.isArray(coordinates)) return coordinates.map((one) => polygonOf(one, index));
  if (type === "GeometryCollection" && Array.isArray(geometries)) return geometries.flatMap((one) => polygonsOf(one, index));
  throw notAnArea(index, type);
}

function polygonOf(rings: unknown, index: number): Polygon {
  if (!Array.isArray(rings) || rings.length === 0 || !rings.every(isRing)) throw notAnArea(index, "coordinates");
  return rings;
}

function isRing(ring: unknown): ring is Position[] {
  return Array.isArray(ring) && ring.length > 0 && ring.every(isPosition);
}

function isPosition(position: unknown): position is Position {
  return Array.isArray(position) && position.length >= 2 && Number.isFinite(position[0]) && Number.isFinite(position[1]);
}

/** The name of the coordinate system, as GeoJSON had it before RFC 7946; null where the file says nothing. */
function crsName({ crs }: Json): string | null {
  const properties = isObject(crs) ? crs["properties"] : null;
  const name = isObject(properties) ? properties["name"] : null;
  return typeof name === "string" ? name : null;
}

function notAnArea(index: number, found: unknown): Refusal {
  return new Refusal({ code: "boundaries_geometry", feature: index + 1, found: typeof found === "string" ? found : "" });
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
