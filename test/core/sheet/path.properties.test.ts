import fc from "fast-check";
import { expect, test } from "@jest/globals";
import { ringsOf } from "../../../src/core/sheet/path.ts";

const point = fc.tuple(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: -20_000, max: 20_000 }));
const rings = fc.array(fc.array(point, { minLength: 2, maxLength: 12 }), { maxLength: 5 });

/** As it stands in our pictures: no space before a minus. */
function written(ring: readonly (readonly [number, number])[]): string {
  const steps = ring.slice(1).map(([x, y], index) => `${x - (ring[index]?.[0] ?? 0)} ${y - (ring[index]?.[1] ?? 0)}`);
  return `M${ring[0]?.join(" ")}l${steps.join(" ").replaceAll(" -", "-")}z`;
}

test("a path of relative lines is read as the points that it was written from", () => {
  fc.assert(
    fc.property(rings, (all) => {
      expect(ringsOf(all.map(written).join(""))).toEqual(all);
    }),
  );
});

test("an empty path has no lines", () => {
  expect(ringsOf("")).toEqual([]);
});
