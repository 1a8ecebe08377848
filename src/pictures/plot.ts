import type { Chart } from "../core/sheet/change.ts";
import { chartFacts, largestValue, type ChartFacts } from "../workbook/facts/chart-facts.ts";
import { ticks } from "./axis.ts";
import { textWidth, wrap } from "./wrap.ts";

export const titleSize = 14;
export const textSize = 11;
export const captionSize = 10;
export const captionHeight = 13;
export const lineHeight = 14;
const edge = 12;
const mostAxisSteps = 6;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything in a chart goes, in CSS pixels from its upper left corner. */
export interface Plot {
  readonly title: readonly string[];
  readonly caption: readonly string[];
  readonly captionTop: number;
  readonly legend: readonly LegendEntry[];
  readonly legendTop: number;
  /** The area of the bars. */
  readonly bars: Box;
  /** Each category's name in lines. */
  readonly labels: readonly (readonly string[])[];
  readonly ticks: readonly number[];
  readonly highest: number;
  readonly facts: ChartFacts;
}

export interface LegendEntry {
  readonly name: string;
  readonly color: string;
  readonly left: number;
  readonly line: number;
}

/** The layout of a chart of this size, in CSS pixels. */
export function plot(chart: Chart, width: number, height: number): Plot {
  const facts = chartFacts(chart);
  const { isHorizontal } = facts;
  const title = wrap(chart.title, width - 2 * edge, titleSize * 1.04, 3);
  const legend = facts.hasLegend ? legendEntries(chart, width - 2 * edge) : [];
  const caption = chart.caption.flatMap((line) => wrap(line, width - 2 * edge, captionSize, 3));
  const captionRoom = caption.length === 0 ? 0 : caption.length * captionHeight + 4;
  const legendHeight = legend.length === 0 ? 0 : ((legend.at(-1)?.line ?? 0) + 1) * (lineHeight + 2) + 4;
  const top = edge + title.length * (titleSize + 4) + (isHorizontal ? 8 : 20);
  const steps = axisTicks(chart, facts);
  const names = chart.categories.values.map((value) => String(value ?? ""));
  const longest = Math.max(0, ...names.map((name) => textWidth(name, textSize)));
  const labelWidth = isHorizontal ? Math.min(longest + 6, width * 0.42) : 34;
  const left = edge + labelWidth + 6;
  const slot = (width - left - edge * 2) / Math.max(1, names.length);
  const labels = names.map((name) => wrap(name, isHorizontal ? labelWidth : slot - 4, textSize, isHorizontal ? 3 : 4));
  const labelLines = Math.max(1, ...labels.map((lines) => lines.length));
  const below = isHorizontal ? lineHeight * 2 + 6 : labelLines * lineHeight + (chart.categoryTitle === null ? 4 : lineHeight + 6);
  return {
    title,
    caption,
    legend,
    captionTop: height - edge - captionRoom + captionHeight,
    legendTop: height - edge - captionRoom - legendHeight + lineHeight,
    bars: { left, top, width: width - left - edge * 2, height: Math.max(20, height - top - below - legendHeight - captionRoom - edge) },
    labels,
    ticks: steps,
    highest: steps.at(-1) ?? 1,
    facts,
  };
}

function axisTicks(chart: Chart, { maximum, majorUnit }: ChartFacts): number[] {
  const highest = maximum ?? Math.max(1, largestValue(chart));
  if (majorUnit === null) return ticks(highest, mostAxisSteps);
  return Array.from({ length: Math.ceil(highest / majorUnit) + 1 }, (_, step) => step * majorUnit);
}

function legendEntries({ series }: Chart, room: number): LegendEntry[] {
  let left = 0;
  let line = 0;
  return series.map(({ name, color }) => {
    const text = String(name.values[0] ?? "");
    const width = 16 + textWidth(text, textSize) + 14;
    if (left > 0 && left + width > room) {
      left = 0;
      line++;
    }
    const entry = { name: text, color, left: edge + left, line };
    left += width;
    return entry;
  });
}
