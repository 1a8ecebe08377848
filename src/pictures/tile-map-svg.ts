import { escapeMarkup } from "../core/basics/markup.ts";
import type { Tile, TileMap } from "../core/maps/tile-map.ts";
import { OUTSIDE_COLOR } from "../core/maps/map-colors.ts";
import { readableOn } from "../core/sheet/colors.ts";
import type { MapTexts } from "../core/layout/maps/map-frame.ts";
import { framed } from "./map-frame.ts";
import type { Picture } from "./picture.ts";

/** A tile's side in the picture's own units, CSS pixels where it is shown at its size. */
export const TILE = 26;
const GAP = 1;

/** A tile map with title, legend, notes and a description, as a picture. The same map gives the same text. */
export function tileMapSvg(map: TileMap, texts: MapTexts): Picture {
  const { tiles, columns, rows, legend } = map;
  const isFree = (right: number, top: number, bottom: number) =>
    tiles.every(({ column, row }) => column * TILE > right || (row + 1) * TILE <= top || row * TILE >= bottom);
  const svg = tiles.map((tile) => tileSvg(tile)).join("");
  return framed({ svg, width: columns * TILE, height: rows * TILE, legend, isFree }, texts);
}

/** One unit's square with its texts; `attributes` are written into its group. */
export function tileSvg({ column, row, name, short, entry }: Tile, attributes = ""): string {
  const fill = entry?.color ?? OUTSIDE_COLOR;
  const color = `#${readableOn(fill)}`;
  const [x, y] = [column * TILE, row * TILE];
  const middle = x + TILE / 2;
  const label = entry ? `${name}: ${entry.label}` : name;
  return (
    `<g${attributes}><title>${escapeMarkup(label)}</title><rect x="${x}" y="${y}" width="${TILE - GAP}" height="${TILE - GAP}" fill="#${fill}" stroke="#8A8886" stroke-width="0.5"/>` +
    `<text x="${middle}" y="${y + 11}" font-size="8.5" text-anchor="middle" fill="${color}">${escapeMarkup(short)}</text>` +
    (entry
      ? `<text x="${middle}" y="${y + 21}" font-size="8.5" text-anchor="middle" fill="${color}">${escapeMarkup(entry.sign)}</text>`
      : "") +
    "</g>"
  );
}
