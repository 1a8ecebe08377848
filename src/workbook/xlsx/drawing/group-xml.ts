import { ringsOf, type PathPoint } from "../../../core/sheet/path.ts";
import type { DrawnBox, DrawnRegion, DrawnShape, DrawnText, Drawing } from "../../../core/sheet/change.ts";
import { escapeAttribute, escapeText } from "../xml/xml.ts";
import { line, solidFill } from "./drawing-text.ts";

/** DrawingML counts in 9525ths of a CSS pixel. */
const emu = (pixels: number) => Math.round(pixels * 9525);

/** A line of text takes so much of its size, and so much of it is above its baseline; of Calibri. */
const LINE_HEIGHT = 1.22;
const ASCENT = 0.95;
/** How wide a letter is at most on average, against its size. */
const LETTER = 0.6;
/** Half the side of the square in which a region's sign stands. */
const SIGN_ROOM = 6;
/** The width of borders, in points. */
const BORDER = 0.25;

/** The group of a drawing's shapes. The group takes the number `frame`, the shapes those that follow. */
export function groupXml(drawing: Drawing, name: string, frame: number): string {
  const size = `x="0" y="0"/><a:ext cx="${emu(drawing.width)}" cy="${emu(drawing.height)}"/>`;
  const children = size.replace("a:ext", "a:chExt");
  const shapes = drawing.shapes.map((shape, index) => shapeXml(shape, `${drawing.id} ${index + 1}`, frame + 1 + index));
  return (
    `<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="${frame}" name="${escapeAttribute(name)}" descr="${escapeAttribute(drawing.altText)}" ` +
    `title="${escapeAttribute(drawing.title)}"/><xdr:cNvGrpSpPr/></xdr:nvGrpSpPr>` +
    `<xdr:grpSpPr><a:xfrm><a:off ${size}<a:chOff ${children}</a:xfrm></xdr:grpSpPr>${shapes.join("")}</xdr:grpSp>`
  );
}

function shapeXml(shape: DrawnShape, id: string, frame: number): string {
  switch (shape.kind) {
    case "box":
      return boxXml(shape, id, frame);
    case "text":
      return textXml(shape, frame);
    case "region":
      return regionXml(shape, id, frame);
  }
}

function boxXml({ x, y, width, height, fill }: DrawnBox, name: string, frame: number): string {
  return sp(named(frame, name, ""), `${place(x, y, width, height)}${rectangle}${solidFill(fill)}${noLine}`, "");
}

function textXml({ text, x, y, size, anchor, bold, color }: DrawnText, frame: number): string {
  const width = text.length * size * LETTER;
  const left = anchor === "middle" ? x - width / 2 : x;
  const properties = `${place(left, y - size * ASCENT, width, size * LINE_HEIGHT)}${rectangle}<a:noFill/>${noLine}`;
  return sp(named(frame, text, "", true), properties, words(text, { size, bold, color, isCentred: anchor === "middle" }));
}

function regionXml(region: DrawnRegion, id: string, frame: number): string {
  const rings = ringsOf(region.path);
  const [left, top, right, bottom] = boxOf(rings.flat());
  const [width, height] = [Math.max(1, right - left), Math.max(1, bottom - top)];
  const [x, y] = [region.x + left / 10, region.y + top / 10];
  const { sign } = region;
  const lines = rings.map((ring) => ringXml(ring, left, top)).join("");
  const geometry =
    `<a:custGeom><a:avLst/>${sign ? signRoom(sign.x - x, sign.y - y - sign.size * 0.35, width / 10, height / 10) : noRoom}` +
    `<a:pathLst><a:path w="${width}" h="${height}">${lines}</a:path></a:pathLst></a:custGeom>`;
  const properties = `${place(x, y, width / 10, height / 10)}${geometry}${solidFill(region.fill)}${line(region.border, BORDER)}`;
  const name = region.name === "" ? id : region.name;
  return sp(named(frame, name, region.description), properties, sign ? words(sign.text, { ...sign, bold: false, isCentred: true }) : "");
}

function boxOf(points: readonly PathPoint[]): readonly [number, number, number, number] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return [left, top, right, bottom];
}

function ringXml([first = [0, 0], ...rest]: readonly PathPoint[], left: number, top: number): string {
  const point = ([x, y]: PathPoint) => `<a:pt x="${x - left}" y="${y - top}"/>`;
  return `<a:moveTo>${point(first)}</a:moveTo>${rest.map((one) => `<a:lnTo>${point(one)}</a:lnTo>`).join("")}<a:close/>`;
}

const noRoom = '<a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>';

/** Where a region's text stands: around a point of it, as shares of its width and height, which follow it when it is resized. */
function signRoom(x: number, y: number, width: number, height: number): string {
  const guide = (name: string, of: "w" | "h", share: number) =>
    `<a:gd name="${name}" fmla="*/ ${of} ${Math.round(share * 10_000)} 10000"/>`;
  return (
    `<a:gdLst>${guide("sl", "w", (x - SIGN_ROOM) / width)}${guide("st", "h", (y - SIGN_ROOM) / height)}` +
    `${guide("sr", "w", (x + SIGN_ROOM) / width)}${guide("sb", "h", (y + SIGN_ROOM) / height)}</a:gdLst>` +
    '<a:ahLst/><a:cxnLst/><a:rect l="sl" t="st" r="sr" b="sb"/>'
  );
}

const rectangle = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
const noLine = "<a:ln><a:noFill/></a:ln>";

function place(x: number, y: number, width: number, height: number): string {
  return `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`;
}

function named(frame: number, name: string, description: string, isText = false): string {
  const descr = description === "" ? "" : ` descr="${escapeAttribute(description)}"`;
  return `<xdr:cNvPr id="${frame}" name="${escapeAttribute(name)}"${descr}/><xdr:cNvSpPr${isText ? ' txBox="1"' : ""}/>`;
}

function sp(head: string, properties: string, text: string): string {
  return `<xdr:sp macro="" textlink=""><xdr:nvSpPr>${head}</xdr:nvSpPr><xdr:spPr>${properties}</xdr:spPr>${text}</xdr:sp>`;
}

type Words = Pick<DrawnText, "size" | "bold" | "color"> & { readonly isCentred: boolean };

function words(text: string, { size, bold, color, isCentred }: Words): string {
  const looks = `lang="nb-NO" sz="${Math.round(size * 75)}" b="${bold ? 1 : 0}"`;
  return (
    `<xdr:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/>` +
    `<a:p><a:pPr algn="${isCentred ? "ctr" : "l"}"/><a:r><a:rPr ${looks}>${solidFill(color)}<a:latin typeface="Calibri"/></a:rPr><a:t>${escapeText(text)}</a:t></a:r></a:p></xdr:txBody>`
  );
}
