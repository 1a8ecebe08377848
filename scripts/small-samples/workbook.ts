import { escapeAttribute } from "../../src/workbook/xlsx/xml/xml.ts";
import { packageOf, type Part } from "../sample/workbook/part.ts";
import { SharedTexts, sheetPart } from "../sample/workbook/sheet.ts";
import { stylesXml } from "../sample/workbook/styles.ts";
import { themeXml } from "../sample/workbook/theme.ts";

export interface SmallSheet {
  readonly name: string;
  /** The line above the header. */
  readonly note: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The bytes of a workbook with one sheet: a note, a header, and a row a unit. The same sheet gives the same bytes. */
export function smallWorkbook({ name, note, header, rows }: SmallSheet): Promise<Uint8Array> {
  const texts = new SharedTexts();
  const sheet = sheetPart(
    {
      name,
      tabColor: "1F4E79",
      widths: header.map((_, column) => (column < 2 ? 14 : 20)),
      rows: [
        { cells: [{ value: note, style: "note" }] },
        { cells: header.map((value) => ({ value, style: "header" })) },
        ...rows.map((cells) => ({ cells: cells.map((value) => (value === null ? null : { value })) })),
      ],
      frozen: { rows: 2, columns: 1 },
      gridLines: true,
      landscape: true,
      fitToWidth: true,
    },
    1,
    texts,
  );
  return packageOf([workbookPart(name, sheet, texts)]);
}

function workbookPart(name: string, sheet: Part, texts: SharedTexts): Part {
  return {
    path: "xl/workbook.xml",
    contentType: spreadsheet("sheet.main"),
    relation: "officeDocument",
    xml: `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${escapeAttribute(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    related: [
      sheet,
      {
        path: "xl/theme/theme1.xml",
        contentType: "application/vnd.openxmlformats-officedocument.theme+xml",
        relation: "theme",
        xml: themeXml(),
      },
      { path: "xl/styles.xml", contentType: spreadsheet("styles"), relation: "styles", xml: stylesXml() },
      { path: "xl/sharedStrings.xml", contentType: spreadsheet("sharedStrings"), relation: "sharedStrings", xml: texts.xml() },
    ],
  };
}

function spreadsheet(kind: string): string {
  return `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
}
