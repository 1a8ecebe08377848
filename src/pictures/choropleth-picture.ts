import type { LayoutTexts } from "../core/layout/outputs.ts";
import type { MapsTexts } from "../core/layout/texts/texts.ts";
import type { BoundaryFacts } from "../core/maps/boundary-facts.ts";
import type { Assessment, ResultTable } from "../core/score/results.ts";
import { choroplethOf, type Ground } from "../geo/choropleth.ts";
import { choroplethSvg } from "./choropleth-svg.ts";
import { mapTexts } from "./map-texts.ts";
import type { Picture } from "./picture.ts";

/** A map on the boundaries of the units as an SVG picture with title, base, legend and sources; null for a table of another kind. */
export function choroplethPicture(table: ResultTable, assessment: Assessment, texts: LayoutTexts, ground: Ground): Picture | null {
  const map = choroplethOf(table, assessment, ground);
  if (map === null) return null;
  return choroplethSvg(map, mapTexts(table, assessment, texts, map.legend, boundaryNotes(map.facts, texts.maps)));
}

/** What is to be known of the boundaries: their year, what is missing, what is left over, what is there twice. */
export function boundaryNotes({ year, without, leftOver, repeated }: BoundaryFacts, texts: MapsTexts): readonly string[] {
  return [
    ...(year === null ? [] : [texts.boundaryYear(year)]),
    ...(without.length === 0 ? [] : [texts.noBoundary(without)]),
    ...(leftOver.length === 0 ? [] : [texts.leftOver(leftOver)]),
    ...(repeated.length === 0 ? [] : [texts.repeated(repeated)]),
  ];
}
