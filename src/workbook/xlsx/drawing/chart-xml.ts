import { absoluteReference } from "../../../core/sheet/address.ts";
import type { Chart, ChartData, ChartSeries } from "../../../core/sheet/change.ts";
import { isHorizontal, isStacked } from "../../facts/chart-shape.ts";
import { readableOn } from "../../facts/colors.ts";
import { axesXml } from "./chart-axes.ts";
import { line, solidFill, textBody, textProperties } from "./drawing-text.ts";
import { escapeText, xmlHeader } from "../xml/xml.ts";

const namespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Parts of a stack smaller than this many per cent have no room for their number. */
const smallestLabelledShare = 4;

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
    `<c:spPr>${solidFill("FFFFFF")}<a:ln><a:noFill/></a:ln></c:spPr>${textProperties({ size: 9, color: "404040" })}</c:chartSpace>`
  );
}

function title(text: string): string {
  return `<c:title>${textBody(text, { size: 12, color: "262626", bold: true })}<c:overlay val="0"/></c:title>`;
}

/** The series' names are needed only when there are several; with one, the title has said it. */
function legend(chart: Chart): string {
  if (chart.series.length < 2) return "";
  return `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties({ size: 9, color: "404040" })}</c:legend>`;
}

function bars(chart: Chart): string {
  const stacked = isStacked(chart);
  return (
    `<c:barChart><c:barDir val="${isHorizontal(chart) ? "bar" : "col"}"/>` +
    `<c:grouping val="${stacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>` +
    chart.series.map((series, index) => seriesXml(chart, series, index)).join("") +
    `<c:gapWidth val="${chart.series.length > 1 && !stacked ? 60 : 45}"/>${stacked ? '<c:overlap val="100"/>' : ""}` +
    `<c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>`
  );
}

function seriesXml(chart: Chart, series: ChartSeries, index: number): string {
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx>${stringReference(series.name)}</c:tx>` +
    `<c:spPr>${solidFill(series.color)}${isStacked(chart) ? line("FFFFFF", 0.75) : ""}</c:spPr><c:invertIfNegative val="0"/>` +
    (chart.showLabels ? labels(chart, series) : "") +
    `<c:cat>${stringReference(chart.categories)}</c:cat><c:val>${numberReference(series.values, valueFormatCode(chart))}</c:val></c:ser>`
  );
}

/** The number format of the values themselves; Excel shows the separators of the reader's language. */
function valueFormatCode(chart: Chart): string {
  return chart.valueFormat === "percent" ? "0.0" : "#,##0";
}

function labels(chart: Chart, series: ChartSeries): string {
  const stacked = isStacked(chart);
  const color = stacked ? readableOn(series.color) : "404040";
  return (
    `<c:dLbls>${stacked ? unlabelledShares(series) : ""}<c:numFmt formatCode="${valueFormatCode(chart)}" sourceLinked="0"/>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties({ size: 9, color })}` +
    `<c:dLblPos val="${stacked ? "ctr" : "outEnd"}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
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
