import { boundaryNotes, mapTexts } from "../core/layout/maps/map-texts.ts";
import type { LayoutTexts } from "../core/layout/outputs.ts";
import type { Assessment, ResultTable } from "../core/score/results.ts";
import { choroplethOf, type Ground } from "../geo/choropleth.ts";
import { choroplethSvg } from "./choropleth-svg.ts";
import type { Picture } from "./picture.ts";

/** A map on the boundaries of the units as an SVG picture with title, base, legend and sources; null for a table of another kind. */
export function choroplethPicture(table: ResultTable, assessment: Assessment, texts: LayoutTexts, ground: Ground): Picture | null {
  const map = choroplethOf(table, assessment, ground);
  if (map === null) return null;
  return choroplethSvg(map, mapTexts(table, assessment, texts, map.legend, boundaryNotes(map.facts, texts.maps)));
}
