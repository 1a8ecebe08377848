import type { Chart } from "../../core/sheet.ts";
import { escapeAttribute, xmlHeader } from "./xml.ts";

const namespaces =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';

/** A chart and the relation by which the drawing reaches its part. */
export interface PlacedChart {
  readonly chart: Chart;
  readonly relation: string;
}

/** The name in Excel's selection pane by which a chart of ours is found again. */
export const chartFrameName = (id: string) => `indikator:${id}`;

/** The drawing part of one of our sheets: each chart covers its cells, and keeps its size when they are resized. */
export function drawingXml(charts: readonly PlacedChart[]): string {
  return `${xmlHeader}<xdr:wsDr ${namespaces}>${charts.map(anchor).join("")}</xdr:wsDr>`;
}

function anchor({ chart, relation }: PlacedChart, index: number): string {
  const { row, column, lastRow, lastColumn } = chart.position;
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${corner("from", row, column)}${corner("to", lastRow + 1, lastColumn + 1)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${index + 2}" name="${escapeAttribute(chartFrameName(chart.id))}" descr="${escapeAttribute(chart.altText)}"/>` +
    `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">` +
    `<c:chart r:id="${escapeAttribute(relation)}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

function corner(name: "from" | "to", row: number, column: number): string {
  return (
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`
  );
}
