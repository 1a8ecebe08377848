import type { Chart } from "../../../../src/core/sheet/change.ts";
import { chartXml } from "../../../../src/workbook/xlsx/drawing/chart-xml.ts";
import { attribute, descendantsOf, parseXml, textInside } from "../../../../src/workbook/xlsx/xml/xml.ts";

const column = (index: number) => ({ row: 1, column: index, lastRow: 3, lastColumn: index });

function chart(more: Partial<Chart> = {}): Chart {
  return {
    id: "fig-3.1",
    kind: "bar",
    title: "Figur 3.1. <Områder> & annet",
    caption: [],
    altText: "Stolpediagram",
    categories: { sheet: "Per's tabeller", area: column(0), values: ["Robotisering", "Grønn IKT", "Deling av data"] },
    categoryTitle: null,
    series: [series("Andel", 1, [94.5, null, 3.9])],
    valueTitle: "Prosent",
    valueFormat: "percent",
    valueMax: 100,
    showLabels: true,
    position: { row: 0, column: 0, lastRow: 20, lastColumn: 8 },
    ...more,
  };
}

function series(name: string, place: number, values: readonly (number | null)[], color = "1F4E79"): Chart["series"][number] {
  return {
    name: { sheet: "Per's tabeller", area: { row: 0, column: place, lastRow: 0, lastColumn: place }, values: [name] },
    values: { sheet: "Per's tabeller", area: column(place), values },
    color,
  };
}

function read(one: Chart) {
  const xml = chartXml(one);
  const root = parseXml(xml, "chart");
  const values = (name: string) => descendantsOf(root, name).map((element) => attribute(element, "val"));
  const texts = (name: string) => descendantsOf(root, name).map((element) => textInside(xml, element));
  return { xml, values, texts };
}

test("lying bars have the first category on top and the values at the bottom", () => {
  const { values } = read(chart());
  expect(values("barDir")).toEqual(["bar"]);
  expect(values("orientation")).toEqual(["maxMin", "minMax"]);
  expect(values("axPos")).toEqual(["l", "b"]);
  expect(values("crosses")).toEqual(["autoZero", "max"]);
});

test("columns have their categories from the left and their values at the left", () => {
  const { values } = read(chart({ kind: "column" }));
  expect(values("barDir")).toEqual(["col"]);
  expect(values("orientation")).toEqual(["minMax", "minMax"]);
  expect(values("axPos")).toEqual(["b", "l"]);
  expect(values("crosses")).toEqual(["autoZero", "autoZero"]);
});

test("stacked charts lie on each other and end at 100", () => {
  for (const kind of ["stackedBar", "stackedColumn"] as const) {
    const { values } = read(chart({ kind, valueMax: null }));
    expect(values("grouping")).toEqual(["stacked"]);
    expect(values("overlap")).toEqual(["100"]);
    expect(values("max")).toEqual(["100"]);
  }
});

test("the chart is linked to the cells, and a sheet's apostrophe is doubled", () => {
  expect(read(chart()).texts("f")).toEqual(["'Per''s tabeller'!$B$1", "'Per''s tabeller'!$A$2:$A$4", "'Per''s tabeller'!$B$2:$B$4"]);
});

test("the cells' values stand in the cache, and an empty cell is a gap", () => {
  const { texts, values } = read(chart());
  expect(texts("v")).toEqual(["Andel", "Robotisering", "Grønn IKT", "Deling av data", "94.5", "3.9"]);
  expect(values("ptCount")).toEqual(["1", "3", "3"]);
});

test("shares have one decimal in their labels, counts none", () => {
  expect(read(chart()).xml).toContain('<c:dLbls><c:numFmt formatCode="0.0" sourceLinked="0"/>');
  expect(read(chart({ valueFormat: "integer" })).xml).toContain('<c:dLbls><c:numFmt formatCode="#,##0" sourceLinked="0"/>');
});

test("labels stand outside bars, and inside the parts of a stack", () => {
  expect(read(chart()).values("dLblPos")).toEqual(["outEnd"]);
  expect(read(chart({ kind: "stackedBar" })).values("dLblPos")).toEqual(["ctr"]);
  expect(read(chart({ showLabels: false })).values("dLblPos")).toEqual([]);
});

test("a part of a stack under 4 per cent has no room for its label", () => {
  expect(read(chart({ kind: "stackedBar" })).xml).toContain('<c:dLbl><c:idx val="2"/><c:delete val="1"/></c:dLbl>');
  expect(read(chart()).xml).not.toContain("<c:dLbl>");
});

test("a label on a dark colour is white, on a light one black", () => {
  const stacked = chart({
    kind: "stackedBar",
    series: [series("Mørk", 1, [50, 50, 50], "1F4E79"), series("Lys", 2, [50, 50, 50], "A9CCE3")],
  });
  const labels = read(stacked).xml.match(/<c:dLbls>.*?<\/c:dLbls>/g) ?? [];
  expect(labels.map((one) => /<a:defRPr[^>]*>.*?val="(\w{6})"/.exec(one)?.[1])).toEqual(["FFFFFF", "000000"]);
});

test("only several series need a legend", () => {
  expect(read(chart()).xml).not.toContain("<c:legend>");
  expect(read(chart({ series: [series("A", 1, [1]), series("B", 2, [2])] })).xml).toContain('<c:legend><c:legendPos val="b"/>');
});

test("titles are text, whatever signs they hold", () => {
  expect(read(chart({ categoryTitle: "Område" })).texts("t")).toEqual(["Figur 3.1. <Områder> & annet", "Område", "Prosent"]);
});

test("an axis of small counts shows whole numbers only", () => {
  const small = chart({ kind: "column", valueFormat: "integer", valueMax: null, series: [series("Kommuner", 1, [2, 5, 1])] });
  expect(read(small).values("majorUnit")).toEqual(["1"]);
  const large = { ...small, series: [series("Kommuner", 1, [2, 6, 1])] };
  expect(read(large).values("majorUnit")).toEqual([]);
});

test("clustered bars are clustered in the file, and base and source are lines of the bottom axis's title", () => {
  for (const [kind, direction, axis] of [
    ["clusteredBar", "bar", "valAx"],
    ["clusteredColumn", "col", "catAx"],
  ] as const) {
    const more = { kind, caption: ["Grunnlag: alle.", "Kilde: <SSB>"], categoryTitle: kind === "clusteredColumn" ? "Område" : null };
    const { xml, values } = read(chart({ ...more, series: [series("A", 1, [1]), series("B", 2, [2])] }));
    expect([values("grouping"), values("barDir")]).toEqual([["clustered"], [direction]]);
    const [bottom] = descendantsOf(parseXml(xml, "chart"), axis);
    expect((bottom ? descendantsOf(bottom, "t") : []).map((text) => textInside(xml, text))).toEqual([
      kind === "clusteredBar" ? "Prosent" : "Område",
      "Grunnlag: alle.",
      "Kilde: <SSB>",
    ]);
  }
});
