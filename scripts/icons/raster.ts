import type { Drawing } from "./drawings.ts";

/** Sample points per pixel side, for smooth edges. */
const SAMPLES = 4;
/** The side of the square of a drawing. */
const SIDE = 32;

/** A drawing as pixels, row by row: red, green, blue and opacity, a byte each. Transparent where nothing is painted. */
export function raster(drawing: Drawing, size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) pixels.set(pixelAt(drawing, row, column, SIDE / size), (row * size + column) * 4);
  return pixels;
}

function pixelAt(drawing: Drawing, row: number, column: number, scale: number): readonly number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < SAMPLES ** 2; sample++) {
    const x = (column + ((sample % SAMPLES) + 0.5) / SAMPLES) * scale;
    const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * scale;
    const color = drawing.findLast(({ shape }) => shape(x, y))?.color;
    if (!color) continue;
    covered += 1;
    color.forEach((part, index) => (sum[index] = (sum[index] ?? 0) + part));
  }
  return [...sum.map((part) => (covered === 0 ? 0 : Math.round(part / covered))), Math.round((255 * covered) / SAMPLES ** 2)];
}
