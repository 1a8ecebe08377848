import { PIXELS_PER_UNIT, type Picture } from "../../pictures/picture.ts";
import { Problem } from "../command/problem.ts";

type Renderer = typeof import("@napi-rs/canvas");

/** A picture in pixels; `font` is the first of the `wanted` that the machine has, in which its texts are; null where it has none, and gave another. */
export interface Pixels {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly font: string | null;
  readonly wanted: readonly string[];
}

/**
 * An SVG picture in pixels, as large as the browser makes them. Throws a Problem where the renderer, a native package that is installed where there
 * is one for the machine, is missing, and where there is no font: texts would be left out without a word.
 */
export async function pixelsOf(picture: Picture, load = (): Promise<Renderer> => import("@napi-rs/canvas")): Promise<Pixels> {
  const { createCanvas, loadImage, GlobalFonts } = await load().catch(() => {
    throw new Problem({ code: "picture_no_renderer" });
  });
  if (GlobalFonts.families.length === 0) throw new Problem({ code: "picture_no_fonts" });
  const image = await loadImage(Buffer.from(picture.svg));
  const [width, height] = [picture.width * PIXELS_PER_UNIT, picture.height * PIXELS_PER_UNIT];
  const canvas = createCanvas(width, height);
  canvas.getContext("2d").drawImage(image, 0, 0, width, height);
  const wanted = fontsOf(picture.svg);
  return { png: await canvas.encode("png"), width, height, wanted, font: wanted.find((name) => GlobalFonts.has(name)) ?? null };
}

/** The fonts that a picture asks for, best first, without the general ones such as sans-serif. */
function fontsOf(svg: string): string[] {
  const named = /font-family="([^"]*)"/.exec(svg)?.[1] ?? "";
  return named
    .split(",")
    .map((name) => name.trim().replace(/^'|'$/g, ""))
    .filter((name) => name !== "sans-serif");
}
