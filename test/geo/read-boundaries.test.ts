import { topology } from "topojson-server";
import { boundariesOf, refusalOf, geoJson, rectangle, squares } from "./geo.ts";

const named = (name: string) => ({ crs: { type: "name", properties: { name } } });
const square = { properties: { nr: 1 }, rings: [rectangle(250_000, 6_600_000, 260_000, 6_610_000)] };

test("GeoJSON and TopoJSON of the same regions are read alike, numbers as texts", () => {
  const text = squares(3);
  const fromGeoJson = boundariesOf(text);
  expect(fromGeoJson.projection).toEqual({ kind: "degrees" });
  expect(fromGeoJson.regions.map(({ properties }) => properties)).toEqual([
    { nr: "1", navn: "Enhet 1" },
    { nr: "2", navn: "Enhet 2" },
    { nr: "3", navn: "Enhet 3" },
  ]);
  const topo = JSON.stringify(topology({ kommuner: JSON.parse(text) as never }));
  const fromTopoJson = boundariesOf(topo);
  expect(fromTopoJson.regions.map(({ properties }) => properties)).toEqual(fromGeoJson.regions.map(({ properties }) => properties));
  const corners = (boundaries: typeof fromGeoJson) => boundaries.regions.map(({ polygons }) => new Set(polygons.flat(2).map(String)));
  expect(corners(fromTopoJson)).toEqual(corners(fromGeoJson));
});

test("of a topology with several objects the one with the most regions is read", () => {
  const topo = topology({ land: JSON.parse(squares(1)) as never, kommuner: JSON.parse(squares(4)) as never });
  expect(boundariesOf(JSON.stringify(topo)).regions).toHaveLength(4);
});

test.each([
  ["urn:ogc:def:crs:EPSG::25833", { kind: "utm", zone: 33 }],
  ["EPSG:25832", { kind: "utm", zone: 32 }],
  ["urn:ogc:def:crs:EPSG:8.8:32635", { kind: "utm", zone: 35 }],
])("metres are read where the file says in which zone of UTM: %s", (name, projection) => {
  expect(boundariesOf(geoJson([square], named(name))).projection).toEqual(projection);
});

test.each(["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4258", "EPSG:25833"])(
  "degrees are degrees whatever the file calls them: %s",
  (name) => {
    expect(boundariesOf(squares(1, named(name))).projection).toEqual({ kind: "degrees" });
  },
);

test.each(["urn:ogc:def:crs:EPSG::3857", "EPSG:3035", "EPSG:2154", "urn:ogc:def:crs:EPSG::27700"])(
  "another projection is refused: %s",
  (name) => {
    expect(refusalOf(geoJson([square], named(name)))).toEqual({ code: "boundaries_projection", found: name });
  },
);

test("metres without a word on their projection, or said to be degrees, are refused", () => {
  expect(refusalOf(geoJson([square]))).toEqual({ code: "boundaries_not_degrees" });
  expect(refusalOf(geoJson([square], named("EPSG:4326")))).toEqual({ code: "boundaries_not_degrees" });
});

test.each([
  ["kommuner", { code: "boundaries_format", found: "not_json" }],
  ["{", { code: "boundaries_format", found: "not_json" }],
  ["[1, 2]", { code: "boundaries_format", found: "other_json" }],
  ['{"title": "regelsett"}', { code: "boundaries_format", found: "other_json" }],
  ['{"type": "FeatureCollection", "features": []}', { code: "boundaries_format", found: "empty" }],
  ['{"type": "FeatureCollection"}', { code: "boundaries_format", found: "empty" }],
  [
    '{"type": "Topology", "arcs": [], "objects": {"a": {"type": "GeometryCollection", "geometries": [{"type": "Polygon", "arcs": [[7]]}]}}}',
    { code: "boundaries_format", found: "arcs" },
  ],
  [
    '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [1, 2]}}]}',
    { code: "boundaries_geometry", feature: 1, found: "Point" },
  ],
  [
    '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [[["a", 2]]]}}]}',
    { code: "boundaries_geometry", feature: 1, found: "coordinates" },
  ],
  ['{"type": "FeatureCollection", "features": [7]}', { code: "boundaries_geometry", feature: 1, found: "" }],
])("what has no areas is refused with what it is: %s", (text, reason) => {
  expect(refusalOf(text)).toEqual(reason);
});

test("a region without a place is a region, and one of several areas is one", () => {
  const [first, second] = (JSON.parse(squares(2)) as { features: { geometry: unknown; properties: object }[] }).features;
  const geometry = { type: "GeometryCollection", geometries: [first?.geometry, second?.geometry] };
  const file = {
    type: "FeatureCollection",
    features: [
      { ...first, geometry },
      { ...second, geometry: null },
    ],
  };
  expect(boundariesOf(`\uFEFF${JSON.stringify(file)}`).regions.map(({ polygons }) => polygons.length)).toEqual([2, 0]);
});

test("more regions than a map has room for are refused, told in words", () => {
  const regions = (count: number) => geoJson(Array.from({ length: count }, () => ({ properties: {}, rings: [rectangle(10, 60, 11, 61)] })));
  expect(refusalOf(regions(5001))).toEqual({ code: "boundaries_too_detailed", what: "regions", limit: 5000 });
  expect(refusalOf(regions(5000))).toBeNull();
});

test("a feature, and a topology, that can only be parsed whole are refused beyond what memory there is for them", () => {
  const long = " ".repeat(24e6);
  expect(refusalOf(`{"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": null}, {${long}}]}`)).toEqual({
    code: "boundaries_too_large",
    limitMegabytes: 24,
  });
  expect(refusalOf(`{"type": "Topology", "objects": {}${long.slice(12e6)}}`)).toEqual({ code: "boundaries_too_large", limitMegabytes: 10 });
});

test("of very many properties the first few hundred short ones can be keys and names", () => {
  const many = Object.fromEntries(Array.from({ length: 4000 }, (_, at) => [`p${at}`, at]));
  const text = geoJson([{ properties: { long: "x".repeat(1000), ...many }, rings: [rectangle(10, 60, 11, 61)] }]);
  const [region] = boundariesOf(text).regions;
  expect(Object.keys(region?.properties ?? {})).toEqual(Array.from({ length: 300 }, (_, at) => `p${at}`));
});

test("of properties that are others for each region the first few hundred of the file are kept", () => {
  const own = (at: number) => Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`p${at}_${index}`, index]));
  const text = geoJson(Array.from({ length: 10 }, (_, at) => ({ properties: { nr: at, ...own(at) }, rings: [rectangle(10, 60, 11, 61)] })));
  const { regions } = boundariesOf(text);
  expect(new Set(regions.flatMap(({ properties }) => Object.keys(properties))).size).toBe(300);
  expect(regions.map(({ properties }) => properties["nr"])).toEqual(Array.from({ length: 10 }, (_, at) => String(at)));
});
