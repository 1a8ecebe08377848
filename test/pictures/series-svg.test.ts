import { validateXML } from "xmllint-wasm";
import { chartOf } from "../../src/core/layout/figures/chart.ts";
import { hasChart } from "../../src/core/layout/tables/table-block.ts";
import { tablesOf } from "../../src/core/tables/tabulate.ts";
import { layoutTexts } from "../../src/messages/sheets/sheet-language.ts";
import { seriesPicture } from "../../src/pictures/series-svg.ts";
import { tableOf, town } from "../core/small-survey.ts";
import { sampleRows } from "../../scripts/sample/answers.ts";
import { assessedSheet } from "../core/assessed.ts";
import { sheetOf, ssb2018 } from "../core/surveys.ts";

const TOWNS = [
  town("01", { plan: "Ja", felt: "Ja", skilt: "Ja", bygd: "Mye" }),
  town("02", { plan: "Ja", felt: "Nei", skilt: "Ja", bygd: "Lite" }),
  town("03", { plan: "Nei", felt: "Vet ikke", skilt: "Nei", bygd: "Alt" }),
  town("04", { plan: "Nei", felt: "Ja", skilt: "Nei", bygd: "Alt" }),
];
const answers = ["Ja", "Nei"].map((label) => ({ id: label.toLowerCase(), label, answers: [label] }));
const ITEMS = { kind: "items", items: ["felt", "skilt"], answers, sort: "asListed" };
const COLORS = ["08519C", "BDD7E7", "A6A6A6"];
const number = (value: number, decimals: number) => value.toFixed(decimals).replace(".", ",");

const numbersOf = (svg: string, attribute: string) =>
  [...svg.matchAll(new RegExp(`<rect[^>]* ${attribute}="([\\d.]+)%?"`, "g"))].map(([, value]) => Number(value));
const pictureOf = (rule: Readonly<Record<string, unknown>>) => seriesPicture(tableOf(rule, TOWNS), COLORS, number);

test("shares that the rules stack follow each other, and tell their numbers", async () => {
  const { legend, rows } = pictureOf({ ...ITEMS, chart: "stackedBar" });
  expect(legend).toEqual(["Ja", "Nei"]);
  expect(rows.map(({ svg }) => numbersOf(svg, "x"))).toEqual([
    [0, 50],
    [0, 50],
  ]);
  expect(rows.map(({ svg }) => numbersOf(svg, "width"))).toEqual([
    [50, 25],
    [50, 50],
  ]);
  expect(rows[0]?.svg).toContain("<title>25,0</title>");
  for (const { svg } of rows) {
    const { errors } = await validateXML({ xml: [{ fileName: "a.svg", contents: svg }], normalization: "format" });
    expect(errors).toEqual([]);
  }
});

test("those that stand side by side are bars below each other, to the end of the axis that the rules have", () => {
  const { rows } = pictureOf({ ...ITEMS, chart: "clusteredBar", axisMax: 80 });
  expect(rows.map(({ svg }) => numbersOf(svg, "width"))).toEqual([
    [62.5, 31.25],
    [62.5, 62.5],
  ]);
  expect(numbersOf(rows[0]?.svg ?? "", "y")).toEqual([0, 7]);
  expect(rows[0]?.svg).toContain('height="14"');
});

test("a table without a figure has its shares in one bar, and one of nothing draws nothing", () => {
  const { rows } = pictureOf({ ...ITEMS, chart: null });
  expect(numbersOf(rows[0]?.svg ?? "", "x")).toEqual([0, 50]);
  const none = seriesPicture(tableOf({ ...ITEMS, chart: "clusteredBar" }, [town("01", {})]), COLORS, number);
  expect(none.rows.map(({ svg }) => numbersOf(svg, "width"))).toEqual([
    [0, 0],
    [0, 0],
  ]);
});

test("the pane draws the values of each figure of the report in the workbook's own order and names", () => {
  const items = ssb2018.items.map(({ id }) => id);
  const units = sampleRows().map(({ answers }, unit) => [String(unit + 101).padStart(4, "0"), ...items.map((id) => answers[id] ?? null)]);
  const { assessment } = assessedSheet(sheetOf([["kommunenr", ...items], ...units]));
  if (!assessment) throw new Error("the sample is not computed");
  const tables = tablesOf(assessment).filter(({ rule }) => rule.kind === "items" || rule.kind === "cross");
  const drawn = tables.filter((table) => hasChart(table) && seriesPicture(table, COLORS, number).legend.length > 1);
  expect(drawn.map(({ figureNumber }) => figureNumber)).toEqual(
    expect.arrayContaining(["Figur 4.1", "Figur 4.6", "Figur 4.7", "Figur 5.2"]),
  );
  for (const table of drawn) {
    const heads = table.columns.map((_, index) => ({ row: 2, column: index + 1 }));
    const position = { row: 0, column: 0, lastRow: 10, lastColumn: 5 };
    const plan = { table, caption: [], position, numbers: { sheet: "Tabeller", heads } };
    const { categories, series } = chartOf(plan, assessment.ruleSet, layoutTexts("nb"));
    const picture = seriesPicture(table, COLORS, number);
    expect(picture.legend).toEqual(series.flatMap(({ name }) => name.values));
    expect(picture.rows.map(({ label }) => label)).toEqual(categories.values);
    const tips = picture.rows.map(({ svg }) => [...svg.matchAll(/<title>([^<]+)</g)].map(([, tip]) => tip));
    expect(tips).toEqual(categories.values.map((_, row) => series.map(({ values }) => number(Number(values.values[row] ?? 0), 1))));
  }
});
