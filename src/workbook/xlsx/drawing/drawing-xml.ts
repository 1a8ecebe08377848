import type { Chart, Drawing } from "../../../core/sheet/change.ts";
import { escapeAttribute, xmlHeader } from "../xml/xml.ts";
import { groupXml } from "./group-xml.ts";

// Each anchor declares what it uses: a drawing that Excel has saved may declare less on its root, or under other prefixes.
const namespaces =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const chartNamespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A drawing part with nothing in it. */
export const emptyDrawing = `${xmlHeader}<xdr:wsDr ${namespaces}></xdr:wsDr>`;

const ownPrefix = "indikator:";

/** The id of the chart or drawing that a frame of this name holds; null for a frame that is not ours. */
export const frameIdOf = (name: string): string | null => (name.startsWith(ownPrefix) ? name.slice(ownPrefix.length) : null);

/**
 * A chart's place in a drawing: it covers its cells, and keeps its size when they are resized. Its frame bears the chart's id,
 * `indikator:fig-3.4`, and the alternative text. `frame` is a number no other frame of the drawing has.
 */
export function anchorXml(chart: Chart, relation: string, frame: number): string {
  const { row, column, lastRow, lastColumn } = chart.position;
  return (
    `<xdr:twoCellAnchor ${namespaces} editAs="oneCell">${corner("from", row, column)}${corner("to", lastRow + 1, lastColumn + 1)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${frame}" name="${escapeAttribute(ownPrefix + chart.id)}" descr="${escapeAttribute(chart.altText)}"/>` +
    `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">` +
    `<c:chart ${chartNamespaces} r:id="${escapeAttribute(relation)}"/></a:graphicData></a:graphic></xdr:graphicFrame>` +
    "<xdr:clientData/></xdr:twoCellAnchor>"
  );
}

/** A drawing's place: its upper left corner is that of its cells, and its size its own. Its shapes take `frame` and the numbers that follow. */
export function groupAnchorXml(drawing: Drawing, frame: number): string {
  const { row, column } = drawing.position;
  const extent = `<xdr:ext cx="${Math.round(drawing.width * 9525)}" cy="${Math.round(drawing.height * 9525)}"/>`;
  return (
    `<xdr:oneCellAnchor ${namespaces}>${corner("from", row, column)}${extent}` +
    `${groupXml(drawing, ownPrefix + drawing.id, frame)}<xdr:clientData/></xdr:oneCellAnchor>`
  );
}

function corner(name: "from" | "to", row: number, column: number): string {
  return (
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`
  );
}
