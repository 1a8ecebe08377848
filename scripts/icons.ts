import { mkdirSync, writeFileSync } from "node:fs";
import { icons } from "./icons/drawings.ts";
import { encodePng } from "./icons/png.ts";
import { raster } from "./icons/raster.ts";

/** Draws every icon: assets/icons/<name>-<size>.png. */
mkdirSync("assets/icons", { recursive: true });
for (const [name, { drawing, sizes }] of Object.entries(icons))
  for (const size of sizes) writeFileSync(`assets/icons/${name}-${size}.png`, encodePng(raster(drawing, size), size));
