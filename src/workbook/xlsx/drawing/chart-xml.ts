import { absoluteReference } from "../../../core/sheet/address.ts";
import type { Chart, ChartData, ChartSeries } from "../../../core/sheet/change.ts";
import { chartColors, chartFacts, chartSizes, labelColor, smallestLabelledShare } from "../../facts/chart-facts.ts";
import { axesXml } from "./chart-axes.ts";
import { line, solidFill, textBody, textProperties } from "./drawing-text.ts";
import { escapeText, xmlHeader } from "../xml/xml.ts";

const namespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const plainText = textProperties({ size: chartSizes.text, color: chartColors.text });

/**
 * A chart part: native, editable, linked to the cells, with the cells' values as its cache so that a reader which does not
 * calculate draws it too. Bars have their first category on top and their values at the bottom.
 */
export function chartXml(chart: Chart): string {
  return (
    `${xmlHeader}<c:chartSpace ${namespaces}><c:roundedCorners val="0"/>` +
    `<c:chart>${title(chart.title)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${bars(chart)}${axesXml(chart)}<c:spPr><a:noFill/></c:spPr></c:plotArea>` +
    `${legend(chart)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${solidFill(chartColors.background)}<a:ln><a:noFill/></a:ln></c:spPr>${plainText}</c:chartSpace>`
  );
}

function title(text: string): string {
  return `<c:title>${textBody([text], { size: chartSizes.title, color: chartColors.title, bold: true })}<c:overlay val="0"/></c:title>`;
}

function legend(chart: Chart): string {
  return chartFacts(chart).hasLegend ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${plainText}</c:legend>` : "";
}

function bars(chart: Chart): string {
  const { isHorizontal, isStacked, gapWidth, overlap } = chartFacts(chart);
  return (
    `<c:barChart><c:barDir val="${isHorizontal ? "bar" : "col"}"/>` +
    `<c:grouping val="${isStacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>` +
    chart.series.map((series, index) => seriesXml(chart, series, index)).join("") +
    `<c:gapWidth val="${gapWidth}"/>${overlap === 0 ? "" : `<c:overlap val="${overlap}"/>`}` +
    `<c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>`
  );
}

function seriesXml(chart: Chart, series: ChartSeries, index: number): string {
  const { isStacked, valueFormat } = chartFacts(chart);
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx>${stringReference(series.name)}</c:tx>` +
    `<c:spPr>${solidFill(series.color)}${isStacked ? line(chartColors.background, 0.75) : ""}</c:spPr><c:invertIfNegative val="0"/>` +
    (chart.showLabels ? labels(chart, series) : "") +
    `<c:cat>${stringReference(chart.categories)}</c:cat><c:val>${numberReference(series.values, valueFormat)}</c:val></c:ser>`
  );
}

function labels(chart: Chart, series: ChartSeries): string {
  const { isStacked, valueFormat, labelSize } = chartFacts(chart);
  return (
    `<c:dLbls>${isStacked ? unlabelledShares(series) : ""}<c:numFmt formatCode="${valueFormat}" sourceLinked="0"/>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties({ size: labelSize, color: labelColor(chart, series) })}` +
    `<c:dLblPos val="${isStacked ? "ctr" : "outEnd"}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
    `<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
  );
}

function unlabelledShares(series: ChartSeries): string {
  return series.values.values
    .map((value, index) =>
      typeof value === "number" && value < smallestLabelledShare ? `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>` : "",
    )
    .join("");
}

function stringReference({ sheet, area, values }: ChartData): string {
  const points = values.map((value, index) => (value === null ? "" : point(index, String(value))));
  return `<c:strRef><c:f>${escapeText(absoluteReference(sheet, area))}</c:f><c:strCache>${cache(points)}</c:strCache></c:strRef>`;
}

function numberReference({ sheet, area, values }: ChartData, formatCode: string): string {
  const points = values.map((value, index) => (typeof value === "number" ? point(index, String(value)) : ""));
  return (
    `<c:numRef><c:f>${escapeText(absoluteReference(sheet, area))}</c:f><c:numCache><c:formatCode>${formatCode}</c:formatCode>` +
    `${cache(points)}</c:numCache></c:numRef>`
  );
}

const cache = (points: readonly string[]) => `<c:ptCount val="${points.length}"/>${points.join("")}`;
const point = (index: number, value: string) => `<c:pt idx="${index}"><c:v>${escapeText(value)}</c:v></c:pt>`;
