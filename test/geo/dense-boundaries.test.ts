import { boundariesOf, refusalOf } from "./geo.ts";

const collection = (features: string) => `{"type":"FeatureCollection","features":[${features}]}`;
const feature = (geometry: string, properties = "{}") => `{"type":"Feature","properties":${properties},"geometry":${geometry}}`;
const region = (points: number) => feature(`{"type":"Polygon","coordinates":[[${"[1,1],".repeat(points - 1)}[1,1]]]}`);
const tooDetailed = (what: string, limit: number) => ({ code: "boundaries_too_detailed", what, limit });

test("a region of more lists than there is memory for is refused before it is parsed", () => {
  expect(refusalOf(collection(region(1_500_000)))).toEqual(tooDetailed("pointsOfOne", 1_500_000));
});

test("regions of more points together than there is memory for are refused", () => {
  const most = Array.from({ length: 8 }, () => region(500_000)).join(",");
  expect(refusalOf(collection(`${most},${region(1)}`))).toEqual(tooDetailed("pointsOfAll", 4_000_000));
});

test("a region of very many properties is refused before it is parsed", () => {
  const properties = (count: number) => `{${Array.from({ length: count }, (_, at) => `"p${at}":"[[["`).join(",")}}`;
  expect(refusalOf(collection(feature("null", properties(49_000))))).toBeNull();
  expect(refusalOf(collection(feature("null", properties(50_001))))).toEqual(tooDetailed("textsOfOne", 100_000));
});

test("of properties with more text than there is memory for the longest is left out of all regions, and keys and names are read", () => {
  const long = (at: number, names: readonly string[]) =>
    Object.fromEntries(names.map((name, index) => [name, `${at} `.padEnd(480 + index, "x")]));
  const read = (count: number) => {
    const properties = (at: number) =>
      JSON.stringify({ nr: at, ...long(at, ["om", "mer", "historie", "beskrivelse"]), navn: `Sted ${at}` });
    const features = Array.from({ length: count }, (_, at) => feature("null", properties(at)));
    return boundariesOf(collection(features.join(","))).regions.map((region) => region.properties);
  };
  expect(read(5)[4]).toEqual({ nr: "4", ...long(4, ["om", "mer", "historie", "beskrivelse"]), navn: "Sted 4" });
  const most = read(5000);
  for (const at of [0, 4999]) expect(most[at]).toEqual({ nr: String(at), ...long(at, ["om", "mer", "historie"]), navn: `Sted ${at}` });
});

test("more features than there may be regions are refused before the rest is looked at", () => {
  expect(refusalOf(`{"type":"FeatureCollection","features":[${"{},".repeat(5001)}`)).toEqual(tooDetailed("regions", 5000));
});

test("geometries inside one another are read in some levels and then refused", () => {
  const nested = (levels: number) => feature(`${'{"type":"GeometryCollection","geometries":['.repeat(levels)}${"]}".repeat(levels)}`);
  expect(refusalOf(collection(nested(40)))).toBeNull();
  expect(refusalOf(collection(nested(20_000)))).toEqual({ code: "boundaries_format", found: "other_json" });
});

test("a border of a topology that one region uses very many times is refused before it is put together", () => {
  const topology = (times: number) =>
    `{"type":"Topology","arcs":[[${"[1,1],".repeat(999)}[1,1]]],"objects":{"o":{"type":"GeometryCollection","geometries":[` +
    `{"type":"MultiPolygon","properties":{},"arcs":[${Array.from({ length: times }, () => "[[-1]]").join(",")}]}]}}}`;
  expect(refusalOf(topology(500))).toBeNull();
  expect(refusalOf(topology(501))).toEqual(tooDetailed("pointsOfOne", 500_000));
});
