import type { NoteAt } from "../../../core/sheet/sheet.ts";
import { damaged } from "../xml/damage.ts";

/*
 * The boxes that notes are shown in. Excel draws them in VML, which need not be well-formed XML (<br>): it is changed as text.
 */

export const shapesType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** The kind of shape that a note's box is, which each part declares once. */
const boxType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A part without boxes. */
export const noShapes =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${boxType}</xml>`;

/** The first number that a shape of a part has. */
const firstShape = 1025;

const shape = /<v:shape\b[^>]*>[\s\S]*?<\/v:shape\s*>/g;

/** The boxes without those of notes on these cells ("row,column"), and with others; `isEmpty` where nothing is left to draw. */
export function shapesWith(
  vml: string,
  part: string,
  gone: ReadonlySet<string>,
  added: readonly NoteAt[],
): { readonly vml: string; readonly isEmpty: boolean } {
  const rest = vml.replace(shape, (box) => (gone.has(noteCell(box) ?? "") ? "" : box));
  const end = rest.lastIndexOf("</xml");
  if (end < 0) throw damaged(part, "VML has no end");
  const numbers = [...rest.matchAll(/\bid="_x0000_s(\d+)"/g)].map(([, number]) => Number(number));
  const next = Math.max(firstShape - 1, ...numbers) + 1;
  const type = added.length === 0 || rest.includes('id="_x0000_t202"') ? "" : boxType;
  const boxes = added.map((note, index) => boxXml(note, next + index)).join("");
  const all = rest.slice(0, end) + type + boxes + rest.slice(end);
  return { vml: withClusters(all, next + added.length), isEmpty: added.length === 0 && !/<v:(?!shapetype)/.test(withoutTypes(rest)) };
}

const withoutTypes = (vml: string): string => vml.replace(/<v:shapetype\b[\s\S]*?<\/v:shapetype\s*>/g, "");

/** The cell of a note's box; null for another shape. */
function noteCell(box: string): string | null {
  if (!/ObjectType\s*=\s*["']Note["']/.test(box)) return null;
  const [row, column] = ["Row", "Column"].map((name) => new RegExp(`<x:${name}>\\s*(\\d+)\\s*<`).exec(box)?.[1]);
  return row === undefined || column === undefined ? null : `${row},${column}`;
}

/** Numbers of shapes come in clusters of 1024, which the part's map lists. */
function withClusters(vml: string, last: number): string {
  const needed = Math.floor(last / 1024);
  return vml.replace(/(<o:idmap\b[^>]*\bdata=")([\d,]*)(")/, (whole, open: string, data: string, close: string) => {
    const had = data
      .split(",")
      .filter((one) => one !== "")
      .map(Number);
    const missing = Array.from({ length: needed }, (_, index) => index + 1).filter((one) => one > Math.max(0, ...had));
    return had.length + missing.length <= 1 ? whole : open + [...had, ...missing].join(",") + close;
  });
}

/** Characters in a line of a box, and lines that it has at most. */
const [lineLength, mostLines] = [44, 24];

/** A hidden box right of its cell, large enough for the note. */
function boxXml({ row, column, text }: NoteAt, number: number): string {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineLength)), 1);
  const top = Math.max(0, row - 1);
  const anchor = [column + 1, 15, top, 10, column + 5, 15, top + Math.min(lines, mostLines) + 1, 4];
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;z-index:${number - firstShape + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(", ")}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
