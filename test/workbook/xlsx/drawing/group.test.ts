import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import type { Drawing, PutSheet } from "../../../../src/core/sheet/change.ts";
import { XlsxWorkbook } from "../../../../src/workbook/xlsx/xlsx-workbook.ts";
import { unzip } from "../../../lossless/unzip.ts";
import { zipTexts } from "../build.ts";
import { putSheet } from "../../facts/changes.ts";
import { chartOf } from "../../facts/charts.ts";

const sample = new Uint8Array(readFileSync("assets/eksempel-2018.xlsx"));

/** A map of one region, 20 by 10 pixels at (100, 50), with a hole and a sign. */
const drawing: Drawing = {
  id: "fig-3.6",
  title: "Kommuner <etter> grad",
  altText: "Kart. Middels: 1.",
  width: 300,
  height: 200,
  position: { row: 4, column: 1, lastRow: 13, lastColumn: 9 },
  shapes: [
    { kind: "box", x: 0, y: 0, width: 300, height: 200, fill: "FFFFFF" },
    { kind: "text", text: "Figur", x: 16, y: 32, anchor: "start", size: 16, bold: true, color: "242424" },
    {
      kind: "region",
      name: "Rygge & Moss",
      description: "Rygge & Moss: Middels",
      x: 100,
      y: 50,
      path: "M0 0l200 0 0 100-200 0zM50 20l50 0 0 50z",
      fill: "6BAED6",
      border: "6E6E6E",
      sign: { x: 110, y: 58.5, text: "3", size: 10, color: "000000" },
    },
  ],
};

const maps = (drawings: readonly Drawing[], more: Partial<PutSheet> = {}): PutSheet => ({ ...putSheet("kart", "Kart"), drawings, ...more });

async function written(...changes: readonly PutSheet[]): Promise<XlsxWorkbook> {
  const workbook = await XlsxWorkbook.open(sample);
  for (const change of changes) await workbook.apply([change]);
  return workbook;
}

const partsOf = async (workbook: XlsxWorkbook) => unzip(await workbook.save());
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** The drawing part of our sheet. */
async function partOf(workbook: XlsxWorkbook): Promise<string> {
  const texts = [...(await partsOf(workbook))]
    .filter(([name]) => /drawings\/drawing\d+\.xml$/.test(name))
    .map(([, bytes]) => textOf(bytes));
  return texts.find((text) => text.includes("indikator:")) ?? "";
}

test("a drawing is a group of shapes with its name, title and alternative text, each region a shape of its own name", async () => {
  const xml = await partOf(await written(maps([drawing])));
  expect(xml.match(/<xdr:grpSp>/g)).toHaveLength(1);
  expect(xml).toContain('name="indikator:fig-3.6" descr="Kart. Middels: 1." title="Kommuner &lt;etter&gt; grad"');
  expect(xml).toContain('name="Rygge &amp; Moss" descr="Rygge &amp; Moss: Middels"');
  expect(xml).toContain("<a:t>3</a:t>");
  expect(xml).toContain('<a:srgbClr val="6BAED6"/>');
});

test("a region has the place, the size and the lines of its path", async () => {
  const xml = await partOf(await written(maps([drawing])));
  // 9525 units a pixel: (100, 50) and 20 by 10 pixels.
  expect(xml).toContain('<a:off x="952500" y="476250"/><a:ext cx="190500" cy="95250"/>');
  expect(xml).toContain(
    '<a:path w="200" h="100"><a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="200" y="0"/></a:lnTo>' +
      '<a:lnTo><a:pt x="200" y="100"/></a:lnTo><a:lnTo><a:pt x="0" y="100"/></a:lnTo><a:close/>' +
      '<a:moveTo><a:pt x="50" y="20"/></a:moveTo><a:lnTo><a:pt x="100" y="20"/></a:lnTo><a:lnTo><a:pt x="100" y="70"/></a:lnTo><a:close/></a:path>',
  );
});

test("a drawing covers as many cells as it is large, from its corner on", async () => {
  const [found, ...others] = await (await written(maps([drawing]))).drawings("Kart");
  // 200 pixels are ten rows of twenty, 300 pixels are five columns of 64.
  expect(found).toMatchObject({
    kind: "shape",
    name: "indikator:fig-3.6",
    isOwn: true,
    area: { row: 4, column: 1, lastRow: 13, lastColumn: 5 },
  });
  expect(others).toEqual([]);
});

test("written twice it is there once, and the file the same", async () => {
  const once = await partsOf(await written(maps([drawing])));
  const twice = await partsOf(await written(maps([drawing]), maps([drawing])));
  expect([...twice.keys()]).toEqual([...once.keys()]);
  for (const [name, bytes] of once) expect(textOf(twice.get(name))).toBe(textOf(bytes));
});

test("a drawing that is no longer wanted goes, and charts and other drawings stay", async () => {
  const other = { ...drawing, id: "fig-5.7", title: "Annet" };
  const charts = [chartOf("column", [[1, 2, 3]])];
  const workbook = await written(maps([drawing, other], { charts }), maps([other], { charts }));
  const names = (await workbook.drawings("Kart")).map(({ name }) => name);
  expect(names).toEqual([`indikator:${charts[0]?.id}`, "indikator:fig-5.7"]);
  expect(await (await written(maps([drawing]), maps([]))).drawings("Kart")).toEqual([]);
});

test("what the user has drawn on the sheet stays, and every shape has a number of its own", async () => {
  const workbook = await written(maps([drawing]));
  const parts = await partsOf(workbook);
  const own = await partOf(workbook);
  const users =
    "<xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>" +
    '<xdr:ext cx="9525" cy="9525"/><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="77" name="Mitt"/><xdr:cNvSpPr/></xdr:nvSpPr>' +
    "<xdr:spPr/></xdr:sp><xdr:clientData/></xdr:oneCellAnchor>";
  expect(own).not.toBe("");
  const withUsers = own.replace("</xdr:wsDr>", `${users}</xdr:wsDr>`);
  const texts = [...parts].map(([name, bytes]) => [name, textOf(bytes) === own ? withUsers : textOf(bytes)] as const);
  const opened = await XlsxWorkbook.open(await zipTexts(Object.fromEntries(texts)));
  await opened.apply([maps([drawing])]);
  const xml = await partOf(opened);
  expect(xml).toContain(users);
  const ids = [...xml.matchAll(/<xdr:cNvPr id="(\d+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  await opened.apply([maps([])]);
  expect((await opened.drawings("Kart")).map(({ name }) => name)).toEqual(["Mitt"]);
});
