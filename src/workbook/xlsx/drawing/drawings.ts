import type { SheetDrawing } from "../../facts/sheet-drawing.ts";
import { frameIdOf } from "./drawing-xml.ts";
import type { Package } from "../package/package.ts";
import { RELATION } from "../package/relations.ts";
import { attribute, childOf, descendantsOf, parseXml, textInside, type XmlElement } from "../xml/xml.ts";

/** Rows and columns that something covers which says where it begins and not where it ends. */
const someRows = 12;
const someColumns = 5;

/** What is drawn on a sheet, where it says on which cells. */
export async function readDrawings(pkg: Package, sheet: string): Promise<SheetDrawing[]> {
  const relation = (await pkg.relations(sheet)).find(({ type, isExternal }) => type === `${RELATION}/drawing` && !isExternal);
  if (!relation || !pkg.has(relation.target)) return [];
  const xml = await pkg.text(relation.target);
  return parseXml(xml, relation.target).children.flatMap((anchor) => drawingOf(xml, anchor));
}

function drawingOf(xml: string, anchor: XmlElement): SheetDrawing[] {
  const from = cornerOf(xml, childOf(anchor, "from"));
  if (from === null) return [];
  const to = cornerOf(xml, childOf(anchor, "to")) ?? { row: from.row + someRows, column: from.column + someColumns };
  const [frame] = descendantsOf(anchor, "cNvPr");
  const name = (frame && attribute(frame, "name")) ?? "";
  const lastRow = Math.max(from.row, to.row - 1);
  const lastColumn = Math.max(from.column, to.column - 1);
  return [{ kind: kindOf(anchor), name, isOwn: frameIdOf(name) !== null, area: { ...from, lastRow, lastColumn } }];
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
