import type { CountBar } from "../core/tables/count-distribution.ts";
import { scoreBands } from "./score-bands.ts";
import { group, rect, svg, text } from "./svg.ts";

/** Heights in CSS pixels. */
const HEIGHT = { text: 13, bars: 72, axis: 16, band: 18 };
const BASE = HEIGHT.text + HEIGHT.bars;
const TOTAL = BASE + HEIGHT.axis + HEIGHT.band;
/** A bar's share of the width for each. */
const WIDTH = 0.78;

/** How a distribution is drawn. */
export interface DistributionDrawing {
  /** A number as the reader's language writes it. */
  readonly number: (value: number, decimals: number) => string;
  /** The same as the picture says, as a sentence. */
  readonly description: string;
}

/**
 * Units by count as columns, with the score that the counts give under them, as wide as there is room. It has classes and no colours, so that it
 * follows the page's theme.
 */
export function distributionSvg(bars: readonly CountBar[], { number, description }: DistributionDrawing): string {
  const highest = Math.max(1, ...bars.map(({ units }) => units));
  const slot = 100 / Math.max(1, bars.length);
  const columns = bars.map(({ label, units, score }, index) => {
    const height = (units / highest) * HEIGHT.bars;
    const x = percent((index + 0.5) * slot);
    return group({}, [
      rect({ class: `bar score-${score}`, ...across(index, index, slot), y: BASE - height, height }),
      text(number(units, Number.isInteger(units) ? 0 : 1), { class: "value", x, y: BASE - height - 3 }),
      text(label, { class: "label", x, y: BASE + 12 }),
    ]);
  });
  const bands = scoreBands(bars).map(({ score, first, last }) =>
    group({}, [
      rect({ class: `band score-${score}`, ...across(first, last, slot), y: BASE + HEIGHT.axis, height: HEIGHT.band - 2, rx: 2 }),
      text(String(score), {
        class: `band-label on-score-${score}`,
        x: percent(((first + last + 1) / 2) * slot),
        y: BASE + HEIGHT.axis + 12,
      }),
    ]),
  );
  const axis = `<line class="axis" x1="0" x2="100%" y1="${BASE + 0.5}" y2="${BASE + 0.5}"/>`;
  return svg({ class: "chart", width: "100%", height: TOTAL, role: "img", "aria-label": description }, [...columns, axis, ...bands]);
}

/** From the bar that is first to the one that is last, with half a gap at each end. */
function across(first: number, last: number, slot: number): { readonly x: string; readonly width: string } {
  return { x: percent((first + (1 - WIDTH) / 2) * slot), width: percent((last - first + WIDTH) * slot) };
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 1000}%`;
}
