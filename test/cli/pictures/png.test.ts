import { existsSync } from "node:fs";
import path from "node:path";
import { pixelsOf } from "../../../src/cli/pictures/png.ts";
import { Problem } from "../../../src/cli/command/problem.ts";
import { newWorld, oneLine, type World } from "../program.ts";
import { pixelsOfColor, plainPng } from "./plain-png.ts";

let world: World;
beforeEach(() => {
  world = newWorld();
});
afterEach(() => {
  world.remove();
});

const picture = { svg: '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>', width: 40, height: 20 };

/** The colours of an SVG picture's rectangles, each with how many pixels of a picture twice as large they cover. */
function areas(svg: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [, width, height, color = ""] of svg.matchAll(/<rect[^>]* width="([\d.]+)" height="([\d.]+)" fill="#(\w{6})"/g))
    found.set(color, (found.get(color) ?? 0) + 4 * Number(width) * Number(height));
  return found;
}

test("a figure in pixels has the colours of its vector picture, over areas as large, and its texts", async () => {
  const [svg, png] = [
    await world.run("figur", "svar.xlsx", "3.1", "--ut", "a.svg"),
    await world.run("figur", "svar.xlsx", "3.1", "--ut", "a.PNG"),
  ];
  expect([svg.exit, png.exit]).toEqual([0, 0]);
  expect(oneLine(png.out).trim()).toMatch(/^Lagret a\.PNG 1 800 × 1 120 piksler\. Skrift: .+\.$/u);
  const pixels = plainPng(world.read("a.PNG"));
  expect([pixels.width, pixels.height]).toEqual([1800, 1120]);
  const bars = areas(world.text("a.svg")).get("1F5FA6") ?? 0;
  expect(bars).toBeGreaterThan(100_000);
  expect(Math.abs(pixelsOfColor(pixels, "1F5FA6") / bars - 1)).toBeLessThan(0.05); // edges between pixels
  expect(pixelsOfColor(pixels, "262626", 0, 70)).toBeGreaterThan(500); // the title's letters
});

test("a map in pixels has every grade's colour as often as its squares", async () => {
  await world.run("kart", "svar.xlsx", "--ut", "kart.svg");
  expect((await world.run("kart", "svar.xlsx", "--ut", "kart.png")).exit).toBe(0);
  const pixels = plainPng(world.read("kart.png"));
  const colors = [...areas(world.text("kart.svg"))].filter(([color]) => color !== "FFFFFF");
  expect(colors).toHaveLength(6);
  for (const [color, area] of colors) {
    const share = pixelsOfColor(pixels, color) / area; // the rest is edges and letters
    expect([color, share > 0.7 && share < 0.95]).toEqual([color, true]);
  }
});

test("nothing is written where there is no renderer, and none without fonts", async () => {
  const codeOf = (loads: Parameters<typeof pixelsOf>[1]) =>
    pixelsOf(picture, loads).catch((error: unknown) => (error instanceof Problem ? error.problem.code : error));
  expect(await codeOf(() => Promise.reject(new Error("Cannot find native binding")))).toBe("picture_no_renderer");
  const renderer = await import("@napi-rs/canvas");
  const GlobalFonts = { families: [] } as unknown as typeof renderer.GlobalFonts; // as on a machine without any
  expect(await codeOf(() => Promise.resolve({ ...renderer, GlobalFonts }))).toBe("picture_no_fonts");
});

test("another kind of file is refused before anything is computed, and a file that exists is kept", async () => {
  const { exit, err } = await world.run("figur", "mangler.xlsx", "3.1", "--ut", "a.jpg");
  expect([exit, oneLine(err)]).toEqual([2, expect.stringContaining("Bilder skrives som SVG eller PNG")]);
  await world.run("figur", "svar.xlsx", "3.1", "--ut", "a.png");
  const before = world.read("a.png");
  expect((await world.run("figur", "svar.xlsx", "3.2", "--ut", "a.png")).exit).toBe(2);
  expect(world.read("a.png").equals(before)).toBe(true);
  expect(existsSync(path.join(world.folder, "a.jpg"))).toBe(false);
});
