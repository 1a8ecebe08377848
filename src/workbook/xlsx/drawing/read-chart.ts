import type { Chart, ChartData, ChartSeries } from "../../../core/sheet/change.ts";
import { isHorizontal } from "../../../core/sheet/chart-shape.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import { valueFormatNamed } from "../../facts/chart-facts.ts";
import { parseReference } from "../../facts/references.ts";
import { attribute, childOf, childrenOf, descendantsOf, parseXml, textInside, type XmlElement } from "../xml/xml.ts";

/** A chart of ours has far fewer: a damaged count makes no list of millions. */
const mostPoints = 10_000;

/** What the chart's frame on the sheet says of it. */
export type ChartFrame = Pick<Chart, "id" | "altText" | "position">;

/** The colour of a series that says none of its own. */
const noColor = "7F7F7F";

/** Where the numbers of a series are that no cells hold. */
const nowhere: Area = { row: 0, column: 0, lastRow: 0, lastColumn: 0 };

/** A chart part as `chartXml` writes it, also when Excel has saved it since; null for one that has been made into a chart of another kind. */
export function readChart(xml: string, part: string, frame: ChartFrame): Chart | null {
  const reader = new ChartReader(xml);
  const root = parseXml(xml, part);
  const [plot] = descendantsOf(root, "plotArea");
  const bars = plot ? childrenOf(plot, "barChart") : [];
  const drawn = plot?.children.filter(({ local }) => local.endsWith("Chart")) ?? [];
  const [bar] = bars;
  if (!plot || !bar || drawn.length !== 1) return null;
  const series = childrenOf(bar, "ser");
  const kind = kindOf(bar, series.length);
  const titles = { category: reader.titleIn(childOf(plot, "catAx")), value: reader.titleIn(childOf(plot, "valAx")) };
  const isLying = isHorizontal({ kind });
  const labels = series.map((one) => childOf(one, "dLbls")).find((one) => one !== undefined);
  return {
    ...frame,
    kind,
    title: reader.titleIn(childOf(root, "chart")).join(" "),
    caption: (isLying ? titles.value : titles.category).slice(1),
    categories: reader.dataIn(series[0] && childOf(series[0], "cat")),
    categoryTitle: titles.category[0] ?? null,
    series: series.map((one) => reader.series(one)),
    valueTitle: titles.value[0] ?? "",
    valueFormat: valueFormatNamed(formatOf(labels) ?? reader.cachedFormat(series[0])),
    valueMax: maximumOf(childOf(plot, "valAx")),
    showLabels: labels !== undefined && valueOf(childOf(labels, "showVal")) !== "0",
  };
}

function kindOf(bar: XmlElement, series: number): Chart["kind"] {
  const lies = valueOf(childOf(bar, "barDir")) === "bar";
  if (/stacked/i.test(valueOf(childOf(bar, "grouping")) ?? "")) return lies ? "stackedBar" : "stackedColumn";
  if (series > 1) return lies ? "clusteredBar" : "clusteredColumn";
  return lies ? "bar" : "column";
}

const valueOf = (element: XmlElement | undefined) => element && attribute(element, "val");

function formatOf(labels: XmlElement | undefined): string | undefined {
  const format = labels && childOf(labels, "numFmt");
  return format && attribute(format, "formatCode");
}

function maximumOf(axis: XmlElement | undefined): number | null {
  const scaling = axis && childOf(axis, "scaling");
  const maximum = Number(valueOf(scaling && childOf(scaling, "max")) ?? NaN);
  return Number.isFinite(maximum) ? maximum : null;
}

/** Reads what stands as text in the parts of one chart. */
class ChartReader {
  readonly #xml: string;

  constructor(xml: string) {
    this.#xml = xml;
  }

  /** The lines of the title of an axis or a chart; none where it has none. */
  titleIn(holder: XmlElement | undefined): readonly string[] {
    const title = holder && childOf(holder, "title");
    if (!title) return [];
    const lines = descendantsOf(title, "p").map((line) =>
      descendantsOf(line, "t")
        .map((run) => textInside(this.#xml, run))
        .join(""),
    );
    return lines.filter((line) => line !== "");
  }

  series(series: XmlElement): ChartSeries {
    const look = childOf(series, "spPr");
    const fill = look && childOf(look, "solidFill");
    const color = fill && valueOf(childOf(fill, "srgbClr"));
    return { name: this.dataIn(childOf(series, "tx")), values: this.dataIn(childOf(series, "val")), color: color ?? noColor };
  }

  /** The number format of a series' values as they were stored last. */
  cachedFormat(series: XmlElement | undefined): string {
    const [format] = series ? descendantsOf(series, "formatCode") : [];
    return format ? textInside(this.#xml, format) : "";
  }

  /** Texts or numbers and where they are; a sheet without a name where they are in no cells. */
  dataIn(holder: XmlElement | undefined): ChartData {
    const reference = holder && descendantsOf(holder, "f")[0];
    const place = reference ? parseReference(textInside(this.#xml, reference)) : null;
    const cache = holder && descendantsOf(holder, "numCache")[0];
    const values = this.#points(cache ?? (holder && descendantsOf(holder, "strCache")[0]), cache !== undefined);
    return { sheet: place?.sheet ?? "", area: place?.area ?? nowhere, values };
  }

  #points(cache: XmlElement | undefined, areNumbers: boolean): (string | number | null)[] {
    if (!cache) return [];
    const points = new Map(childrenOf(cache, "pt").map((point) => [Number(attribute(point, "idx")), childOf(point, "v")]));
    const count = Math.min(Number(valueOf(childOf(cache, "ptCount")) ?? points.size), mostPoints);
    return Array.from({ length: count }, (_, index) => {
      const value = points.get(index);
      const text = value && textInside(this.#xml, value);
      return text === undefined ? null : areNumbers ? numberOf(text) : text;
    });
  }
}

/** Excel stores errors among the numbers. */
function numberOf(text: string): number | null {
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}
