import { columnLetters } from "../../../src/core/sheet/address.ts";
import type { HostileRun } from "./hostile-runs.ts";
import type { Stretch } from "./large-entry.ts";
import { each, SHEET, surveyFile, TYPES } from "./survey-file.ts";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET_RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels";

/** Runs on the survey with very many notes, boxes of notes and pictures on its sheet. */
export async function notedRuns(): Promise<readonly HostileRun[]> {
  const { parts, text } = await surveyFile();
  /** The survey whose sheet leads to more parts: their type, place, content type and text, and what the sheet says of them. */
  const leading = (name: string, more: readonly (readonly [type: string, place: string, contentType: string, xml: readonly Stretch[]])[], inSheet: string) =>
    parts(name, () => ({
      [SHEET]: [text(SHEET).replace("<tableParts", `${inSheet}<tableParts`)],
      [SHEET_RELATIONS]: [text(SHEET_RELATIONS).replace("</Relationships>", `${each(more.length, (at) => `<Relationship Id="more${at}" Type="${RELATIONSHIPS}/${more[at]?.[0] ?? ""}" Target="/${more[at]?.[1] ?? ""}"/>`)}</Relationships>`)],
      [TYPES]: [text(TYPES).replace("</Types>", `${each(more.length, (at) => `<Override PartName="/${more[at]?.[1] ?? ""}" ContentType="${more[at]?.[2] ?? ""}"/>`)}</Types>`)],
      ...Object.fromEntries(more.map(([, place, , xml]) => [place, xml])),
    })); // prettier-ignore
  const sheetml = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const notes = (count: number) =>
    ["comments", "xl/comments1.xml", `${sheetml}.comments+xml`, ['<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>A</author></authors><commentList>', each(count, (at) => `<comment ref="${columnLetters(at % 60)}${Math.floor(at / 60) + 2}" authorId="0"><text><t>notat ${at}</t></text></comment>`), "</commentList></comments>"]] as const; // prettier-ignore
  const boxes = (count: number) =>
    ["vmlDrawing", "xl/drawings/vmlDrawing1.vml", "application/vnd.openxmlformats-officedocument.vmlDrawing", ['<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">', each(count, (at) => `<v:shape id="s${at}" type="#t"><x:ClientData ObjectType="Note"><x:Row>${Math.floor(at / 60) + 1}</x:Row><x:Column>${at % 60}</x:Column></x:ClientData></v:shape>`), "</xml>"]] as const; // prettier-ignore
  const anchors = (count: number) =>
    ["drawing", "xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml", ['<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">', each(count, (at) => `<xdr:absoluteAnchor><xdr:pos x="${at}" y="0"/><xdr:ext cx="9" cy="9"/><xdr:sp/><xdr:clientData/></xdr:absoluteAnchor>`), "</xdr:wsDr>"]] as const; // prettier-ignore
  const noted = leading("60 000 notes", [notes(60_000), boxes(40_000)], '<legacyDrawing r:id="more1"/>');
  const drawn = leading("40 000 shapes on the sheet", [anchors(40_000)], '<drawing r:id="more0"/>');
  const run = (verb: string, { name, bytes }: typeof noted, ...words: readonly string[]): HostileRun => ({
    name: `${[verb, ...words].join(" ")}: ${name}`,
    args: [verb, "bok.xlsx", ...words],
    files: { "bok.xlsx": bytes },
  });
  return [run("kontroller", noted), run("beregn", noted), run("beregn", noted, "--notater", "aktivitet"), run("beregn", drawn)];
}
