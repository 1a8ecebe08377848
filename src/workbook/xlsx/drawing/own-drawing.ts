import type { Chart, PutSheet } from "../../../core/sheet/change.ts";
import { chartXml } from "./chart-xml.ts";
import { anchorXml, groupAnchorXml, emptyDrawing, frameIdOf } from "./drawing-xml.ts";
import type { Package } from "../package/package.ts";
import { unrelate } from "../package/part-tree.ts";
import { RELATION } from "../package/relations.ts";
import { appendInside, applyEdits, attribute, childOf, descendantsOf, parseXml, prefixedAttribute, type XmlElement } from "../xml/xml.ts";
import { remove } from "../xml/xml-insert.ts";

const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** What is to be drawn on a sheet. */
export type Drawn = Pick<PutSheet, "charts" | "drawings">;

/**
 * Puts charts and drawings into a drawing part and gives its name; `part` is null where the sheet has no drawing yet. A chart that is there
 * already keeps its part, what is no longer wanted goes with its parts, and what the user has drawn there stays as it is.
 */
export async function putDrawn(pkg: Package, part: string | null, folder: string, { charts, drawings = [] }: Drawn): Promise<string> {
  const drawing = part ?? pkg.freeName(`${folder}drawings/drawing#.xml`);
  if (part === null) await pkg.addPart(drawing, emptyDrawing, drawingType);
  const before = await pkg.text(drawing);
  const own = ownAnchors(parseXml(before, drawing));
  const relations = new Map<string, string>();
  const related = new Map((await pkg.relations(drawing)).map(({ id, target }) => [id, target]));
  for (const chart of charts) {
    const former = related.get(own.get(chart.id)?.relation ?? "");
    relations.set(chart.id, await putChart(pkg, drawing, folder, chart, former));
  }
  for (const [id, { relation }] of own) if (relation !== null && !relations.has(id)) await unrelate(pkg, drawing, relation);
  pkg.set(drawing, withAnchors(before, drawing, [...own.values()], { charts, drawings }, relations));
  return drawing;
}

/** A chart or drawing of ours: its anchor, and a chart's relation to its part. */
interface OwnAnchor {
  readonly anchor: XmlElement;
  readonly relation: string | null;
}

/** What of ours is in a drawing part, by its id. */
function ownAnchors(drawing: XmlElement): Map<string, OwnAnchor> {
  const found = new Map<string, OwnAnchor>();
  for (const anchor of drawing.children) {
    const [frame] = descendantsOf(anchor, "cNvPr");
    const [chart] = descendantsOf(anchor, "chart");
    const id = frame && frameIdOf(attribute(frame, "name") ?? "");
    const relation = (chart && prefixedAttribute(chart, "id")) ?? null;
    const isOwn = relation !== null || childOf(anchor, "grpSp") !== undefined;
    if (id !== undefined && id !== null && isOwn) found.set(id, { anchor, relation });
  }
  return found;
}

/** Writes a chart's part, the former one where there is one, and gives the drawing's relation to it. */
async function putChart(pkg: Package, drawing: string, folder: string, chart: Chart, former: string | undefined): Promise<string> {
  const part = former ?? pkg.freeName(`${folder}charts/chart#.xml`);
  if (pkg.has(part)) pkg.set(part, chartXml(chart));
  else await pkg.addPart(part, chartXml(chart), chartType);
  return pkg.relate(drawing, `${RELATION}/chart`, part);
}

function withAnchors(
  before: string,
  part: string,
  own: readonly OwnAnchor[],
  { charts, drawings = [] }: Drawn,
  relations: ReadonlyMap<string, string>,
): string {
  const cleared = applyEdits(
    before,
    own.map(({ anchor }) => remove(anchor)),
  );
  const root = parseXml(cleared, part);
  const firstId = descendantsOf(root, "cNvPr").reduce((most, frame) => Math.max(most, Number(attribute(frame, "id") ?? 0)), 1) + 1;
  const anchors = charts.map((chart, index) => anchorXml(chart, relations.get(chart.id) ?? "", firstId + index));
  let free = firstId + charts.length;
  for (const drawing of drawings) {
    anchors.push(groupAnchorXml(drawing, free));
    free += drawing.shapes.length + 1;
  }
  return applyEdits(cleared, [appendInside(root, anchors.join(""))]);
}

/** Whether anything is drawn there that is not ours. */
export function hasForeignAnchors(xml: string, part: string): boolean {
  const root = parseXml(xml, part);
  return root.children.length > ownAnchors(root).size;
}
