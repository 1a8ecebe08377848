import type { Chart } from "../../core/sheet/change.ts";
import { chartColors, labelColor, smallestLabelledShare } from "../../workbook/facts/chart-facts.ts";
import { captionHeight, captionSize, lineHeight, plot, textSize, titleSize, type Plot } from "./plot.ts";

interface Props {
  readonly chart: Chart;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

const background = `#${chartColors.background}`;
const titleInk = `#${chartColors.title}`;
const ink = `#${chartColors.text}`;
const paleInk = `#${chartColors.axisTitle}`;
const gridline = `#${chartColors.gridline}`;

const oneDecimal = new Intl.NumberFormat("nb-NO", { maximumFractionDigits: 1, minimumFractionDigits: 1 });
const whole = new Intl.NumberFormat("nb-NO", { maximumFractionDigits: 0 });

/** A chart as a picture that can be read without colour and printed: always dark on white, as on its sheet. */
export function ChartPicture({ chart, width, height }: Props) {
  const laidOut = plot(chart, width, height);
  return (
    <svg class="chart-picture" role="img" aria-label={chart.altText} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <rect width={width} height={height} fill={background} />
      {laidOut.title.map((line, index) => (
        <text key={index} x={12} y={12 + titleSize + index * (titleSize + 4)} font-size={titleSize} font-weight="600" fill={titleInk}>
          {line}
        </text>
      ))}
      {laidOut.caption.map((line, index) => (
        <text key={index} x={12} y={laidOut.captionTop + index * captionHeight} font-size={captionSize} fill={paleInk}>
          {line}
        </text>
      ))}
      <Axis chart={chart} laidOut={laidOut} />
      {chart.categories.values.map((_, index) => (
        <Category key={index} chart={chart} laidOut={laidOut} index={index} />
      ))}
      {laidOut.legend.map(({ name, color, left, line }) => (
        <g key={name}>
          <rect
            x={left}
            y={laidOut.legendTop + line * (lineHeight + 2) - 9}
            width={10}
            height={10}
            fill={`#${color}`}
            stroke={paleInk}
            stroke-width={0.5}
          />
          <text x={left + 16} y={laidOut.legendTop + line * (lineHeight + 2)} font-size={textSize} fill={ink}>
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}

function Axis({ chart, laidOut }: { readonly chart: Chart; readonly laidOut: Plot }) {
  const { bars, ticks, highest, facts } = laidOut;
  const bottom = bars.top + bars.height;
  return (
    <g font-size={textSize} fill={paleInk}>
      {ticks.map((tick) => {
        const share = tick / highest;
        const x = bars.left + share * bars.width;
        const y = bottom - share * bars.height;
        return facts.isHorizontal ? (
          <g key={tick}>
            <line x1={x} x2={x} y1={bars.top} y2={bottom} stroke={tick === 0 ? paleInk : gridline} />
            <text x={x} y={bottom + lineHeight} text-anchor="middle">
              {whole.format(tick)}
            </text>
          </g>
        ) : (
          <g key={tick}>
            <line x1={bars.left} x2={bars.left + bars.width} y1={y} y2={y} stroke={tick === 0 ? paleInk : gridline} />
            <text x={bars.left - 5} y={y + 4} text-anchor="end">
              {whole.format(tick)}
            </text>
          </g>
        );
      })}
      <AxisTitles chart={chart} laidOut={laidOut} />
    </g>
  );
}

function AxisTitles({ chart, laidOut: { bars, facts, labels } }: { readonly chart: Chart; readonly laidOut: Plot }) {
  const bottom = bars.top + bars.height;
  const middle = bars.left + bars.width / 2;
  if (facts.isHorizontal)
    return (
      <text x={middle} y={bottom + 2 * lineHeight + 2} text-anchor="middle">
        {chart.valueTitle}
      </text>
    );
  const lines = Math.max(1, ...labels.map(({ length }) => length));
  const upright = `rotate(-90) translate(${-(bars.top + bars.height / 2)} 16)`;
  return (
    <>
      <text transform={upright} text-anchor="middle">
        {chart.valueTitle}
      </text>
      {chart.categoryTitle !== null && (
        <text x={middle} y={bottom + (lines + 1) * lineHeight + 2} text-anchor="middle">
          {chart.categoryTitle}
        </text>
      )}
    </>
  );
}

function Category({ chart, laidOut, index }: { readonly chart: Chart; readonly laidOut: Plot; readonly index: number }) {
  const { bars, facts, labels } = laidOut;
  const { isHorizontal, isStacked, gapWidth } = facts;
  const slot = (isHorizontal ? bars.height : bars.width) / Math.max(1, chart.categories.values.length);
  const start = (isHorizontal ? bars.top : bars.left) + index * slot;
  const beside = isStacked ? 1 : chart.series.length;
  const thickness = slot / (beside + gapWidth / 100);
  let from = 0;
  return (
    <g>
      <CategoryName lines={labels[index] ?? []} middle={start + slot / 2} laidOut={laidOut} />
      {chart.series.map((series, order) => {
        const value = series.values.values[index];
        if (typeof value !== "number") return null;
        const across = start + (slot - beside * thickness) / 2 + (isStacked ? 0 : order * thickness);
        const bar = (
          <Bar
            key={order}
            laidOut={laidOut}
            chart={chart}
            color={series.color}
            from={from}
            value={value}
            across={across}
            thickness={thickness}
          />
        );
        if (isStacked) from += value;
        return bar;
      })}
    </g>
  );
}

function CategoryName({
  lines,
  middle,
  laidOut: { bars, facts },
}: {
  readonly lines: readonly string[];
  readonly middle: number;
  readonly laidOut: Plot;
}) {
  const bottom = bars.top + bars.height;
  const firstLine = middle - ((lines.length - 1) * (lineHeight - 1)) / 2 + 4;
  return (
    <g font-size={textSize} fill={ink} text-anchor={facts.isHorizontal ? "end" : "middle"}>
      {lines.map((line, index) => (
        <text
          key={index}
          x={facts.isHorizontal ? bars.left - 6 : middle}
          y={facts.isHorizontal ? firstLine + index * (lineHeight - 1) : bottom + (index + 1) * lineHeight}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

interface BarProps {
  readonly laidOut: Plot;
  readonly chart: Chart;
  readonly color: string;
  readonly from: number;
  readonly value: number;
  /** Where the bar begins across its length, and how thick it is. */
  readonly across: number;
  readonly thickness: number;
}

function Bar({ laidOut: { bars, highest, facts }, chart, color, from, value, across, thickness }: BarProps) {
  const { isHorizontal, isStacked } = facts;
  const full = isHorizontal ? bars.width : bars.height;
  const length = (value / highest) * full;
  const before = (from / highest) * full;
  const box = isHorizontal
    ? { x: bars.left + before, y: across, width: length, height: thickness }
    : { x: across, y: bars.top + bars.height - before - length, width: thickness, height: length };
  const number = (chart.valueFormat === "integer" ? whole : oneDecimal).format(value);
  const isLabelled = chart.showLabels && (!isStacked || value >= smallestLabelledShare);
  return (
    <g>
      <rect {...box} fill={`#${color}`} stroke={isStacked ? background : "none"} stroke-width={0.75}>
        <title>{number}</title>
      </rect>
      {isLabelled && (
        <BarNumber box={box} isInside={isStacked} isHorizontal={isHorizontal} color={`#${labelColor(chart, { color })}`} number={number} />
      )}
    </g>
  );
}

interface NumberProps {
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly isInside: boolean;
  readonly isHorizontal: boolean;
  readonly color: string;
  readonly number: string;
}

function BarNumber({ box, isInside, isHorizontal, color, number }: NumberProps) {
  const place = isInside
    ? { x: box.x + box.width / 2, y: box.y + box.height / 2 + 4, "text-anchor": "middle" as const }
    : isHorizontal
      ? { x: box.x + box.width + 4, y: box.y + box.height / 2 + 4, "text-anchor": "start" as const }
      : { x: box.x + box.width / 2, y: box.y - 4, "text-anchor": "middle" as const };
  return (
    <text {...place} font-size={textSize - 1} fill={color}>
      {number}
    </text>
  );
}
