import type { TileLayout, Tiles } from "../ruleset/tiles.ts";
import kommuner2018 from "./kommuner-2018.json" with { type: "json" };
import kommuner2020 from "./kommuner-2020.json" with { type: "json" };
import kommuner2024 from "./kommuner-2024.json" with { type: "json" };

/** Norway's municipalities in three years, made by `npm run tiles`. */
const layouts: Readonly<Record<string, TileLayout>> = {
  "kommuner-2018": kommuner2018,
  "kommuner-2020": kommuner2020,
  "kommuner-2024": kommuner2024,
};

/** Ids of the layouts that come with the program. */
export const builtInLayouts: readonly string[] = Object.keys(layouts);

/** The layout itself, or the one of this id; null for none. */
export function layoutOf(tiles: Tiles | undefined): TileLayout | null {
  if (typeof tiles !== "string") return tiles ?? null;
  return Object.hasOwn(layouts, tiles) ? (layouts[tiles] ?? null) : null;
}
