import { escapeMarkup } from "../core/basics/markup.ts";
import { groupBy } from "../core/basics/group-by.ts";
import { OUTSIDE_COLOR } from "../core/maps/map-colors.ts";
import { readableOn } from "../core/sheet/colors.ts";
import type { Choropleth, MapRegion } from "../geo/choropleth.ts";
import { framed, type MapTexts } from "./map-frame.ts";
import type { Picture } from "./picture.ts";
import { text } from "./svg.ts";

/** The colour of a region that is no unit of the survey. */
const NO_UNIT = "FFFFFF";
/** A region shows its sign where this many pixels are free around it. */
const ROOM = 8;

/** A map of regions with title, legend, notes and a description, as a picture of at most 100 kB. The same map gives the same text. */
export function choroplethSvg(map: Choropleth, texts: MapTexts): Picture {
  const { width, height, regions, legend } = map;
  const places = regions.flatMap(({ label }) => label ?? []);
  const isFree = (right: number, top: number, bottom: number) =>
    places.every(({ x, y, room }) => x - 3 * room > right || y + 3 * room < top || y - 3 * room > bottom);
  return framed({ svg: regionsSvg(map), width, height, legend, isFree }, texts);
}

/** The regions with their borders, by colour, and the signs of those that have room; `attributes` are written into a region's path. */
export function regionsSvg({ regions }: Pick<Choropleth, "regions">, attributes: (region: number) => string = () => ""): string {
  const all = regions.map((region, index) => ({ region, index })).filter(({ region }) => region.path !== "");
  const byColor = groupBy(all, ({ region }) => region.entry?.color ?? (region.unit === null ? NO_UNIT : OUTSIDE_COLOR));
  const colored = [...byColor].map(
    ([color, some]) => `<g fill="#${color}">${some.map(({ region, index }) => regionSvg(region, attributes(index))).join("")}</g>`,
  );
  return `<g transform="scale(.1)" fill-rule="evenodd" stroke="#6E6E6E" stroke-width="3" stroke-linejoin="round">${colored.join("")}</g>${signsSvg(regions)}`;
}

function regionSvg({ path, name, entry }: MapRegion, attributes: string): string {
  const tip = name === "" ? "" : `<title>${escapeMarkup(entry ? `${name}: ${entry.label}` : name)}</title>`;
  return `<path${attributes} d="${path}">${tip}</path>`;
}

/** So that the map can be read without colour. */
function signsSvg(regions: readonly MapRegion[]): string {
  const shown = regions.flatMap(({ entry, label }) => (entry && label && label.room >= ROOM ? [{ entry, label }] : []));
  const byInk = groupBy(shown, ({ entry }) => readableOn(entry.color));
  const groups = [...byInk].map(([ink, signs]) => {
    const texts = signs.map(({ entry, label }) => text(entry.sign, { x: Math.round(label.x), y: Math.round(label.y + 3.5) }));
    return `<g fill="#${ink}">${texts.join("")}</g>`;
  });
  return `<g font-size="10" text-anchor="middle" pointer-events="none">${groups.join("")}</g>`;
}
