import { escapeMarkup } from "../core/basics/markup.ts";
import { groupBy } from "../core/basics/group-by.ts";
import type { MapTexts } from "../core/layout/maps/map-frame.ts";
import { BORDER_COLOR, isFreeOf, regionColor, regionWords, signOf, type Choropleth, type MapRegion } from "../core/maps/choropleth.ts";
import { readableOn } from "../core/sheet/colors.ts";
import { framed } from "./map-frame.ts";
import type { Picture } from "./picture.ts";
import { text } from "./svg.ts";

/** A map of regions with title, legend, notes and a description, as a picture of at most 100 kB. The same map gives the same text. */
export function choroplethSvg(map: Choropleth, texts: MapTexts): Picture {
  const { width, height, regions, legend } = map;
  const isFree = (right: number, top: number, bottom: number) => isFreeOf(regions, right, top, bottom);
  return framed({ svg: regionsSvg(map), width, height, legend, isFree }, texts);
}

/** The regions with their borders, by colour, and the signs of those that have room; `attributes` are written into a region's path. */
export function regionsSvg({ regions }: Pick<Choropleth, "regions">, attributes: (region: number) => string = () => ""): string {
  const all = regions.map((region, index) => ({ region, index })).filter(({ region }) => region.path !== "");
  const colored = [...groupBy(all, ({ region }) => regionColor(region))].map(
    ([color, some]) => `<g fill="#${color}">${some.map(({ region, index }) => regionSvg(region, attributes(index))).join("")}</g>`,
  );
  return `<g transform="scale(.1)" fill-rule="evenodd" stroke="#${BORDER_COLOR}" stroke-width="3" stroke-linejoin="round">${colored.join("")}</g>${signsSvg(regions)}`;
}

function regionSvg(region: MapRegion, attributes: string): string {
  const words = regionWords(region);
  return `<path${attributes} d="${region.path}">${words === "" ? "" : `<title>${escapeMarkup(words)}</title>`}</path>`;
}

/** So that the map can be read without colour. */
function signsSvg(regions: readonly MapRegion[]): string {
  const shown = regions.flatMap((region) => signOf(region) ?? []);
  const groups = [...groupBy(shown, ({ entry }) => readableOn(entry.color))].map(
    ([ink, signs]) => `<g fill="#${ink}">${signs.map(({ entry, x, y }) => text(entry.sign, { x, y })).join("")}</g>`,
  );
  return `<g font-size="10" text-anchor="middle" pointer-events="none">${groups.join("")}</g>`;
}
