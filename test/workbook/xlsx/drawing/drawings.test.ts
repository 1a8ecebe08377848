import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { putDrawn } from "../../../../src/workbook/xlsx/drawing/own-drawing.ts";
import { readDrawings } from "../../../../src/workbook/xlsx/drawing/drawings.ts";
import { Package } from "../../../../src/workbook/xlsx/package/package.ts";
import { RELATION } from "../../../../src/workbook/xlsx/package/relations.ts";
import { XlsxWorkbook } from "../../../../src/workbook/xlsx/xlsx-workbook.ts";
import { chartOf } from "../../facts/charts.ts";

const sample = new Uint8Array(readFileSync("assets/eksempel-2018.xlsx"));
const sheet = "xl/worksheets/sheet1.xml";
const drawing = (anchors: string) =>
  '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
  `${anchors}</xdr:wsDr>`;
const corner = (name: string, row: number, column: number) =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;

/** The sample with a chart of ours on its first sheet, and the part that the chart is in. */
async function withOwnChart() {
  const pkg = await Package.open(sample);
  const drawing = await putDrawn(pkg, null, "xl/", { charts: [chartOf("column", [[1, 2, 3]])] });
  await pkg.relate(sheet, `${RELATION}/drawing`, drawing);
  const [chart] = await pkg.relations(drawing);
  return { pkg, drawing: chart?.target ?? "" };
}

async function drawn(anchors: string) {
  const pkg = await Package.open(sample);
  await pkg.addPart("xl/drawings/drawing99.xml", drawing(anchors), "application/vnd.openxmlformats-officedocument.drawing+xml");
  await pkg.relate(sheet, `${RELATION}/drawing`, "xl/drawings/drawing99.xml");
  return readDrawings(pkg, sheet);
}

test("the sample's own chart is told of by name and place", async () => {
  const workbook = await XlsxWorkbook.open(sample);
  expect(await workbook.drawings("Oversikt")).toMatchObject([
    { kind: "chart", name: "Svar etter fylke", isOwn: false, area: { row: 2, column: 6 } },
  ]);
  expect(await workbook.drawings("Svar 2018")).toEqual([]);
});

test("charts, pictures and shapes are told apart, and ours from the user's", async () => {
  const frame = (name: string) =>
    `<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${name}"/></xdr:nvGraphicFramePr></xdr:graphicFrame>`;
  const two = (content: string) => `<xdr:twoCellAnchor>${corner("from", 1, 2)}${corner("to", 5, 8)}${content}</xdr:twoCellAnchor>`;
  const found = await drawn(
    two(frame("indikator:fig-1")) +
      two('<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Våpen"/></xdr:nvPicPr></xdr:pic>') +
      two("<xdr:sp/>"),
  );
  const area = { row: 1, column: 2, lastRow: 4, lastColumn: 7 };
  expect(found).toEqual([
    { kind: "chart", name: "indikator:fig-1", isOwn: true, chart: null, area },
    { kind: "picture", name: "Våpen", isOwn: false, chart: null, area },
    { kind: "shape", name: "", isOwn: false, chart: null, area },
  ]);
});

test("what says only where it begins is given some room, and what says nothing of cells is left out", async () => {
  const found = await drawn(
    `<xdr:oneCellAnchor>${corner("from", 3, 0)}<xdr:sp/></xdr:oneCellAnchor><xdr:absoluteAnchor><xdr:sp/></xdr:absoluteAnchor>`,
  );
  expect(found).toEqual([{ kind: "shape", name: "", isOwn: false, chart: null, area: { row: 3, column: 0, lastRow: 14, lastColumn: 4 } }]);
});

test("a chart of ours that the user has made a chart of another kind, or that is damaged, is kept and not drawn", async () => {
  const { pkg, drawing: part } = await withOwnChart();
  const own = await readDrawings(pkg, sheet);
  expect(own.at(-1)?.chart).toMatchObject({ id: "fig-1", title: "Figur 1" });
  for (const change of [(xml: string) => xml.replaceAll("barChart", "lineChart"), (xml: string) => xml.slice(0, 200)]) {
    const changed = pkg.copy();
    changed.set(part, change(await pkg.text(part)));
    expect((await readDrawings(changed, sheet)).at(-1)).toMatchObject({ name: "indikator:fig-1", isOwn: true, chart: null });
  }
});
