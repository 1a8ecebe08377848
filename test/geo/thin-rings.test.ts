import { Refusal } from "../../src/core/issues/refusal.ts";
import type { Position } from "../../src/geo/boundaries.ts";
import { thinned, type FlatPolygon } from "../../src/geo/thin-rings.ts";
import { rectangle } from "./geo.ts";

const flat = (ring: readonly Position[]): FlatPolygon => [Float64Array.from(ring.flat())];

/** A closed ring of so many points on a wavy circle around a place, in degrees. */
function circle(points: number, x: number, y: number, radius: number): Position[] {
  const ring = Array.from({ length: points }, (_, at): Position => {
    const angle = (at / points) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + (radius / 2) * Math.sin(angle)];
  });
  return [...ring, ring[0] ?? [x, y]];
}

test("a file of few points keeps each of them as it is", () => {
  const ring = rectangle(10.000001, 60, 11, 61);
  expect(thinned([[flat(ring)], []])).toEqual([[[ring]], []]);
});

test("of many points those are kept that a map can tell apart", () => {
  const [[[ring = []] = []] = []] = thinned([[flat(circle(1_000_000, 10, 60, 2))]]);
  expect(ring.length).toBeLessThan(12_000);
  expect(ring.length).toBeGreaterThan(3_000);
  for (const [x, y] of ring) expect(Math.abs(Math.hypot(x - 10, 2 * (y - 60)) - 2)).toBeLessThan(4 / 1000);
});

test("a border that two regions share is still the same for both", () => {
  const border = Array.from({ length: 150_000 }, (_, at): Position => [10 + 0.01 * Math.sin(at / 7), 60 + at / 150_000]);
  const west = [...border, [9, 61], [9, 60], border[0] ?? [0, 0]] as Position[];
  const east = [...[...border].reverse(), [11, 60], [11, 61], border.at(-1) ?? [0, 0]] as Position[];
  const [[[one = []] = []] = [], [[other = []] = []] = []] = thinned([[flat(west)], [flat(east)]]);
  const inEast = new Set(other.map(String));
  const onBorder = one.filter(([x]) => Math.abs(x - 10) < 0.02);
  expect(onBorder.length).toBeGreaterThan(1000);
  expect(onBorder.every((position) => inEast.has(String(position)))).toBe(true);
});

test("islands too small to see are left out, but a region that is no larger is a square", () => {
  const islands = Array.from({ length: 60_000 }, (_, at) =>
    flat(rectangle(5 + (at % 300) / 30, 60 + at / 6000, 5.0001 + (at % 300) / 30, 60.0001 + at / 6000)),
  );
  const [land = [], small = []] = thinned([[flat(rectangle(5, 60, 15, 70)), ...islands], [flat(rectangle(7, 61, 7.0001, 61.0001))]]);
  expect(land).toHaveLength(1);
  expect(small).toHaveLength(1);
  expect(small[0]?.[0]).toHaveLength(5);
});

test("points that stand all over the map are refused, told in words", () => {
  let seed = 1;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const ring = Array.from({ length: 300_000 }, (): Position => [5 + 10 * random(), 58 + 12 * random()]);
  expect(() => thinned([[flat(ring)]])).toThrow(new Refusal({ code: "boundaries_too_detailed", what: "points", limit: 200_000 }));
});
