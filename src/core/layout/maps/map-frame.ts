import type { LegendEntry } from "../../maps/map-entries.ts";
import type { DrawnBox, DrawnShape, DrawnText } from "../../sheet/change.ts";
import { readableOn } from "../../sheet/colors.ts";
import { noteLines } from "../texts/out-cells.ts";

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

/** Of texts and of small print. */
const ink = "242424";
const pale = "595959";

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

/** What a frame has to know of the map in it, in pixels. */
export interface FramedMap {
  readonly width: number;
  readonly height: number;
  readonly legend: readonly LegendEntry[];
  /** Whether nothing is drawn left of `right` between `top` and `bottom`, so that a text has room. */
  readonly isFree: (right: number, top: number, bottom: number) => boolean;
}

/** A map's surroundings, in pixels from their upper left corner. */
export interface MapFrame {
  readonly width: number;
  readonly height: number;
  /** A white ground, title, base, legend, notes. */
  readonly shapes: readonly DrawnShape[];
  /** The upper left corner of the map. */
  readonly map: { readonly x: number; readonly y: number };
}

/** What stands around a map: title and base above it, the legend above it or in its empty upper left corner, notes below. */
export function mapFrame(map: FramedMap, { title, subtitle, notes, legend }: MapTexts): MapFrame {
  const inner = Math.max(map.width, NARROWEST);
  const lines = notes.flatMap((note) => noteLines(note, inner / (12 * LETTER)));
  const titles = noteLines(title, inner / (17 * LETTER));
  const top = MARGIN + titles.length * 22 + LINE + 8;
  const labels = map.legend.map(({ label, count }) => legend(label, count));
  const y = fitsBeside(map, labels) ? top : top + map.legend.length * SWATCH.height + 8;
  const bottom = y + map.height + 20;
  const [width, height] = [inner + 2 * MARGIN, bottom + lines.length * 16 + MARGIN];
  return {
    width,
    height,
    shapes: [
      { kind: "box", x: 0, y: 0, width, height, fill: "FFFFFF" },
      ...titles.map((line, index) => textAt(line, MARGIN + 16 + index * 22, { size: 17, bold: true })),
      textAt(subtitle, MARGIN + titles.length * 22 + 12, { size: 13, color: pale }),
      ...lines.map((line, index) => textAt(line, bottom + index * 16, { size: 12, color: pale })),
      ...map.legend.flatMap((entry, index) => legendLine(entry, labels[index] ?? "", top + index * SWATCH.height)),
    ],
    map: { x: MARGIN, y },
  };
}

function textAt(text: string, y: number, more: Partial<DrawnText>): DrawnText {
  return { kind: "text", text, x: MARGIN, y, anchor: "start", size: 13, bold: false, color: ink, ...more };
}

function legendLine({ sign, color }: LegendEntry, label: string, y: number): readonly (DrawnBox | DrawnText)[] {
  return [
    { kind: "box", x: MARGIN, y, width: SWATCH.width, height: SWATCH.height - 4, fill: color },
    textAt(sign, y + 13, { x: MARGIN + SWATCH.width / 2, anchor: "middle", size: 11, color: readableOn(color) }),
    textAt(label, y + 13, { x: MARGIN + SWATCH.width + GAP }),
  ];
}

/** Whether the legend has room in the empty upper left corner of the map. */
function fitsBeside({ isFree }: FramedMap, labels: readonly string[]): boolean {
  return labels.every((label, index) => {
    const right = SWATCH.width + GAP + label.length * 13 * LETTER;
    return isFree(right, index * SWATCH.height, (index + 1) * SWATCH.height);
  });
}
