import { chartOf, chartRows } from "../../../../src/core/layout/figures/chart.ts";
import { layout } from "../../../../src/core/layout/layout.ts";
import type { Chart, PutSheet } from "../../../../src/core/sheet/change.ts";
import { tabulate } from "../../../../src/core/tables/tabulate.ts";
import { layoutTexts } from "../../../../src/messages/sheets/sheet-language.ts";
import { computedOf } from "../../computed.ts";
import { smallRules, tableOf, town } from "../../small-survey.ts";
import { assessment, input } from "../small-survey.ts";

const TOWNS = [
  town("01", { plan: "Ja", felt: "Ja", skilt: "Ja", bygd: "Mye" }),
  town("02", { plan: "Ja", felt: "Nei", skilt: "Ja", bygd: "Lite" }),
  town("03", { plan: "Nei", felt: "Vet ikke", skilt: "Nei", bygd: "Alt" }),
];
const answers = ["Ja", "Nei"].map((label) => ({ id: label.toLowerCase(), label, answers: [label] }));
const BY_REGION = { id: "r", title: "Byer", base: { label: "Alle" } };
const ITEMS = { kind: "items", items: ["felt", "skilt"], answers, sort: "asListed" };

function drawn(rule: Readonly<Record<string, unknown>>, caption: readonly string[] = []): Chart {
  const table = tableOf(rule, TOWNS);
  const heads = table.columns.map((_, index) => ({ row: 2, column: index + 1 }));
  const position = { row: 0, column: 0, lastRow: 10, lastColumn: 5 };
  return chartOf({ table, caption, position, numbers: { sheet: "Tabeller", heads } }, smallRules(), layoutTexts("nb"));
}

test("answers side by side are clustered bars or columns, on an axis of their own end where the rule has one", () => {
  expect(drawn({ ...ITEMS, chart: "clusteredBar", axisMax: 80 })).toMatchObject({
    kind: "clusteredBar",
    valueMax: 80,
    categoryTitle: null,
  });
  expect(drawn({ ...ITEMS, chart: "clusteredColumn" })).toMatchObject({
    kind: "clusteredColumn",
    valueMax: 100,
    categoryTitle: "Spørsmål",
  });
});

test("several series that are not stacked are clustered, a single one is not", () => {
  const kinds = (chart: string, wanted = answers) => drawn({ ...ITEMS, answers: wanted, chart }).kind;
  expect([kinds("bar"), kinds("column"), kinds("stackedBar")]).toEqual(["clusteredBar", "clusteredColumn", "stackedBar"]);
  expect([kinds("clusteredBar", answers.slice(0, 1)), kinds("clusteredColumn", answers.slice(0, 1))]).toEqual(["bar", "column"]);
});

test("clustered bars have more rows than single ones", () => {
  const rows = (rule: Readonly<Record<string, unknown>>) => chartRows(tableOf(rule, TOWNS));
  const items = ["felt", "skilt", "annet", "plan"];
  const clustered = rows({ ...ITEMS, items, chart: "clusteredBar" });
  expect(clustered).toBeGreaterThan(rows({ ...ITEMS, items, answers: answers.slice(0, 1), chart: "bar" }));
});

test("a cross table is drawn by its shares, each column a series; by its numbers where it has no shares, without total and unknown", () => {
  const cross = { kind: "cross", rows: { item: "plan" }, columns: { item: "felt" }, chart: "stackedBar" };
  const names = (chart: Chart) => chart.series.map(({ name }) => name.values[0]);
  const shares = drawn({ ...cross, percent: "rows" });
  expect(names(shares)).toEqual(["Ja", "Nei", "Vet ikke"]);
  expect(shares).toMatchObject({ valueFormat: "percent", valueMax: 100 });
  expect(shares.series[0]?.values.values).toEqual([50, 0, null]);
  const numbers = drawn({ ...cross, percent: "none" });
  expect(names(numbers)).toEqual(["Ja", "Nei", "Vet ikke"]);
  expect(numbers).toMatchObject({ valueFormat: "integer", valueMax: null });
});

