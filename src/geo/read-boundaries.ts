import { Refusal } from "../core/issues/refusal.ts";
import type { Boundaries, Region } from "./boundaries.ts";
import { cutFeatures, MOST_REGIONS } from "./cut-features.ts";
import { isObject, parseJson, type Json } from "./parse-json.ts";
import { projectionOf } from "./projection-of.ts";
import { featuresOfTopology } from "./topology.ts";
import { pointsOf, thinned, type FlatPolygon, type FlatRing } from "./thin-rings.ts";

/** Longer files are not read: they would take all memory. In bytes. */
const LONGEST = 100e6;
/** A part that can only be parsed as a whole: one feature, and a topology, whose points are many times shorter. */
const LONGEST_WHOLE = { feature: 24e6, topology: 10e6 };
/** Points of a file: a file of the greatest length has as many with ten decimals. They are kept in 16 bytes each. */
const MOST_POINTS = 4_000_000;
/** Different properties that are compared with the units, the first ones of the file; the regions of real files have the same few. */
const MOST_PROPERTIES = 300;
/** Characters of a text that can be a key or a name. */
const LONGEST_NAME = 500;

/** A region whose points are still to be thinned. */
interface FlatRegion {
  readonly properties: Region["properties"];
  readonly polygons: readonly FlatPolygon[];
}

/**
 * The regions of a file of GeoJSON or TopoJSON, given as its bytes in UTF-8. A collection is parsed one feature at a time, and its points are kept
 * as bare numbers, so that a file of a hundred megabytes takes hardly more memory than itself. Throws a Refusal for what is neither, for what is
 * too large, for regions that are no areas, and for a projection other than longitude and latitude or UTM.
 */
export function readBoundaries(bytes: Uint8Array): Boundaries {
  refuseLonger(bytes, LONGEST);
  const { file, features } = parsedFile(bytes);
  const flat: FlatRegion[] = [];
  const names = new Set<string>();
  let points = 0;
  for (const one of features) {
    if (flat.length === MOST_REGIONS) throw new Refusal({ code: "boundaries_too_detailed", what: "regions", limit: MOST_REGIONS });
    const region = regionOf(one, flat.length, names);
    points += pointsOf(region.polygons);
    if (points > MOST_POINTS) throw new Refusal({ code: "boundaries_too_detailed", what: "pointsOfAll", limit: MOST_POINTS });
    flat.push(region);
  }
  if (flat.length === 0) throw new Refusal({ code: "boundaries_format", found: "empty" });
  const projection = projectionOf(crsName(file), flat);
  const polygons = thinned(flat.map((region) => region.polygons));
  return { regions: flat.map(({ properties }, region) => ({ properties, polygons: polygons[region] ?? [] })), projection };
}

/** What a file says of itself, and its features, each parsed when it is asked for. */
function parsedFile(bytes: Uint8Array): { readonly file: Json; readonly features: Iterable<unknown> } {
  const { rest, features } = cutFeatures(bytes);
  if (features === null) {
    refuseLonger(rest, LONGEST_WHOLE.feature);
    const file = objectOf(parseJson(rest));
    if (file["type"] === "Topology") refuseLonger(rest, LONGEST_WHOLE.topology);
    return { file, features: featuresOf(file) };
  }
  const file = objectOf(parseJson(rest));
  return file["type"] === "FeatureCollection" ? { file, features: parsedEach(features) } : { file, features: featuresOf(file) };
}

function* parsedEach(features: readonly Uint8Array[]): Generator {
  for (const one of features) {
    refuseLonger(one, LONGEST_WHOLE.feature);
    yield parseJson(one);
  }
}

function refuseLonger({ length }: Uint8Array, most: number): void {
  if (length > most) throw new Refusal({ code: "boundaries_too_large", limitMegabytes: most / 1e6 });
}

function objectOf(value: unknown): Json {
  if (isObject(value)) return value;
  throw new Refusal({ code: "boundaries_format", found: "other_json" });
}

/** The features of a collection, of one feature, or of the object of a topology that has the most. */
function featuresOf(file: Json): Iterable<unknown> {
  switch (file["type"]) {
    case "FeatureCollection":
      return Array.isArray(file["features"]) ? (file["features"] as unknown[]) : [];
    case "Feature":
      return [file];
    case "Topology":
      return featuresOfTopology(file);
    default:
      throw new Refusal({ code: "boundaries_format", found: "other_json" });
  }
}

/** `names` are those of the properties so far, and gets those of this region. */
function regionOf(one: unknown, index: number, names: Set<string>): FlatRegion {
  if (!isObject(one)) throw notAnArea(index, one);
  const { geometry, properties, id } = one;
  const texts = isObject(properties) ? knownProperties(properties, names).flatMap(([name, value]) => asText(name, value)) : [];
  return {
    properties: Object.fromEntries([...asText("id", id), ...texts]),
    polygons: geometry === null || geometry === undefined ? [] : polygonsOf(geometry, index),
  };
}

/** The properties that a key or a name could be, and that are among the first of the file. */
function knownProperties(properties: Json, names: Set<string>): [string, unknown][] {
  const known: [string, unknown][] = [];
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value !== "number" && (typeof value !== "string" || value.length > LONGEST_NAME)) continue;
    if (names.size < MOST_PROPERTIES) names.add(name);
    if (names.has(name)) known.push([name, value]);
  }
  return known;
}

function asText(name: string, value: unknown): [string, string][] {
  return typeof value === "string" || typeof value === "number" ? [[name, String(value).trim()]] : [];
}

function polygonsOf(geometry: unknown, index: number): FlatPolygon[] {
  if (!isObject(geometry)) throw notAnArea(index, geometry);
  const { type, coordinates, geometries } = geometry;
  if (type === "Polygon") return [polygonOf(coordinates, index)];
  if (type === "MultiPolygon" && Array.isArray(coordinates)) return coordinates.map((one) => polygonOf(one, index));
  if (type === "GeometryCollection" && Array.isArray(geometries)) return geometries.flatMap((one) => polygonsOf(one, index));
  throw notAnArea(index, type);
}

function polygonOf(rings: unknown, index: number): FlatPolygon {
  if (!Array.isArray(rings) || rings.length === 0) throw notAnArea(index, "coordinates");
  return rings.map((ring) => ringOf(ring, index));
}

function ringOf(ring: unknown, index: number): FlatRing {
  if (!Array.isArray(ring) || ring.length === 0) throw notAnArea(index, "coordinates");
  const flat = new Float64Array(2 * ring.length);
  ring.forEach((position: unknown, at) => {
    if (!isPosition(position)) throw notAnArea(index, "coordinates");
    flat[2 * at] = position[0];
    flat[2 * at + 1] = position[1];
  });
  return flat;
}

const { isFinite } = Number;
const isPosition = (value: unknown): value is [number, number] => Array.isArray(value) && isFinite(value[0]) && isFinite(value[1]);

/** The name of the coordinate system, as GeoJSON had it before RFC 7946; null where the file says nothing. */
function crsName({ crs }: Json): string | null {
  const properties = isObject(crs) ? crs["properties"] : null;
  const name = isObject(properties) ? properties["name"] : null;
  return typeof name === "string" ? name : null;
}

function notAnArea(index: number, found: unknown): Refusal {
  return new Refusal({ code: "boundaries_geometry", feature: index + 1, found: typeof found === "string" ? found : "" });
}
