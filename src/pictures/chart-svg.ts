import { escapeMarkup } from "../core/basics/markup.ts";
import type { Chart } from "../core/sheet/change.ts";
import { chartColors, labelColor, smallestLabelledShare } from "../workbook/facts/chart-facts.ts";
import { captionHeight, captionSize, lineHeight, plot, textSize, titleSize, type Box, type Plot } from "./plot.ts";
import { group, pictureFonts, rect, text } from "./svg.ts";

/** How a chart is drawn. */
export interface ChartDrawing {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** A number as the reader's language writes it. */
  readonly number: (value: number, decimals: number) => string;
}

const background = `#${chartColors.background}`;
const titleInk = `#${chartColors.title}`;
const ink = `#${chartColors.text}`;
const paleInk = `#${chartColors.axisTitle}`;
const gridline = `#${chartColors.gridline}`;

/** A chart and where its parts go. */
interface Drawn {
  readonly chart: Chart;
  readonly laidOut: Plot;
  readonly number: ChartDrawing["number"];
}

/** A chart as an SVG picture that can be read without colour and printed: always dark on white, as on its sheet. The same chart gives the same text. */
export function chartSvg(chart: Chart, { width, height, number }: ChartDrawing): string {
  const drawn = { chart, laidOut: plot(chart, width, height), number };
  const parts = [
    `<title>${escapeMarkup(chart.title)}</title><desc>${escapeMarkup(chart.altText)}</desc>`,
    rect({ x: 0, y: 0, width, height, fill: background }),
    heading(drawn.laidOut),
    axis(drawn),
    ...chart.categories.values.map((_, index) => category(drawn, index)),
    legend(drawn.laidOut),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeMarkup(chart.altText)}" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}" font-family="${pictureFonts}">${parts.join("")}</svg>\n`
  );
}

function heading({ title, caption, captionTop }: Plot): string {
  const size = { "font-size": titleSize, "font-weight": 600, fill: titleInk };
  const titles = title.map((line, index) => text(line, { x: 12, y: 12 + titleSize + index * (titleSize + 4), ...size }));
  const captions = caption.map((line, index) =>
    text(line, { x: 12, y: captionTop + index * captionHeight, "font-size": captionSize, fill: paleInk }),
  );
  return [...titles, ...captions].join("");
}

function legend({ legend: entries, legendTop }: Plot): string {
  return entries
    .map(({ name, color, left, line }) => {
      const y = legendTop + line * (lineHeight + 2);
      const swatch = rect({ x: left, y: y - 9, width: 10, height: 10, fill: `#${color}`, stroke: paleInk, "stroke-width": 0.5 });
      return swatch + text(name, { x: left + 16, y, "font-size": textSize, fill: ink });
    })
    .join("");
}

function axis({ chart, laidOut, number }: Drawn): string {
  const { bars, ticks, highest, facts } = laidOut;
  const bottom = bars.top + bars.height;
  const lines = ticks.map((tick) => {
    const stroke = tick === 0 ? paleInk : gridline;
    const x = bars.left + (tick / highest) * bars.width;
    const y = bottom - (tick / highest) * bars.height;
    const label = number(tick, 0);
    return facts.isHorizontal
      ? line(x, x, bars.top, bottom, stroke) + text(label, { x, y: bottom + lineHeight, "text-anchor": "middle" })
      : line(bars.left, bars.left + bars.width, y, y, stroke) + text(label, { x: bars.left - 5, y: y + 4, "text-anchor": "end" });
  });
  return group({ "font-size": textSize, fill: paleInk }, [...lines, axisTitles(chart, laidOut)]);
}

function line(x1: number, x2: number, y1: number, y2: number, stroke: string): string {
  return `<line x1="${round(x1)}" x2="${round(x2)}" y1="${round(y1)}" y2="${round(y2)}" stroke="${stroke}"/>`;
}

