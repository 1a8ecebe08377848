import { escapeText } from "../xml/xml.ts";

/** How a text in a chart looks: `size` in points, `color` "RRGGBB". The typeface is the workbook's own. */
export interface TextLook {
  readonly size: number;
  readonly color: string;
  readonly bold?: boolean;
}

/** DrawingML's fill with one colour "RRGGBB". */
export const solidFill = (color: string) => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;

/** A line `points` wide in one colour. */
export const line = (color: string, points: number) => `<a:ln w="${points * 12700}">${solidFill(color)}</a:ln>`;

function runProperties(element: string, { size, color, bold = false }: TextLook): string {
  return `<a:${element} sz="${size * 100}" b="${bold ? 1 : 0}">${solidFill(color)}</a:${element}>`;
}

/** c:txPr: how the texts that a chart makes by itself look. */
export function textProperties(look: TextLook): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties("defRPr", look)}</a:pPr><a:endParaRPr lang="nb-NO"/></a:p></c:txPr>`;
}

/** c:tx: a text of our own, line by line, as titles have it; `vertical` turns it a quarter to the left. */
export function textBody(lines: readonly string[], look: TextLook, vertical = false): string {
  const body = `<a:bodyPr${vertical ? ' rot="-5400000" vert="horz"' : ""}/><a:lstStyle/>`;
  return `<c:tx><c:rich>${body}${lines.map((text) => paragraph(text, look)).join("")}</c:rich></c:tx>`;
}

function paragraph(text: string, look: TextLook): string {
  const run = runProperties("rPr", look).replace("<a:rPr ", '<a:rPr lang="nb-NO" ');
  return `<a:p><a:pPr>${runProperties("defRPr", look)}</a:pPr><a:r>${run}<a:t>${escapeText(text)}</a:t></a:r></a:p>`;
}
