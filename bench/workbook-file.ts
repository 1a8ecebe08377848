import { cellAddress } from "../src/core/sheet/address.ts";
import { deflate } from "../src/workbook/xlsx/zip/deflate.ts";
import { writeZip } from "../src/workbook/xlsx/zip/zip-write.ts";
import type { Survey } from "./survey.ts";

const [MAIN, RELATIONS] = [
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
];
const [PACKAGE, TYPE] = ["http://schemas.openxmlformats.org/package/2006", "application/vnd.openxmlformats-officedocument.spreadsheetml"];
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ROWS_AT_A_TIME = 500;

/** The sheet of the survey. */
export const SURVEY_SHEET = "Svar";

/** The bytes of an .xlsx file with the survey, as Excel writes one: shared strings, a format for every cell, rows with their spans. */
export async function workbookFile({ header, rows }: Survey): Promise<Uint8Array> {
  const strings = new Map<string, number>();
  const sheet = await deflate("xl/worksheets/sheet1.xml", encode(sheetXml([header, ...rows], strings)));
  const parts: [string, string][] = [
    ["[Content_Types].xml", contentTypes()],
    ["_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]])],
    [
      "xl/workbook.xml",
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${SURVEY_SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      relations([
        ["worksheet", "worksheets/sheet1.xml"],
        ["sharedStrings", "sharedStrings.xml"],
        ["styles", "styles.xml"],
      ]),
    ],
    ["xl/styles.xml", styles()],
    ["xl/sharedStrings.xml", sharedStrings([...strings.keys()], rows.length * header.length)],
  ];
  const small = await Promise.all(parts.map(([name, xml]) => deflate(name, encode([xml]))));
  return writeZip([...small, sheet]);
}

function* sheetXml(rows: readonly (readonly unknown[])[], strings: Map<string, number>): Generator<string> {
  const width = rows[0]?.length ?? 0;
  yield `${XML}<worksheet xmlns="${MAIN}"><dimension ref="A1:${cellAddress(rows.length - 1, width - 1)}"/><sheetData>`;
  for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
    yield rows
      .slice(from, from + ROWS_AT_A_TIME)
      .map((row, index) => rowXml(row, from + index, width, strings))
      .join("");
  }
  yield "</sheetData></worksheet>";
}

function rowXml(cells: readonly unknown[], row: number, width: number, strings: Map<string, number>): string {
  const content = cells.map((cell, column) => {
    const start = `<c r="${cellAddress(row, column)}" s="1"`;
    if (typeof cell !== "string") return `${start}/>`;
    const number = strings.get(cell) ?? strings.size;
    strings.set(cell, number);
    return `${start} t="s"><v>${number}</v></c>`;
  });
  return `<row r="${row + 1}" spans="1:${width}">${content.join("")}</row>`;
}

function sharedStrings(texts: readonly string[], count: number): string {
  const items = texts.map((text) => `<si><t>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</t></si>`);
  return `${XML}<sst xmlns="${MAIN}" count="${count}" uniqueCount="${texts.length}">${items.join("")}</sst>`;
}

function styles(): string {
  return (
    `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>'
  );
}

function contentTypes(): string {
  const overrides: [string, string][] = [
    ["/xl/workbook.xml", "sheet.main+xml"],
    ["/xl/worksheets/sheet1.xml", "worksheet+xml"],
    ["/xl/sharedStrings.xml", "sharedStrings+xml"],
    ["/xl/styles.xml", "styles+xml"],
  ];
  const listed = overrides.map(([part, kind]) => `<Override PartName="${part}" ContentType="${TYPE}.${kind}"/>`);
  const xml =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  return `${XML}<Types xmlns="${PACKAGE}/content-types">${xml}${listed.join("")}</Types>`;
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const listed = targets.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${listed.join("")}</Relationships>`;
}

// eslint-disable-next-line @typescript-eslint/require-await -- `deflate` reads an async iterable
async function* encode(texts: Iterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  for (const text of texts) yield encoder.encode(text);
}
