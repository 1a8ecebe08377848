import { readFileSync } from "node:fs";
import { icons } from "../../scripts/icons/drawings.ts";
import { decodePng } from "../../scripts/icons/png.ts";
import { raster } from "../../scripts/icons/raster.ts";
import { circle, rectangle } from "../../scripts/icons/shapes.ts";

const files = Object.entries(icons).flatMap(([name, { drawing, sizes }]) => sizes.map((size) => ({ name, drawing, size })));

test.each(files)("the icon $name of $size pixels is what its drawing gives", ({ name, drawing, size }) => {
  const file = decodePng(readFileSync(`assets/icons/${name}-${size}.png`));
  expect(file.size).toBe(size);
  expect(Buffer.compare(file.pixels, raster(drawing, size))).toBe(0);
});

test("a pixel that a shape half covers is half clear, and the upper shape hides the lower", () => {
  const red = { shape: rectangle(0, 0, 8, 32), color: [255, 0, 0] as const };
  const dot = { shape: circle(4, 8, 3), color: [0, 0, 255] as const };
  // Two pixels of 16 units each: the left one is covered by half.
  expect([...raster([red], 2).subarray(0, 8)]).toEqual([255, 0, 0, 128, 0, 0, 0, 0]);
  expect([...raster([red, dot], 32).subarray((8 * 32 + 4) * 4, (8 * 32 + 4) * 4 + 4)]).toEqual([0, 0, 255, 255]);
});
