import { RELATION } from "../package/relations.ts";
import { deflate } from "../zip/deflate.ts";
import { emptyStyles } from "../styles/styles.ts";
import { escapeAttribute, xmlHeader } from "../xml/xml.ts";
import { writeZip } from "../zip/zip-write.ts";

const types = "http://schemas.openxmlformats.org/package/2006/content-types";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The bytes of a workbook with one empty sheet, the least that Excel opens. The name must be one that a sheet can have. */
export async function newWorkbook(sheet: string): Promise<Uint8Array<ArrayBuffer>> {
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`;
  const override = (part: string, type: string) => `<Override PartName="/xl/${part}" ContentType="${spreadsheet}.${type}+xml"/>`;
  const parts = {
    "[Content_Types].xml":
      `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${override("workbook.xml", "sheet.main")}` +
      `${override("worksheets/sheet1.xml", "worksheet")}${override("styles.xml", "styles")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${relations}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml":
      `<workbook xmlns="${main}" xmlns:r="${RELATION}"><sheets>` +
      `<sheet name="${escapeAttribute(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      `<Relationships xmlns="${relations}">${relation("rId1", "worksheet", "worksheets/sheet1.xml")}` +
      `${relation("rId2", "styles", "styles.xml")}</Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData/></worksheet>`,
  };
  const entries = Object.entries(parts).map(([name, xml]) => deflate(name, encoded(xmlHeader + xml)));
  return writeZip(await Promise.all([...entries, deflate("xl/styles.xml", encoded(emptyStyles))]));
}

// eslint-disable-next-line @typescript-eslint/require-await -- an entry's contents come in pieces, here in one
async function* encoded(xml: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield new TextEncoder().encode(xml);
}
