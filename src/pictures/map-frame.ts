import { escapeMarkup } from "../core/basics/markup.ts";
import { noteLines } from "../core/layout/texts/out-cells.ts";
import type { LegendEntry } from "../core/maps/map-entries.ts";
import { readableOn } from "../core/sheet/colors.ts";
import type { Picture } from "./picture.ts";
import { group, rect, text } from "./svg.ts";

const MARGIN = 16;
const LINE = 18;
/** A legend entry's height, and the width of its colour. */
const SWATCH = { height: 22, width: 25 };
/** Between a colour and its label. */
const GAP = 7;
/** A map is at least as wide, for its texts. */
const NARROWEST = 780;
/** How wide a letter of the texts is at most on average, against its size. */
const LETTER = 0.56;

const font = "Carlito, Calibri, 'Segoe UI', Arial, sans-serif";
const ink = "#242424";
const pale = "#595959";

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

/** A drawn map, in pixels. */
export interface DrawnMap {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly legend: readonly LegendEntry[];
  /** Whether nothing is drawn left of `right` between `top` and `bottom`, so that a text has room. */
  readonly isFree: (right: number, top: number, bottom: number) => boolean;
}

/** A map with title, legend, notes and a description, as a picture. */
export function framed(map: DrawnMap, { title, subtitle, notes, description, legend }: MapTexts): Picture {
  const inner = Math.max(map.width, NARROWEST);
  const lines = notes.flatMap((note) => noteLines(note, inner / (12 * LETTER)));
  const titles = noteLines(title, inner / (17 * LETTER));
  const top = titles.length * 22 + LINE + 8;
  const labels = map.legend.map(({ label, count }) => legend(label, count));
  const shift = fitsBeside(map, labels) ? top : top + map.legend.length * SWATCH.height + 8;
  const bottom = shift + map.height + 20;
  const [width, height] = [inner + 2 * MARGIN, bottom + lines.length * 16 + 2 * MARGIN];
  const texts = [
    ...titles.map((line, index) => text(line, { x: 0, y: 16 + index * 22, "font-size": 17, "font-weight": 600, fill: ink })),
    text(subtitle, { x: 0, y: titles.length * 22 + 12, "font-size": 13, fill: pale }),
    ...lines.map((line, index) => text(line, { x: 0, y: bottom + index * 16, "font-size": 12, fill: pale })),
  ];
  const key = map.legend.map((entry, index) => legendLine(entry, labels[index] ?? "", top + index * SWATCH.height));
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeMarkup(description)}" width="${width}" height="${height}" ` +
    `viewBox="${-MARGIN} ${-MARGIN} ${width} ${height}" font-family="${font}">` +
    `<title>${escapeMarkup(title)}</title><desc>${escapeMarkup(description)}</desc>` +
    rect({ x: -MARGIN, y: -MARGIN, width, height, fill: "#FFFFFF" }) +
    `${texts.join("")}${key.join("")}${group({ transform: `translate(0 ${shift})` }, [map.svg])}</svg>\n`;
  return { svg, width, height };
}

function legendLine({ sign, color }: LegendEntry, label: string, y: number): string {
  const middle = { x: SWATCH.width / 2, y: y + 13, "text-anchor": "middle" };
  return (
    rect({ x: 0, y, width: SWATCH.width, height: SWATCH.height - 4, fill: `#${color}` }) +
    text(sign, { ...middle, "font-size": 11, fill: `#${readableOn(color)}` }) +
    text(label, { x: SWATCH.width + GAP, y: y + 13, "font-size": 13, fill: ink })
  );
}

/** Whether the legend has room in the empty upper left corner of the map. */
function fitsBeside({ isFree }: DrawnMap, labels: readonly string[]): boolean {
  return labels.every((label, index) => {
    const right = SWATCH.width + GAP + label.length * 13 * LETTER;
    return isFree(right, index * SWATCH.height, (index + 1) * SWATCH.height);
  });
}
