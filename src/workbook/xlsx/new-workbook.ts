import type { PutSheet } from "../../core/sheet/change.ts";
import { deflate } from "./zip/deflate.ts";
import { writeZip } from "./zip/zip-write.ts";
import { xmlHeader } from "./xml/xml.ts";
import { XlsxWorkbook } from "./xlsx-workbook.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook without sheets: no program opens it until it has one. */
const parts: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml":
    `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
};

/** The bytes of a new workbook with this sheet of ours. */
export async function newWorkbook(sheet: PutSheet): Promise<Uint8Array<ArrayBuffer>> {
  const entries = await Promise.all(
    Object.entries(parts).map(([name, xml]) =>
      deflate(name, once(new TextEncoder().encode(name.endsWith(".rels") || name.startsWith("[") ? xml : xmlHeader + xml))),
    ),
  );
  const workbook = await XlsxWorkbook.open(writeZip(entries));
  await workbook.apply([sheet]);
  return workbook.save();
}

// eslint-disable-next-line @typescript-eslint/require-await -- deflate takes what comes in pieces
async function* once<Item>(item: Item): AsyncGenerator<Item> {
  yield item;
}
