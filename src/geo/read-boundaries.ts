import { Refusal } from "../core/issues/refusal.ts";
import type { Boundaries } from "./boundaries.ts";
import { cutFeatures, MOST_REGIONS } from "./cut-features.ts";
import { isPosition, parseFeature, type ParsedFeature } from "./parse-feature.ts";
import { isObject, parseJson, type Json } from "./parse-json.ts";
import { projectionOf } from "./projection-of.ts";
import { featuresOfTopology } from "./topology.ts";
import { PropertyTexts } from "./property-texts.ts";
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

/** What is kept of the regions while a file is read: its texts, and points that are still to be thinned. */
interface Kept {
  readonly texts: PropertyTexts;
  /** Names of the properties so far. */
  readonly names: Set<string>;
  readonly polygons: FlatPolygon[][];
}

/**
 * The regions of a file of GeoJSON or TopoJSON, given as its bytes in UTF-8. A collection is parsed one feature at a time, and its points are kept
 * as bare numbers, so that a file of a hundred megabytes takes hardly more memory than itself. Throws a Refusal for what is neither, for what is
 * too large, for regions that are no areas, and for a projection other than longitude and latitude or UTM.
 */
export function readBoundaries(bytes: Uint8Array): Boundaries {
  refuseLonger(bytes, LONGEST);
  const { file, features } = parsedFile(bytes);
  const kept: Kept = { texts: new PropertyTexts(), names: new Set(), polygons: [] };
  let points = 0;
  for (const one of features) {
    if (kept.polygons.length === MOST_REGIONS) throw new Refusal({ code: "boundaries_too_detailed", what: "regions", limit: MOST_REGIONS });
    const polygons = keptOf(one, kept);
    points += pointsOf(polygons);
    if (points > MOST_POINTS) throw new Refusal({ code: "boundaries_too_detailed", what: "pointsOfAll", limit: MOST_POINTS });
  }
  if (kept.polygons.length === 0) throw new Refusal({ code: "boundaries_format", found: "empty" });
  const projection = projectionOf(crsName(file), kept.polygons);
  return { regions: thinned(kept.polygons).map((polygons, region) => ({ properties: kept.texts.of(region), polygons })), projection };
}

/** What a file says of itself, and its features, each parsed when it is asked for. */
function parsedFile(bytes: Uint8Array): { readonly file: Json; readonly features: Iterable<ParsedFeature> } {
  const { rest, features } = cutFeatures(bytes);
  if (features === null) {
    refuseLonger(rest, LONGEST_WHOLE.feature);
    const file = objectOf(parseJson(rest));
    if (file["type"] === "Topology") refuseLonger(rest, LONGEST_WHOLE.topology);
    return { file, features: whole(featuresOf(file)) };
  }
  const file = objectOf(parseJson(rest));
  return file["type"] === "FeatureCollection" ? { file, features: parsedEach(features) } : { file, features: whole(featuresOf(file)) };
}

function* parsedEach(features: readonly Uint8Array[]): Generator<ParsedFeature> {
  for (const one of features) {
    refuseLonger(one, LONGEST_WHOLE.feature);
    yield parseFeature(one);
  }
}

/** Features with their rings in them. */
function* whole(features: Iterable<unknown>): Generator<ParsedFeature> {
  for (const value of features) yield { value, rings: [] };
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

/** Keeps what a region is known by, and its polygons, which are returned. */
function keptOf({ value, rings }: ParsedFeature, { texts, names, polygons }: Kept): readonly FlatPolygon[] {
  const index = polygons.length;
  if (!isObject(value)) throw notAnArea(index, value);
  const { geometry, properties, id } = value;
  for (const [name, text] of [["id", id] as const, ...(isObject(properties) ? knownProperties(properties, names) : [])])
    if (typeof text === "string" || typeof text === "number") texts.add(index, name, String(text).trim());
  const areas = geometry === null || geometry === undefined ? [] : polygonsOf(geometry, { index, rings });
  polygons.push(areas);
  return areas;
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

/** A feature: its place among those of the file, and the rings that numbers stand for in it. */
interface Feature {
  readonly index: number;
  readonly rings: ParsedFeature["rings"];
}

function polygonsOf(geometry: unknown, feature: Feature): FlatPolygon[] {
  if (!isObject(geometry)) throw notAnArea(feature.index, geometry);
  const { type, coordinates, geometries } = geometry;
  if (type === "Polygon") return [polygonOf(coordinates, feature)];
  if (type === "MultiPolygon") return listOf(coordinates, feature).map((one) => polygonOf(one, feature));
  if (type === "GeometryCollection" && Array.isArray(geometries)) return geometries.flatMap((one) => polygonsOf(one, feature));
  throw notAnArea(feature.index, type);
}

function polygonOf(rings: unknown, feature: Feature): FlatPolygon {
  const list = listOf(rings, feature);
  if (list.length === 0) throw notAnArea(feature.index, "coordinates");
  return list.map((ring) => ringOf(ring, feature));
}

function ringOf(ring: unknown, feature: Feature): FlatRing {
  const apart = typeof ring === "number" ? feature.rings[ring] : undefined;
  if (apart) return apart;
  const list = listOf(ring, feature);
  if (list.length === 0) throw notAnArea(feature.index, "coordinates");
  const flat = new Float64Array(2 * list.length);
  list.forEach((position, at) => {
    if (!isPosition(position)) throw notAnArea(feature.index, "coordinates");
    [flat[2 * at], flat[2 * at + 1]] = position;
  });
  return flat;
}

function listOf(value: unknown, { index }: Feature): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  throw notAnArea(index, "coordinates");
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
