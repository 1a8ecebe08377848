import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Sheet } from "../../../../src/core/sheet/sheet.ts";
import { XlsxWorkbook } from "../../../../src/workbook/xlsx/xlsx-workbook.ts";
import { buildXlsx, type Built, worksheet } from "../build.ts";

async function read(rows: string, rest: Partial<Built> = {}, limit?: number): Promise<Sheet> {
  const bytes = await buildXlsx({ sheets: [{ name: "Svar", rows }], ...rest });
  return (await XlsxWorkbook.open(bytes)).read("Svar", limit);
}

async function cell(xml: string, rest: Partial<Built> = {}): Promise<unknown> {
  return (await read(`<row r="1">${xml}</row>`, rest)).cells[0]?.[0];
}

const damage = (detail: string) => ({ reason: { code: "damaged", part: "xl/worksheets/sheet1.xml", detail } });

describe("values", () => {
  test.each([
    ["a number", `<c r="A1"><v>12.5</v></c>`, 12.5],
    ["a small number", `<c r="A1"><v>-1.5E-3</v></c>`, -0.0015],
    ["0301 as text", `<c r="A1" t="inlineStr"><is><t>0301</t></is></c>`, "0301"],
    ["true", `<c r="A1" t="b"><v>1</v></c>`, true],
    ["false", `<c r="A1" t="b"><v>0</v></c>`, false],
    ["an error", `<c r="A1" t="e"><v>#N/A</v></c>`, { error: "#N/A" }],
    ["a formula's text", `<c r="A1" t="str"><f>A2</f><v>J&amp;a</v></c>`, "J&a"],
    ["a formula's empty text", `<c r="A1" t="str"><f>A2</f><v></v></c>`, ""],
    ["a formula's number", `<c r="A1"><f>1+1</f><v>2</v></c>`, 2],
    ["a formula without value", `<c r="A1"><f>1+1</f></c>`, { error: "uncalculated" }],
    ["a formula with an empty value", `<c r="A1"><f>1+1</f><v/></c>`, { error: "uncalculated" }],
    ["a date written as such", `<c r="A1" t="d"><v>2018-05-01</v></c>`, { date: "2018-05-01" }],
    [
      "an inline string in runs",
      `<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>J</t></r><r><t xml:space="preserve">a </t></r></is></c>`,
      "Ja ",
    ],
    ["escaped characters", `<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c>`, "a\rb_x0041_"],
    ["numbered entities", `<c r="A1" t="str"><v>&#230;&#xF8;å</v></c>`, "æøå"],
    ["CDATA", `<c r="A1" t="str"><v><![CDATA[</v>&amp;]]></v></c>`, "</v>&amp;"],
    ["a value with attributes", `<c r="A1" t="str"><v xml:space="preserve"> x</v></c>`, " x"],
    ["apostrophes as quotes", `<c s = '0' r = 'A1' t='b'><v>1</v></c>`, true],
    ["attributes over lines", `<c\n r="A1"\n t="b"\n><v>1</v></c>`, true],
  ])("%s", async (_name, xml, expected) => {
    expect(await cell(xml)).toEqual(expected);
  });

  test("a cell with only a look is empty", async () => {
    expect((await read(`<row r="1"><c r="A1" s="0"/><c r="B1"></c></row>`)).cells).toEqual([]);
  });

  test("shared strings join their runs and leave phonetic guides out", async () => {
    const items = "<si><t>Ja</t></si><si/><si><r><t>N</t></r><r><t>ei</t></r><rPh sb='0' eb='1'><t>nai</t></rPh></si>";
    const stringsXml = `<x:sst xmlns:x="m">${items.replace(/<(\/?)/g, "<$1x:")}</x:sst>`;
    const rows = `<row r="1"><c r="A1" t="s"><v>2</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>0</v></c></row>`;
    expect((await read(rows, { stringsXml })).cells).toEqual([["Nei", "", "Ja"]]);
  });

  test.each([
    ["a text that is not there", `<c r="A1" t="s"><v>3</v></c>`, "cell A1 points at a text that is not there"],
    ["letters as a number", `<c r="A1"><v>Ja</v></c>`, "cell A1 holds no number"],
    ["a hexadecimal number", `<c r="A1"><v>0x10</v></c>`, "cell A1 holds no number"],
    ["a type nobody knows", `<c r="A1" t="q"><v>1</v></c>`, "cell A1 is of an unknown type"],
    ["another row's reference", `<c r="A2"><v>1</v></c>`, "a cell in row 1 has a wrong reference"],
    ["a column beyond XFD", `<c r="XFE1"><v>1</v></c>`, "a cell in row 1 is beyond the last column"],
    ["a cell without end", `<c r="A1"><v>1</v>`, "a cell in row 1 has no end"],
  ])("%s is damage", async (_name, xml, detail) => {
    await expect(cell(xml, { strings: ["Ja"] })).rejects.toMatchObject(damage(detail));
  });
});

