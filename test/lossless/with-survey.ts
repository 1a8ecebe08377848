import { cellAddress } from "../../src/core/sheet/address.ts";
import { deflate } from "../../src/workbook/xlsx/zip/deflate.ts";
import { escapeAttribute, escapeCellText } from "../../src/workbook/xlsx/xml/xml.ts";
import { openZip } from "../../src/workbook/xlsx/zip/zip.ts";
import { writeZip } from "../../src/workbook/xlsx/zip/zip-write.ts";
import { once } from "../workbook/xlsx/build.ts";
import { unzip } from "./unzip.ts";

export const SURVEY = "Undersøkelse 2018";
export const SURVEY_PART = "xl/worksheets/undersokelse.xml";
const TABLE_PART = "xl/tables/undersokelse.xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What the cells of the survey hold. */
export type SurveyCell = string | number | null;

/** The workbook with one more worksheet, last: the survey's rows, in plain cells or as a real table. Text edits alone; nothing of the program's own. */
export async function withSurvey(book: Uint8Array, rows: readonly (readonly SurveyCell[])[], asTable: boolean): Promise<Uint8Array> {
  const parts = unzip(book);
  const text = (name: string) => parts.get(name)?.toString("utf8") ?? "";
  const workbook = text("xl/workbook.xml");
  const sheet = /<((?:\w+:)?)sheet\s[^>]*?\s(\w+):id=/.exec(workbook);
  const [, prefix = "", r = "r"] = sheet ?? [];
  const sheetId = Math.max(...[...workbook.matchAll(/sheetId="(\d+)"/g)].map(([, id]) => Number(id))) + 1;
  const listed = `<${prefix}sheet name="${SURVEY}" sheetId="${sheetId}" ${r}:id="rIdSurvey"/>`;
  const types = [[SURVEY_PART, "worksheet"], ...(asTable ? [[TABLE_PART, "table"]] : [])]
    .map(([part = "", kind = ""]) => `<Override PartName="/${part}" ContentType="${TYPE}.${kind}+xml"/>`)
    .join("");
  const relation = `<Relationship Id="rIdSurvey" Type="${OFFICE}/worksheet" Target="worksheets/undersokelse.xml"/>`;
  const changed: Record<string, string> = {
    "xl/workbook.xml": workbook.replace(`</${prefix}sheets>`, `${listed}</${prefix}sheets>`),
    "xl/_rels/workbook.xml.rels": text("xl/_rels/workbook.xml.rels").replace("</Relationships>", `${relation}</Relationships>`),
    "[Content_Types].xml": text("[Content_Types].xml").replace("</Types>", `${types}</Types>`),
    [SURVEY_PART]: sheetXml(rows, asTable),
  };
  if (asTable) {
    changed["xl/worksheets/_rels/undersokelse.xml.rels"] =
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/undersokelse.xml"/></Relationships>`;
    changed[TABLE_PART] = tableXml(rows, parts);
  }
  return withTexts(book, changed);
}

/** The zip with these parts' texts in place of their own, or added; every other part keeps its very bytes. */
export async function withTexts(book: Uint8Array, texts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const entries = openZip(book).filter(({ name }) => !(name in texts));
  for (const [name, text] of Object.entries(texts)) entries.push(await deflate(name, once(new TextEncoder().encode(text))));
  return writeZip(entries);
}

function sheetXml(rows: readonly (readonly SurveyCell[])[], asTable: boolean): string {
  const lines = rows.map((cells, row) => {
    const inside = cells.map((cell, column) => (cell === null ? "" : cellXml(cell, cellAddress(row, column))));
    return `<row r="${row + 1}">${inside.join("")}</row>`;
  });
  const tables = asTable ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : "";
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${lines.join("")}</sheetData>${tables}</worksheet>`;
}

function cellXml(cell: string | number, address: string): string {
  if (typeof cell === "number") return `<c r="${address}"><v>${cell}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeCellText(cell)}</t></is></c>`;
}

function tableXml([headers = [], ...rows]: readonly (readonly SurveyCell[])[], parts: ReadonlyMap<string, Buffer>): string {
  const tables = [...parts].filter(([name]) => /^xl\/tables\//.test(name));
  const id = Math.max(0, ...tables.map(([, xml]) => Number(/\sid="(\d+)"/.exec(xml.toString("utf8"))?.[1]))) + 1;
  const ref = `A1:${cellAddress(rows.length, headers.length - 1)}`;
  const columns = headers.map((header, index) => `<tableColumn id="${index + 1}" name="${escapeAttribute(String(header))}"/>`);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${MAIN}" id="${id}" name="Undersokelse" displayName="Undersokelse" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${columns.join("")}</tableColumns></table>`
  );
}