test("a chart's title has its own unit, and its caption comes with it", () => {
  const chart = drawn({ ...ITEMS, chart: "bar", figure: "Figur 7" }, ["Grunnlag: alle."]);
  expect([chart.title, chart.caption]).toEqual(["Figur 7. Tabell. 2020. Prosent", ["Grunnlag: alle."]]);
  expect(drawn({ kind: "distribution", of: { item: "plan" }, chart: "count", table: "Tabell 1" }).title).toBe("Tabell. 2020. Antall");
});

test("the description names all that share the highest and the lowest value, and counts them where they are many", () => {
  expect(drawn({ kind: "distribution", of: { item: "bygd" }, chart: "count" }).altText).toBe(
    "Stolpediagram: Tabell. 2020. Antall. 3 kategorier. Alle har 1 by.",
  );
  const shares = drawn({ kind: "distribution", of: { item: "plan" }, chart: "percent" });
  expect(shares.altText).toContain("Høyest: «Ja» (66,7 prosent). Lavest: «Vet ikke» (0,0 prosent).");
  const counts = { kind: "distribution", of: { count: "dekning" }, chart: "count" };
  expect(drawn(counts).altText).toContain("Høyest: «2» (1 by)".replace("«2» (1 by)", "«0», «1» og «2» (1 by)"));
});

test("of more than a few that share a value the description says how many they are, in both languages", () => {
  const regions = ["A", "A", "B", "C", "D", "E", "F", "G"].map((region, at) => town(`1${at}`, { plan: "Ja" }, { region }));
  const [table] = tabulate(
    computedOf(smallRules([{ ...BY_REGION, kind: "distribution", of: { column: "region" }, chart: "count" }]), regions),
  );
  if (!table) throw new Error("no table");
  const position = { row: 0, column: 0, lastRow: 10, lastColumn: 5 };
  const numbers = { sheet: "Tabeller", heads: table.columns.map((_, index) => ({ row: 2, column: index + 1 })) };
  const said = (["nb", "en"] as const).map(
    (language) => chartOf({ table, caption: [], position, numbers }, smallRules(), layoutTexts(language)).altText,
  );
  expect(said[0]).toContain("Høyest: «A» (2 byer). Lavest: 6 kategorier (1 by).");
  expect(said[1]).toContain("6 categories (1 by).");
});

test("a chart of a wide table is linked to the shares where they stand, below the numbers", () => {
  const labels = ["a", "b", "c", "d", "e"];
  const rule = { ...smallRules([{ id: "x", title: "X", base: { label: "Alle" }, kind: "cross", rows: { item: "plan" }, columns: { item: "felt" }, percent: "rows", chart: "stackedBar" }]) }; // prettier-ignore
  const [made] = tabulate(computedOf(rule, TOWNS));
  if (!made) throw new Error("no table");
  const columns = [
    ...labels.map((id) => ({ id, label: id, unit: "count" as const })),
    ...labels.map((id) => ({ id: `${id}.percent`, label: `${id} %`, unit: "percent" as const })),
  ];
  const rows = ["Ja", "Nei"].map((id, row) => ({
    id,
    label: id,
    kind: "category" as const,
    cells: [1, 2, 3, 4, 10, 5 + row, 10, 15, 20, 50],
  }));
  const { changes } = layout({ ...input, assessment, tables: [{ ...made, columns, rows }] });
  const sheets = changes.filter((change): change is PutSheet => change.kind === "putSheet");
  const cells = sheets.find(({ id }) => id === "tabeller")?.rows ?? [];
  const chart = sheets.flatMap(({ charts }) => charts)[0];
  for (const data of [chart?.categories, ...(chart?.series ?? []).flatMap(({ name, values }) => [name, values])]) {
    if (!data) throw new Error("no chart");
    const { row, lastRow, column } = data.area;
    expect(cells.slice(row, lastRow + 1).map((line) => line[column]?.value)).toEqual(data.values);
  }
});
