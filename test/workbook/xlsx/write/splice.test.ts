import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PutColumns } from "../../../../src/core/sheet/change.ts";
import { readBook } from "../../../../src/workbook/xlsx/workbook/book.ts";
import { Package } from "../../../../src/workbook/xlsx/package/package.ts";
import { openZip } from "../../../../src/workbook/xlsx/zip/zip.ts";
import { XlsxWorkbook } from "../../../../src/workbook/xlsx/xlsx-workbook.ts";
import { buildXlsx, type Built } from "../build.ts";
import { column, put, splice } from "./spliced.ts";

const SHEET = "xl/worksheets/sheet1.xml";

/** The sheet part after our columns are put into a workbook with the given sheet. */
async function spliced(sheet: Omit<Built["sheets"][number], "name">, change: PutColumns, rest: Partial<Built> = {}): Promise<string> {
  const bytes = await buildXlsx({ sheets: [{ name: "Svar", ...sheet }], strings: ["Score"], ...rest });
  return (await Package.open(await splice(bytes, change))).text(SHEET);
}

function dataOf(xml: string): string | undefined {
  return /<sheetData>(.*)<\/sheetData>/s.exec(xml)?.[1];
}

test("our cells follow the row's cells, which keep every byte, and spans go", async () => {
  const rows = `<row r="1" spans="1:2" ht="30"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r='A2' cm="1" vm="2"><f>1+1</f><v>2</v></c></row>`;
  expect(dataOf(await spliced({ rows }, put([column(2, [3])])))).toBe(
    `<row r="1" ht="30"><c r="A1" t="s"><v>0</v></c><c r="C1" s="1" t="s"><v>0</v></c></row>` +
      `<row r="2"><c r='A2' cm="1" vm="2"><f>1+1</f><v>2</v></c><c r="C2" s="2"><v>3</v></c></row>`,
  );
});

test("a card on a number, as Excel stores it, goes with the number that another takes the place of, and stays on all others", async () => {
  const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" vm="1"><v>4</v></c><c r="B2" vm="2"><v>3</v></c></row>`;
  expect(dataOf(await spliced({ rows }, put([column(1, [2])])))).toBe(
    `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>0</v></c></row>` +
      `<row r="2"><c r="A2" vm="1"><v>4</v></c><c r="B2" s="2"><v>2</v></c></row>`,
  );
});

test("what follows the rows is changed, and nothing that looks like it before", async () => {
  const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">sheetData &lt;tail/></t></is></c></row>`;
  const xml = await spliced({ rows, tail: "<tail/>" }, put([column(1, [])]));
  expect(xml).toContain("sheetData &lt;tail/>");
  expect(xml).toMatch(/<\/sheetData><changed\/>/);
});

test("our cells stand in order between cells that were there, and take the place of those in our columns", async () => {
  const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="D1"><v>4</v></c></row>`;
  expect(dataOf(await spliced({ rows }, put([column(1, []), column(2, [])])))).toBe(
    `<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1" t="s"><v>0</v></c><c r="C1" s="1" t="s"><v>0</v></c><c r="D1"><v>4</v></c></row>`,
  );
});

test("rows that are missing are made before, between and after the rows that are there", async () => {
  const rows = `<row r="2"><c r="A2"><v>1</v></c></row><row r="4"/>`;
  expect(dataOf(await spliced({ rows }, put([column(1, [1, 2, 3, 4])])))).toBe(
    `<row r="1"><c r="B1" s="1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" s="2"><v>1</v></c></row>` +
      `<row r="3"><c r="B3" s="2"><v>2</v></c></row><row r="4"><c r="B4" s="2"><v>3</v></c></row><row r="5"><c r="B5" s="2"><v>4</v></c></row>`,
  );
});

test("an empty sheetData written as one tag takes our rows", async () => {
  const xml = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';
  expect(dataOf(await spliced({ xml }, put([column(0, [7])])))).toBe(
    `<row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row><row r="2"><c r="A2" s="2"><v>7</v></c></row>`,
  );
});

test("a missing value empties the cell, and no row is made for it", async () => {
  const rows = `<row r="1"/><row r="2"><c r="A2"><v>9</v></c></row>`;
  expect(dataOf(await spliced({ rows }, put([column(0, [null, null])])))).toBe(
    `<row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row><row r="2"></row>`,
  );
});

