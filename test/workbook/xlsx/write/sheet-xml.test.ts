import type { OutCell, PutSheet } from "../../../../src/core/sheet/change.ts";
import { inlineCell } from "../../../../src/workbook/xlsx/write/cell-xml.ts";
import { sheetXml } from "../../../../src/workbook/xlsx/write/sheet-xml.ts";
import { StyleSheet } from "../../../../src/workbook/xlsx/styles/styles.ts";
import { parseXml } from "../../../../src/workbook/xlsx/xml/xml.ts";
import { figureSheet, tableSheet } from "../sample-changes.ts";
import { emptySheet } from "../../empty-sheet.ts";

const written = (more: Partial<PutSheet>, drawing: string | null = null) =>
  sheetXml({ ...emptySheet, ...more }, { styles: new StyleSheet(null, "styles"), drawing, selected: false, codeName: null });

test("text is typed as text, so that it never becomes a formula, a date or a number", () => {
  for (const value of ["=1+1", "0301", "1.5", "+47", "-", "@navn", "2018-01-01", "TRUE", "#N/A"]) {
    expect(inlineCell("A1", 3, value)).toBe(`<c r="A1" s="3" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`);
  }
});

test("signs that XML cannot hold are written as Excel writes them", () => {
  expect(inlineCell("A1", 0, "a\u0001<b>_x0041_")).toContain('<t xml:space="preserve">a_x0001_&lt;b&gt;_x005F_x0041_</t>');
});

test("numbers are numbers, and an empty cell keeps its look", () => {
  expect(inlineCell("B2", 4, 94.5)).toBe('<c r="B2" s="4"><v>94.5</v></c>');
  expect(inlineCell("B2", 4, null)).toBe('<c r="B2" s="4"/>');
});

test("what is no number is refused", () => {
  expect(() => inlineCell("B2", 4, Number.NaN)).toThrow("B2: NaN is not a number a cell can hold");
});

test("the parts of a sheet stand in the schema's order", () => {
  const root = parseXml(written({ ...tableSheet, charts: figureSheet.charts }, "rId1"), "sheet");
  expect(root.children.map(({ local }) => local)).toEqual([
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "mergeCells",
    "conditionalFormatting",
    "hyperlinks",
    "pageMargins",
    "pageSetup",
    "headerFooter",
    "rowBreaks",
    "ignoredErrors",
    "drawing",
  ]);
});

test("frozen rows stay in view", () => {
  expect(written({ frozenRows: 2 })).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
  expect(written({})).not.toContain("<pane");
});

test("a link leads to its cell, and quotes in the sheet's name are doubled", () => {
  const cell: OutCell = { value: "K14", look: "link", link: { sheet: "Per's svar", row: 13, column: 10 } };
  expect(written({ rows: [[null, cell]] })).toContain(`<hyperlink ref="B1" location="'Per''s svar'!K14" display="K14"/>`);
});

test("links beyond what Excel can hold are left out, and their text stays", () => {
  const link = { sheet: "Svar", row: 0, column: 0 };
  const xml = written({ rows: Array.from({ length: 65_532 }, (): OutCell[] => [{ value: "A1", look: "link", link }]) });
  expect(xml.match(/<hyperlink /g)).toHaveLength(65_530);
  expect(xml).toContain('<c r="A65532"');
});

test("a scale colours numbers, and an empty cell is not a nought", () => {
  const xml = written({ scales: [{ area: { row: 2, column: 1, lastRow: 4, lastColumn: 1 }, steps: 2 }] });
  expect(xml).toContain(
    '<conditionalFormatting sqref="B3:B5">' +
      '<cfRule type="expression" dxfId="0" priority="1"><formula>AND(ISNUMBER(B3),B3=0)</formula></cfRule>' +
      '<cfRule type="expression" dxfId="1" priority="2"><formula>AND(ISNUMBER(B3),B3=1)</formula></cfRule></conditionalFormatting>',
  );
});
