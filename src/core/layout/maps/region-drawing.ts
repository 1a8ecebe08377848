import { BORDER_COLOR, isFreeOf, regionColor, regionWords, signOf, type Choropleth, type MapRegion } from "../../maps/choropleth.ts";
import type { Drawing, DrawnRegion } from "../../sheet/change.ts";
import { readableOn } from "../../sheet/colors.ts";
import { mapFrame, type MapTexts } from "./map-frame.ts";

/** The size of a sign on a region. */
const SIGN = 10;

/** A map of regions as a drawing: what stands around the map, and a shape for each region, with its sign where it has room. */
export function regionDrawing(id: string, map: Choropleth, texts: MapTexts): Omit<Drawing, "position"> {
  const { width, height, regions, legend } = map;
  const isFree = (right: number, top: number, bottom: number) => isFreeOf(regions, right, top, bottom);
  const frame = mapFrame({ width, height, legend, isFree }, texts);
  const drawn = regions.flatMap((region) => (region.path === "" ? [] : [drawnRegion(region, frame.map)]));
  return {
    id,
    title: texts.title,
    altText: texts.description,
    width: frame.width,
    height: frame.height,
    shapes: [...frame.shapes, ...drawn],
  };
}

function drawnRegion(region: MapRegion, at: { readonly x: number; readonly y: number }): DrawnRegion {
  const fill = regionColor(region);
  const sign = signOf(region);
  return {
    kind: "region",
    name: region.name,
    description: regionWords(region),
    ...at,
    path: region.path,
    fill,
    border: BORDER_COLOR,
    sign: sign && { x: at.x + sign.x, y: at.y + sign.y, text: sign.entry.sign, size: SIGN, color: readableOn(fill) },
  };
}