describe("dates", () => {
  const styles =
    '<styleSheet xmlns="m"><numFmts count="3"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="0 &quot;dager&quot;"/>' +
    '<numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="22"/></cellXfs></styleSheet>';
  test.each([
    ["General", 0, 43221, 43221],
    ["the built-in date", 1, 43221, { date: "2018-05-01" }],
    ["a date format of its own", 2, 43221, { date: "2018-05-01" }],
    ["days in quotes", 3, 14, 14],
    ["counted hours", 4, 1.5, 1.5],
    ["date and time", 5, 43221.5, { date: "2018-05-01T12:00:00" }],
    ["day 1", 1, 1, { date: "1900-01-01" }],
    ["the day before the leap day that was not", 1, 59, { date: "1900-02-28" }],
    ["the leap day that was not", 1, 60, { date: "1900-02-29" }],
    ["the day after it", 1, 61, { date: "1900-03-01" }],
    ["a time of day", 1, 0.25, { date: "06:00:00" }],
    ["a negative number", 1, -1, -1],
    ["beyond the last day", 1, 2958466, 2958466],
  ])("%s", async (_name, style, serial, expected) => {
    expect(await cell(`<c r="A1" s="${style}"><v>${serial}</v></c>`, { styles })).toEqual(expected);
  });

  test.each([
    [0, "1904-01-01"],
    [41759, "2018-05-01"],
  ])("in the 1904 system %d is %s", async (serial, date) => {
    expect(await cell(`<c r="A1" s="1"><v>${serial}</v></c>`, { styles, date1904: true })).toEqual({ date });
  });
});

describe("rows", () => {
  test("missing, empty and self-closing rows are undefined, and short rows short", async () => {
    const rows = `<row r="2"/><row r="3"><c r="B3"><v>1</v></c><c r="D3"/></row><row r="5"></row><row r="6"><c r="A6"><v>2</v></c></row>`;
    expect((await read(rows)).cells).toEqual([undefined, undefined, [null, 1], undefined, undefined, [2]]);
  });

  test("rows and cells without references count on from the one before", async () => {
    const rows = `<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>`;
    expect((await read(rows)).cells).toEqual([[1, 2], undefined, undefined, [null, null, 3, 4], [5]]);
  });

  test("comments and instructions between and in cells are passed over", async () => {
    const rows = `<!-- <row r="1"><c r="A1"><v>9</v></c></row> --><row r="1"><?x <c/> ?><c r="A1"><v>1<!-- 2 --></v></c></row>`;
    expect((await read(rows)).cells).toEqual([[1]]);
  });

  test("hidden rows are read and reported", async () => {
    const sheet = await read(`<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>`);
    expect([sheet.cells, sheet.hiddenRows]).toEqual([[[1], [2]], [1]]);
  });

  test("only the first rows are read when only they are asked for", async () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="A3"><v>3</v></c></row><row r="4"><c r="A4"><v>never read</v></c></row>`;
    expect((await read(rows, {}, 3)).cells).toEqual([[1], undefined, [3]]);
  });

  test.each([
    ["out of order", `<row r="2"/><row r="1"/>`, "row 1 is out of order"],
    ["twice", `<row r="2"/><row r="2"/>`, "row 2 is out of order"],
    ["beyond the last", `<row r="1048577"/>`, "row 1048577 is out of order"],
    ["without end", `<row r="1"><c r="A1"/>`, "row 1 has no end"],
  ])("a row %s is damage", async (_name, rows, detail) => {
    await expect(read(rows)).rejects.toMatchObject(damage(detail));
  });

  test("a sheet cut short is damage", async () => {
    const xml = worksheet({ rows: `<row r="1"><c r="A1"><v>1</v></c></row>` }).slice(0, -40);
    await expect(read("", { sheets: [{ name: "Svar", xml }] })).rejects.toMatchObject(damage("sheet has no end"));
  });

  test.each([
    ["a tag misspelled", `<row r="1"><c r="A1"><v>1</v></c><qc r="B1"><v>2</v></c></row>`],
    ["a row misspelled", `<row r="1"><c r="A1"><v>1</v></c></row><rov r="2"/>`],
    ["text between cells", `<row r="1"><c r="A1"><v>1</v></c>x<c r="B1"/></row>`],
    ["text between rows", `<row r="1"/>x<row r="2"/>`],
    ["a row's attribute without quotes", `<row r=1><c r="A1"><v>1</v></c></row>`],
    ["a cell's attributes that touch", `<row r="1"><c r="A1"t="n"><v>1</v></c></row>`],
    ["a tag in a cell that does not end", `<row r="1"><c r="A1"><f>1<v>1</v></c></row>`],
    ["tags in a cell that cross", `<row r="1"><c r="A1" t="inlineStr"><is><t>a</is></t></c></row>`],
  ])("%s is damage", async (_, rows) => {
    await expect(read(rows)).rejects.toMatchObject({ reason: { code: "damaged" } });
  });

  test("extensions between cells and between rows are none", async () => {
    const extensions = '<extLst><ext uri="u"><x y="z"/></ext></extLst>';
    expect((await read(`<row r="1"><c r="A1"><v>1</v></c>${extensions}</row> ${extensions}`)).cells).toEqual([[1]]);
  });

  test("a head and a tail that do not close what they open are damage", async () => {
    const tail = "<mergeCells><mergeCell ref='A1:B2'></mergeCells>";
    await expect(read("", { sheets: [{ name: "Svar", tail }] })).rejects.toMatchObject(damage("XML is not well-formed"));
  });

  test("a text longer than a cell can hold is cut where Excel cuts it", async () => {
    const { cells } = await read(`<row r="1"><c r="A1" t="inlineStr"><is><t>${"x".repeat(100_000)}</t></is></c></row>`);
    expect(cells).toEqual([["x".repeat(32_767)]]);
  });

  test("a sheet longer than the chunks it comes in is read whole", async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>Tromsø ${row % 7}</t></is></c></row>`,
    );
    const { cells } = await read(rows.join(""));
    expect(cells).toHaveLength(30_000);
    expect(cells.every((row, index) => row?.[0] === `Tromsø ${index % 7}`)).toBe(true);
  });
});

