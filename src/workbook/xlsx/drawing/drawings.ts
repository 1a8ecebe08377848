import { Refusal } from "../../../core/issues/refusal.ts";
import type { Chart } from "../../../core/sheet/change.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import type { SheetDrawing } from "../../facts/sheet-drawing.ts";
import { frameIdOf } from "./drawing-xml.ts";
import { readChart, type ChartFrame } from "./read-chart.ts";
import type { Package } from "../package/package.ts";
import { RELATION } from "../package/relations.ts";
import { attribute, childOf, descendantsOf, parseXml, prefixedAttribute, textInside, type XmlElement } from "../xml/xml.ts";

/** Rows and columns that something covers which says where it begins, and neither where it ends nor how large it is. */
const someRows = 12;
const someColumns = 5;
/** The usual height of a row and width of a column, as drawings count: 20 and 64 pixels. */
const usualCell = { height: 20 * 9525, width: 64 * 9525 };

/** What is drawn on a sheet, where it says on which cells. */
export async function readDrawings(pkg: Package, sheet: string): Promise<SheetDrawing[]> {
  const relation = (await pkg.relations(sheet)).find(({ type, isExternal }) => type === `${RELATION}/drawing` && !isExternal);
  if (!relation || !pkg.has(relation.target)) return [];
  const xml = await pkg.text(relation.target);
  const parts = new Map((await pkg.relations(relation.target)).map(({ id, target }) => [id, target]));
  const found: SheetDrawing[] = [];
  for (const anchor of parseXml(xml, relation.target).children) {
    const area = areaOf(xml, anchor);
    if (area) found.push(await drawingOf(pkg, parts, anchor, area));
  }
  return found;
}

/** The cells that an anchor says it covers; null where it says nothing of cells. */
function areaOf(xml: string, anchor: XmlElement): Area | null {
  const from = cornerOf(xml, childOf(anchor, "from"));
  if (from === null) return null;
  const to = cornerOf(xml, childOf(anchor, "to")) ?? endOf(childOf(anchor, "ext"), from);
  return { ...from, lastRow: Math.max(from.row, to.row - 1), lastColumn: Math.max(from.column, to.column - 1) };
}

/** The cell after the last that something covers which has a size, in cells of the usual size. */
function endOf(size: XmlElement | undefined, from: { readonly row: number; readonly column: number }): { row: number; column: number } {
  const [width, height] = ["cx", "cy"].map((name) => Number((size && attribute(size, name)) ?? NaN));
  const cells = (length: number | undefined, cell: number, some: number) => (length ? Math.ceil(length / cell) : some);
  return {
    row: from.row + cells(height, usualCell.height, someRows),
    column: from.column + cells(width, usualCell.width, someColumns),
  };
}

/** `parts` are those that the drawing is related to, by the id of the relation. */
async function drawingOf(pkg: Package, parts: ReadonlyMap<string, string>, anchor: XmlElement, area: Area): Promise<SheetDrawing> {
  const [frame] = descendantsOf(anchor, "cNvPr");
  const name = (frame && attribute(frame, "name")) ?? "";
  const id = frameIdOf(name);
  const [reference] = descendantsOf(anchor, "chart");
  const part = parts.get((reference && prefixedAttribute(reference, "id")) ?? "");
  const altText = (frame && attribute(frame, "descr")) ?? "";
  const chart = id === null || part === undefined ? null : await chartIn(pkg, part, { id, altText, position: area });
  return { kind: kindOf(anchor), name, isOwn: id !== null, chart, area };
}

/** A damaged chart is kept as it is, and not drawn. */
async function chartIn(pkg: Package, part: string, frame: ChartFrame): Promise<Chart | null> {
  try {
    return pkg.has(part) ? readChart(await pkg.text(part), part, frame) : null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function kindOf(anchor: XmlElement): SheetDrawing["kind"] {
  if (descendantsOf(anchor, "graphicFrame").length > 0) return "chart";
  return descendantsOf(anchor, "pic").length > 0 ? "picture" : "shape";
}

function cornerOf(xml: string, corner: XmlElement | undefined): { row: number; column: number } | null {
  const [row, column] = ["row", "col"].map((name) => {
    const element = corner && childOf(corner, name);
    return element ? Number(textInside(xml, element)) : NaN;
  });
  return Number.isInteger(row) && Number.isInteger(column) ? { row: Number(row), column: Number(column) } : null;
}
