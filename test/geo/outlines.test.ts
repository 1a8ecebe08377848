import proj4 from "proj4";
import type { Boundaries, Position } from "../../src/geo/boundaries.ts";
import { outlinesOf } from "../../src/geo/outlines.ts";
import { boundariesOf, rectangle, squares } from "./geo.ts";

const LONG = 1e9;

/** The points of SVG path data in tenths of pixels, ring by ring. */
function pointsOf(path: string): [number, number][][] {
  return path
    .split("M")
    .filter(Boolean)
    .map((ring) => {
      const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
      let [x, y] = [0, 0];
      return Array.from({ length: numbers.length / 2 }, (_, index) => {
        [x, y] = [x + (numbers[2 * index] ?? 0), y + (numbers[2 * index + 1] ?? 0)];
        return [x, y];
      });
    });
}

const mapOf = (polygons: Boundaries["regions"][number]["polygons"][]): Boundaries => ({
  regions: polygons.map((one) => ({ properties: {}, polygons: one })),
  projection: { kind: "degrees" },
});

test("squares side by side keep a common border, north up, west to the left", () => {
  const { regions, width, height } = outlinesOf(boundariesOf(squares(2)), LONG);
  const [west = [], east = []] = regions.map(({ path }) => pointsOf(path)[0] ?? []);
  const mean = (points: [number, number][], axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  expect(mean(west, 0)).toBeLessThan(mean(east, 0));
  const shared = west.filter((point) => east.some((other) => String(other) === String(point)));
  expect(shared).toHaveLength(2);
  for (const [x, y] of [...west, ...east]) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(width * 10);
    expect(y).toBeLessThanOrEqual(height * 10);
  }
  const [tall] = outlinesOf(mapOf([[[rectangle(10, 60, 10.1, 60.05)]], [[rectangle(10, 69, 10.1, 69.05)]]]), LONG).regions;
  expect(mean(pointsOf(tall?.path ?? "")[0] ?? [], 1)).toBeGreaterThan(9000);
});

test("the same regions in degrees, UTM 32 and UTM 35 are drawn alike", () => {
  const degrees = mapOf([[[rectangle(14, 60, 15, 61)]], [[rectangle(15, 60, 16, 61)]]]);
  const drawn = outlinesOf(degrees, LONG).regions.map(({ path }) => path);
  for (const zone of [32, 35]) {
    const { forward } = proj4(`+proj=utm +zone=${zone} +ellps=GRS80 +units=m +no_defs`);
    const regions = degrees.regions.map(({ polygons, ...region }) => ({
      ...region,
      polygons: polygons.map((polygon) => polygon.map((ring) => ring.map((position) => forward<Position>(position)))),
    }));
    const again = outlinesOf({ regions, projection: { kind: "utm", zone } }, LONG).regions.map(({ path }) => path);
    for (const [index, path] of again.entries()) {
      const flat = (one: string) => pointsOf(one).flat(2);
      expect(flat(path)).toHaveLength(flat(drawn[index] ?? "").length);
      flat(path).forEach((value, at) => {
        expect(Math.abs(value - (flat(drawn[index] ?? "")[at] ?? 0))).toBeLessThanOrEqual(2);
      });
    }
  }
});

test("rings the other way round, and a hole either way, are drawn as the same areas", () => {
  const outer = rectangle(10, 60, 12, 62);
  const hole = rectangle(10.5, 60.5, 11.5, 61.5);
  const drawn = (one: Position[], other: Position[]) => {
    const [region] = outlinesOf(mapOf([[[one, other]]]), LONG).regions;
    return pointsOf(region?.path ?? "").map((ring) => new Set(ring.map(String)));
  };
  const usual = drawn(outer, hole);
  expect(usual).toHaveLength(2);
  expect(drawn([...outer].reverse(), hole)).toEqual(usual);
  expect(drawn(outer, [...hole].reverse())).toEqual(usual);
});

test("paths are as short as asked, and an island that is a region of its own is never lost", () => {
  const coast = Array.from({ length: 5000 }, (_, step): Position => {
    const angle = (step / 5000) * 2 * Math.PI;
    const radius = 2 + 0.1 * Math.sin(step * 1.7);
    return [15 + radius * Math.cos(angle), 62 + radius * 0.5 * Math.sin(angle)];
  });
  const closed = [...coast, coast[0] ?? [0, 0]];
  const boundaries = mapOf([[[closed]], [[rectangle(18.99, 62, 19, 62.004)]]]);
  const [full, short] = [LONG, 4000].map((most) => outlinesOf(boundaries, most).regions.map(({ path }) => path));
  expect(full?.join("").length).toBeGreaterThan(10_000);
  expect(short?.join("").length).toBeLessThanOrEqual(4000);
  expect(short?.[0]?.length).toBeGreaterThan(1000);
  expect(short?.[1]).toMatch(/^M\d+ -?\d+l.+z$/);
});

test("a region without a place has neither path nor label, the others have their label inside", () => {
  const { regions } = outlinesOf(mapOf([[], [[rectangle(10, 60, 11, 61)]]]), LONG);
  expect(regions[0]).toEqual({ path: "", label: null });
  expect(regions[1]?.label?.room).toBeGreaterThan(100);
});

test("borders that cross one another all over are drawn without looking for what they share", () => {
  let seed = 7;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const tangle = () => {
    const ring = Array.from({ length: 4000 }, (): Position => [5 + 10 * random(), 58 + 12 * random()]);
    return [...ring, ring[0] ?? [0, 0]];
  };
  const regions = outlinesOf(mapOf([[[tangle()]], [[tangle()]], [[tangle()]]]), 30_000).regions;
  expect(regions.reduce((sum, { path }) => sum + path.length, 0)).toBeLessThanOrEqual(30_000);
});