describe("what belongs to a sheet", () => {
  test("a prefix is read past", async () => {
    const xml = worksheet({ rows: `<row r="1"><c r="A1" t="str"><f>1</f><v>Ja</v></c></row>` })
      .replace(/<(?=\/?[a-z])(\/?)/g, "<$1x:")
      .replace("xmlns=", "xmlns:x=");
    expect((await read("", { sheets: [{ name: "Svar", xml }] })).cells).toEqual([["Ja"]]);
  });

  test("merged cells, tables and their totals row", async () => {
    const columns = (...names: string[]) =>
      `<tableColumns>${names.map((name, id) => `<tableColumn id="${id + 1}" name="${name}"/>`).join("")}</tableColumns>`;
    const tables = [
      `<table xmlns="m" displayName="Svar" ref="A1:C9">${columns("a", "b", "c")}</table>`,
      `<table xmlns="m" displayName="Sum" ref="E1:F3" totalsRowCount="1">${columns("a", "b")}</table>`,
    ];
    const tail = '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>';
    const sheet = await read("", { sheets: [{ name: "Svar", tail, tables }] });
    expect(sheet.merges).toEqual([{ row: 0, column: 0, lastRow: 1, lastColumn: 1 }]);
    expect(sheet.tables).toEqual([
      { name: "Svar", area: { row: 0, column: 0, lastRow: 8, lastColumn: 2 }, hasTotals: false },
      { name: "Sum", area: { row: 0, column: 4, lastRow: 2, lastColumn: 5 }, hasTotals: true },
    ]);
  });

  test("our columns and their ids are known by the names that point at this sheet", async () => {
    const names = {
      _indikator_kolonner_1: "'Andre'!$A$1:$B$2",
      _indikator_kolonner_2: "#REF!$A$1",
      _indikator_kolonner_3: "svar!$C$1:$D$9",
      Indikator_bruk: "'Svar'!$D$2:$D$9",
      Indikator_sky_score: "'Andre'!$D$2:$D$9",
    };
    const sheet = await read("", { names });
    expect(sheet.ownColumns).toEqual({ row: 0, column: 2, lastRow: 8, lastColumn: 3 });
    expect(sheet.ownColumnIds).toEqual(new Map([["bruk", 3]]));
  });

  test("sheets are listed with those that are ours and those that are hidden", async () => {
    const names = { _indikator_ark_tabeller: "'Mine ''tabeller'''!$A$1", _indikator_ark_figurer: "#REF!$A$1" };
    const sheets = [{ name: "Svar" }, { name: "Mine 'tabeller'" }, { name: "Koder", state: "veryHidden" }];
    expect(await (await XlsxWorkbook.open(await buildXlsx({ sheets, names }))).sheets()).toEqual([
      { name: "Svar", visible: true, ownId: null },
      { name: "Mine 'tabeller'", visible: true, ownId: "tabeller" },
      { name: "Koder", visible: false, ownId: null },
    ]);
  });

  test("an unknown sheet is refused, with those there are", async () => {
    const workbook = await XlsxWorkbook.open(await buildXlsx({ sheets: [{ name: "Ark1" }] }));
    await expect(workbook.read("Svar")).rejects.toMatchObject({ reason: { code: "sheet_missing", sheet: "Svar", sheets: ["Ark1"] } });
  });
});

const folder = fileURLToPath(new URL("../../../../../shared/data/xlsx", import.meta.url));
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".xlsx")) : [];
const withFiles = files.length > 0 ? describe : describe.skip;

withFiles(`the workbooks in ${folder} (skipped where they are not)`, () => {
  test.each(files)("all sheets of %s can be read", async (name) => {
    const workbook = await XlsxWorkbook.open(readFileSync(`${folder}/${name}`));
    const sheets = await workbook.sheets();
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) expect((await workbook.read(sheet.name)).name).toBe(sheet.name);
  });
});
