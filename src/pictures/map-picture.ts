import { mapTexts } from "../core/layout/maps/map-texts.ts";
import type { LayoutTexts } from "../core/layout/outputs.ts";
import { tileMapOf } from "../core/maps/tile-map.ts";
import type { Assessment, ResultTable } from "../core/score/results.ts";
import type { Picture } from "./picture.ts";
import { tileMapSvg } from "./tile-map-svg.ts";

/** A tile map as an SVG picture with title, base, legend and sources; null where nothing says where the units are. */
export function mapPicture(table: ResultTable, assessment: Assessment, texts: LayoutTexts): Picture | null {
  const map = tileMapOf(table, assessment);
  if (map === null) return null;
  const without = map.without.length === 0 ? [] : [texts.maps.without(map.without)];
  return tileMapSvg(map, mapTexts(table, assessment, texts, map.legend, without));
}
