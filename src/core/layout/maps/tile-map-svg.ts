import { escapeMarkup } from "../../basics/markup.ts";
import type { LegendEntry, Tile, TileMap } from "../../maps/tile-map.ts";
import { readableOn } from "../../sheet/colors.ts";
import { noteLines } from "../texts/out-cells.ts";

/** Sizes in the picture's own units, CSS pixels where it is shown at its size. */
export const TILE = 26;
const GAP = 1;
const MARGIN = 16;
const LINE = 18;
const SWATCH = 22;
/** How wide a letter of the texts is at most on average, against its size. */
const LETTER = 0.56;

const font = "font-family=\"Carlito, Calibri, 'Segoe UI', Arial, sans-serif\"";
const ink = "#242424";
const pale = "#595959";
const outside = "F3F2F1";

/** What stands around a map. */
export interface MapTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  /** The map in words, for those who cannot see it: its finding, with the numbers. */
  readonly description: string;
  /** «3: Middels (110)». */
  readonly legend: (label: string, count: number) => string;
}

/** The text of an SVG picture, and its size in CSS pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A tile map with title, legend, notes and a description, as a picture. The same map gives the same text. */
export function tileMapSvg(map: TileMap, { title, subtitle, notes, description, legend }: MapTexts): Picture {
  const inner = Math.max(map.columns * TILE, 30 * TILE);
  const lines = notes.flatMap((note) => noteLines(note, inner / (12 * LETTER)));
  const titles = noteLines(title, inner / (17 * LETTER));
  const top = titles.length * 22 + LINE + 8;
  const key = map.legend.map((entry, index) => legendLine(entry, legend(entry.label, entry.count), top + index * SWATCH));
  const below = top + map.legend.length * SWATCH + 8;
  const shift = fitsBeside(
    map,
    map.legend.map(({ label, count }) => legend(label, count)),
    top,
  )
    ? top
    : below;
  const bottom = shift + map.rows * TILE + 20;
  const [width, height] = [inner + 2 * MARGIN, bottom + lines.length * 16 + 2 * MARGIN];
  const texts = [
    ...titles.map((line, index) => text(line, 0, 16 + index * 22, 'font-size="17" font-weight="600"', ink)),
    text(subtitle, 0, titles.length * 22 + 12, 'font-size="13"', pale),
    ...lines.map((line, index) => text(line, 0, bottom + index * 16, 'font-size="12"', pale)),
  ];
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeMarkup(description)}" width="${width}" height="${height}" ` +
    `viewBox="${-MARGIN} ${-MARGIN} ${width} ${height}" ${font}><title>${escapeMarkup(title)}</title><desc>${escapeMarkup(description)}</desc>` +
    `<rect x="${-MARGIN}" y="${-MARGIN}" width="${width}" height="${height}" fill="#FFFFFF"/>` +
    `${texts.join("")}${key.join("")}<g transform="translate(0 ${shift})">${map.tiles.map((tile) => tileSvg(tile)).join("")}</g></svg>\n`;
  return { svg, width, height };
}

/** One unit's square with its texts; `attributes` are written into its group. */
export function tileSvg({ column, row, name, short, entry }: Tile, attributes = ""): string {
  const fill = entry?.color ?? outside;
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

function legendLine({ sign, color }: LegendEntry, label: string, y: number): string {
  return (
    `<rect x="0" y="${y}" width="${TILE - GAP}" height="${SWATCH - 4}" fill="#${color}"/>` +
    text(sign, TILE / 2, y + 13, 'font-size="11" text-anchor="middle"', `#${readableOn(color)}`) +
    text(label, TILE + 6, y + 13, 'font-size="13"', ink)
  );
}

/** Whether the legend has room in the empty upper left corner of the map. */
function fitsBeside(map: TileMap, labels: readonly string[], top: number): boolean {
  return labels.every((label, index) => {
    const right = TILE + 6 + label.length * 13 * LETTER;
    const [from, to] = [index * SWATCH, (index + 1) * SWATCH];
    return top > 0 && map.tiles.every(({ column, row }) => column * TILE > right || (row + 1) * TILE <= from || row * TILE >= to);
  });
}

function text(content: string, x: number, y: number, attributes: string, color: string): string {
  return `<text x="${x}" y="${y}" ${attributes} fill="${color}">${escapeMarkup(content)}</text>`;
}