function axisTitles({ valueTitle, categoryTitle }: Chart, { bars, facts, labels }: Plot): string {
  const bottom = bars.top + bars.height;
  const x = bars.left + bars.width / 2;
  if (facts.isHorizontal) return text(valueTitle, { x, y: bottom + 2 * lineHeight + 2, "text-anchor": "middle" });
  const lines = Math.max(1, ...labels.map(({ length }) => length));
  const upright = text(valueTitle, {
    transform: `rotate(-90) translate(${-round(bars.top + bars.height / 2)} 16)`,
    "text-anchor": "middle",
  });
  const below = categoryTitle === null ? "" : text(categoryTitle, { x, y: bottom + (lines + 1) * lineHeight + 2, "text-anchor": "middle" });
  return upright + below;
}

function category(drawn: Drawn, index: number): string {
  const { chart, laidOut } = drawn;
  const { bars, facts, labels } = laidOut;
  const { isHorizontal, isStacked, gapWidth } = facts;
  const slot = (isHorizontal ? bars.height : bars.width) / Math.max(1, chart.categories.values.length);
  const start = (isHorizontal ? bars.top : bars.left) + index * slot;
  const beside = isStacked ? 1 : chart.series.length;
  const thickness = slot / (beside + gapWidth / 100);
  const parts = [categoryName(labels[index] ?? [], start + slot / 2, laidOut)];
  let from = 0;
  for (const [order, series] of chart.series.entries()) {
    const value = series.values.values[index];
    if (typeof value !== "number") continue;
    const across = start + (slot - beside * thickness) / 2 + (isStacked ? 0 : order * thickness);
    parts.push(bar(drawn, series.color, { from, value, across, thickness }));
    if (isStacked) from += value;
  }
  return group({}, parts);
}

function categoryName(lines: readonly string[], middle: number, { bars, facts: { isHorizontal } }: Plot): string {
  const bottom = bars.top + bars.height;
  const firstLine = middle - ((lines.length - 1) * (lineHeight - 1)) / 2 + 4;
  const drawn = lines.map((line, index) =>
    text(line, {
      x: isHorizontal ? bars.left - 6 : middle,
      y: isHorizontal ? firstLine + index * (lineHeight - 1) : bottom + (index + 1) * lineHeight,
    }),
  );
  return group({ "font-size": textSize, fill: ink, "text-anchor": isHorizontal ? "end" : "middle" }, drawn);
}

/** A bar's value, where it begins, and its place and thickness across its length. */
interface BarPlace {
  readonly from: number;
  readonly value: number;
  readonly across: number;
  readonly thickness: number;
}

function bar({ chart, laidOut, number }: Drawn, color: string, { from, value, across, thickness }: BarPlace): string {
  const { bars, highest, facts } = laidOut;
  const { isHorizontal, isStacked } = facts;
  const full = isHorizontal ? bars.width : bars.height;
  const length = (value / highest) * full;
  const before = (from / highest) * full;
  const box = isHorizontal
    ? { left: bars.left + before, top: across, width: length, height: thickness }
    : { left: across, top: bars.top + bars.height - before - length, width: thickness, height: length };
  const label = number(value, chart.valueFormat === "integer" ? 0 : 1);
  const { left: x, top: y, width, height } = box;
  const edge = isStacked ? { stroke: background, "stroke-width": 0.75 } : {};
  const shape = rect({ x, y, width, height, fill: `#${color}`, ...edge }, label);
  const isLabelled = chart.showLabels && (!isStacked || value >= smallestLabelledShare);
  if (!isLabelled) return shape;
  return shape + text(label, { ...labelPlace(box, facts), "font-size": textSize - 1, fill: `#${labelColor(chart, { color })}` });
}

/** Where a bar's number stands: in the middle of a part of a stack, else at the bar's end. */
function labelPlace({ left, top, width, height }: Box, { isHorizontal, isStacked }: Plot["facts"]) {
  const [middle, center] = [left + width / 2, top + height / 2 + 4];
  if (isStacked) return { x: middle, y: center, "text-anchor": "middle" };
  return isHorizontal ? { x: left + width + 4, y: center, "text-anchor": "start" } : { x: middle, y: top - 4, "text-anchor": "middle" };
}

/** To a hundredth of a pixel. */
const round = (value: number) => Math.round(value * 100) / 100;