test("areas to clear are emptied and nothing beside them", async () => {
  const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="9"><c r="B9"><v>4</v></c><c r="C9"><v>5</v></c></row>`;
  const change = put([column(3, [])], { clear: [{ row: 8, column: 1, lastRow: 8, lastColumn: 1 }] });
  expect(dataOf(await spliced({ rows }, change))).toContain(`<row r="9"><c r="C9"><v>5</v></c></row>`);
});

test("cells without references keep their columns when a cell before them goes", async () => {
  const rows = `<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>`;
  expect(dataOf(await spliced({ rows }, put([column(1, [])])))).toBe(
    `<row><c r="A1"><v>1</v></c><c r="B1" s="1" t="s"><v>0</v></c><c r="C1"><v>3</v></c></row>`,
  );
});

test("tags with a prefix get cells with the same prefix", async () => {
  const xml =
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"/></x:row></x:sheetData></x:worksheet>';
  expect(await spliced({ xml }, put([column(1, [])]))).toContain(
    '<x:row r="1"><x:c r="A1"/><x:c r="B1" s="1" t="s"><x:v>0</x:v></x:c></x:row>',
  );
});

test("the dimension is widened and our column gets its width, cut out of the range it was in", async () => {
  const head =
    '<dimension ref="A1:B2"/><cols><col min="1" max="2" width="5"/><col min="3" max="16384" style="7" width="9" hidden="1"/></cols>';
  const xml = await spliced({ head, rows: "" }, put([column(3, [1, 2])]));
  expect(xml).toContain('<dimension ref="A1:D3"/>');
  expect(xml).toContain(
    '<cols><col min="1" max="2" width="5"/><col min="3" max="3" style="7" width="9" hidden="1"/>' +
      '<col min="4" max="4" style="7" width="10.7109375" customWidth="1"/><col min="5" max="16384" style="7" width="9" hidden="1"/></cols>',
  );
});

test("a sheet without columns widths gets them right before its rows", async () => {
  expect(await spliced({ head: "<sheetViews/>" }, put([column(0, [])]))).toContain(
    '<sheetViews/><cols><col min="1" max="1" width="10.7109375" customWidth="1"/></cols><sheetData>',
  );
});

test("texts are put last among the shared strings, and those that are there are used again", async () => {
  const bytes = await buildXlsx({ sheets: [{ name: "Svar" }], strings: ["Ja", "Score"] });
  const pkg = await Package.open(await splice(bytes, put([column(0, [" æ&\u0001", "Ja", "=1+1", "Ja"])])));
  const strings = await pkg.text("xl/sharedStrings.xml");
  expect(strings).toContain('count="4" uniqueCount="4"');
  expect(strings).toMatch(/<si><t xml:space="preserve"> æ&amp;_x0001_<\/t><\/si><si><t>=1\+1<\/t><\/si><\/sst>$/);
  expect(dataOf(await pkg.text(SHEET))).toContain('<c r="A5" s="2" t="s"><v>0</v></c>');
});

test("a shared string with formatting of its own is not taken for ours", async () => {
  const stringsXml = '<sst xmlns="m"><si><r><rPr><b/></rPr><t>Score</t></r></si></sst>';
  const xml = await spliced({}, put([column(0, [])]), { stringsXml });
  expect(dataOf(xml)).toBe('<row r="1"><c r="A1" s="1" t="s"><v>1</v></c></row>');
});

test("a workbook without shared strings gets them, with type and relation", async () => {
  const bytes = await buildXlsx({ sheets: [{ name: "Svar" }] });
  const saved = await splice(bytes, put([column(0, ["Ja"])]));
  const pkg = await Package.open(saved);
  expect(await pkg.contentType("xl/sharedStrings.xml")).toMatch(/sharedStrings\+xml$/);
  expect((await (await XlsxWorkbook.open(saved)).read("Svar")).cells).toEqual([["Score"], ["Ja"]]);
});

test("an empty list of shared strings written as one tag is opened up", async () => {
  const bytes = await buildXlsx({ sheets: [{ name: "Svar" }], stringsXml: '<sst xmlns="m" count="0" uniqueCount="0"/>' });
  const pkg = await Package.open(await splice(bytes, put([column(0, [])])));
  expect(await pkg.text("xl/sharedStrings.xml")).toBe('<sst xmlns="m" count="1" uniqueCount="1"><si><t>Score</t></si></sst>');
});

describe("formulas in our columns", () => {
  const rows = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>2</f><v>2</v></c></row>';
  const calcChain = '<calcChain xmlns="m"><c r="A1" i="1"/><c r="B1"/></calcChain>';

  test("the calculation chain stays when no formula is replaced", async () => {
    const bytes = await buildXlsx({ sheets: [{ name: "Svar", rows }], calcChain });
    expect((await Package.open(await splice(bytes, put([column(2, [])])))).has("xl/calcChain.xml")).toBe(true);
  });

  test("the calculation chain goes, with type and relation, when one is", async () => {
    const bytes = await buildXlsx({ sheets: [{ name: "Svar", rows }], calcChain });
    const pkg = await Package.open(await splice(bytes, put([column(1, [])])));
    expect(pkg.has("xl/calcChain.xml")).toBe(false);
    expect(await pkg.text("[Content_Types].xml")).not.toContain("calcChain");
    expect(await pkg.text("xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  test("a formula that other cells share is not replaced", async () => {
    const shared =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:B1" si="0">1</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>1</v></c></row>';
    const bytes = await buildXlsx({ sheets: [{ name: "Svar", rows: shared }] });
    await expect(splice(bytes, put([column(0, [])]))).rejects.toMatchObject({ reason: { code: "cells_in_the_way", address: "A1" } });
  });
});

test("putting the same columns twice gives the same file as once", async () => {
  const rows = '<row r="1" spans="1:1"><c r="A1" t="s"><v>0</v></c></row><row r="3"/>';
  const bytes = await buildXlsx({ sheets: [{ name: "Svar", rows, head: '<dimension ref="A1"/>' }], strings: ["Navn"] });
  const change = put([column(1, [1, "Ukjent", 3]), column(3, ["a", null, "b"])]);
  const once = await splice(bytes, change);
  expect(await splice(once, change)).toEqual(once);
});

test("a sheet that is not there is refused", async () => {
  const bytes = await buildXlsx({ sheets: [{ name: "Ark1" }] });
  await expect(splice(bytes, put([column(0, [])]))).rejects.toMatchObject({ reason: { code: "sheet_missing", sheets: ["Ark1"] } });
  expect((await readBook(await Package.open(bytes))).sheets[0]?.name).toBe("Ark1");
});

const folder = fileURLToPath(new URL("../../../../../shared/data/xlsx", import.meta.url));
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".xlsx")) : [];
const withFiles = files.length > 0 ? describe : describe.skip;

withFiles(`the workbooks in ${folder} (skipped where they are not)`, () => {
  test.each(files)("%s keeps every cell and every other part when columns are put into its first sheet", async (name) => {
    const bytes = readFileSync(`${folder}/${name}`);
    const before = await XlsxWorkbook.open(bytes);
    const sheet = (await before.sheets())[0]?.name ?? "";
    const cells = (await before.read(sheet)).cells;
    const place = Math.max(0, ...cells.map((row) => row?.length ?? 0)) + 1;
    const saved = await splice(bytes, put([column(place, [1, "Ja"]), column(place + 1, ["Nei", 2])], { sheet }));
    const after = (await (await XlsxWorkbook.open(saved)).read(sheet)).cells;
    for (const [index, row] of cells.entries()) expect((after[index] ?? []).slice(0, row?.length ?? 0)).toEqual(row ?? []);
    expect([0, 1, 2].map((row) => after[row]?.slice(place))).toEqual([
      ["Score", "Score"],
      [1, "Nei"],
      ["Ja", 2],
    ]);
    const kept = new Map(openZip(saved).map((entry) => [entry.name, entry.crc]));
    const changed = openZip(bytes).filter((entry) => kept.get(entry.name) !== entry.crc);
    for (const entry of changed)
      expect(entry.name).toMatch(/sheet\d*\.xml$|sharedStrings\.xml$|Content_Types|workbook\.xml\.rels$|calcChain/);
    expect(await splice(saved, put([column(place, [1, "Ja"]), column(place + 1, ["Nei", 2])], { sheet }))).toEqual(saved);
  });
});
