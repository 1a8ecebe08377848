import type { CountBar } from "../../core/tables/count-distribution.ts";
import { useFrame } from "./frame.tsx";
import { scoreBands } from "./score-bands.ts";

/** Heights in CSS pixels. */
const HEIGHT = { text: 13, bars: 72, axis: 16, band: 18 };
const BASE = HEIGHT.text + HEIGHT.bars;
const TOTAL = BASE + HEIGHT.axis + HEIGHT.band;
/** A bar's share of the width for each. */
const WIDTH = 0.78;

/** Units by count as columns, with the score that the counts give under them. `description` is the same as a sentence. */
export function DistributionChart({ bars, description }: { readonly bars: readonly CountBar[]; readonly description: string }) {
  const { texts } = useFrame();
  const highest = Math.max(1, ...bars.map(({ units }) => units));
  const slot = 100 / Math.max(1, bars.length);
  return (
    <svg class="chart" width="100%" height={TOTAL} role="img" aria-label={description}>
      {bars.map(({ label, units, score }, index) => {
        const height = (units / highest) * HEIGHT.bars;
        const middle = `${(index + 0.5) * slot}%`;
        return (
          <g key={label}>
            <rect
              class={`bar score-${score}`}
              x={`${(index + (1 - WIDTH) / 2) * slot}%`}
              y={BASE - height}
              width={`${WIDTH * slot}%`}
              height={height}
            />
            <text class="value" x={middle} y={BASE - height - 3}>
              {texts.number(units, Number.isInteger(units) ? 0 : 1)}
            </text>
            <text class="label" x={middle} y={BASE + 12}>
              {label}
            </text>
          </g>
        );
      })}
      <line class="axis" x1="0" x2="100%" y1={BASE + 0.5} y2={BASE + 0.5} />
      {scoreBands(bars).map(({ score, first, last }) => (
        <g key={score}>
          <rect
            class={`band score-${score}`}
            x={`${(first + (1 - WIDTH) / 2) * slot}%`}
            y={BASE + HEIGHT.axis}
            width={`${(last - first + WIDTH) * slot}%`}
            height={HEIGHT.band - 2}
            rx="2"
          />
          <text class={`band-label on-score-${score}`} x={`${((first + last + 1) / 2) * slot}%`} y={BASE + HEIGHT.axis + 12}>
            {score}
          </text>
        </g>
      ))}
    </svg>
  );
}
