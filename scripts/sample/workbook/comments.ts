import { cellAddress } from "../../../src/core/sheet/address.ts";
import { escapeText } from "../../../src/workbook/xlsx/xml/xml.ts";
import type { Part } from "./part.ts";

/** A note on a cell; row and column count from 0. */
export interface SampleComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The drawing of the notes' boxes, then the notes: the parts that a sheet refers to, in this order. */
export function commentParts(comments: readonly SampleComment[]): [Part, Part] {
  return [
    {
      path: "xl/drawings/vmlDrawing1.vml",
      contentType: "application/vnd.openxmlformats-officedocument.vmlDrawing",
      relation: "vmlDrawing",
      xml: boxesXml(comments),
    },
    {
      path: "xl/comments1.xml",
      contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
      relation: "comments",
      xml: textsXml(comments),
    },
  ];
}

function textsXml(comments: readonly SampleComment[]): string {
  const list = [...comments]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(
      ({ row, column, text }) =>
        `<comment ref="${cellAddress(row, column)}" authorId="0"><text><t>${escapeText(text)}</t></text></comment>`,
    );
  return (
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Digitaliseringsindikatorer</author></authors>' +
    `<commentList>${list.join("")}</commentList></comments>`
  );
}

function boxesXml(comments: readonly SampleComment[]): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${comments.map(boxXml).join("")}</xml>`
  );
}

/** The anchor is: column, offset, row, offset of the upper left corner, then of the lower right. */
function boxXml({ row, column }: SampleComment, index: number): string {
  const anchor = [column + 1, 15, Math.max(0, row - 1), 2, column + 4, 15, row + 4, 2].join(", ");
  return (
    `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:180pt;height:60pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
