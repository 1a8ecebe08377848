import { sampleRows } from "../../../scripts/sample/answers.ts";
import { chartOf } from "../../../src/core/layout/figures/chart.ts";
import type { ResultTable } from "../../../src/core/score/results.ts";
import { tabulate } from "../../../src/core/tables/tabulate.ts";
import { layoutTexts } from "../../../src/messages/sheets/sheet-language.ts";
import { computedOf } from "../computed.ts";
import { ssb2018 } from "../surveys.ts";

/** The report's tables and figures as the built-in rules make them of the sample: their order, their form and what stands beside them. */

const units = sampleRows().map(({ id, name, county, inhabitants, answers }) => ({
  id,
  name,
  categories: { fylke: county },
  numbers: { innbyggere: inhabitants },
  answers,
}));
const tables = tabulate(computedOf(ssb2018, units));

function table(id: string): ResultTable {
  const found = tables.find((one) => one.id === id);
  if (!found) throw new Error(`no table ${id}`);
  return found;
}

const rowsOf = (id: string) => table(id).rows.filter(({ kind }) => kind === "category");
const labelsOf = (id: string) => rowsOf(id).map(({ label }) => label);
const total = (id: string) => table(id).rows.find(({ kind }) => kind === "total")?.cells ?? [];

function drawn(id: string) {
  const one = table(id);
  const heads = one.columns.map((_, index) => ({ row: 2, column: index + 1 }));
  const position = { row: 0, column: 0, lastRow: 10, lastColumn: 5 };
  return chartOf({ table: one, caption: [], position, numbers: { sheet: "Tabeller", heads } }, ssb2018, layoutTexts("nb"));
}
const seriesOf = (id: string) => drawn(id).series.map(({ name }) => name.values[0]);

test("figure 5.2 has its four answers side by side, activities in the order of the report, on an axis that is not forced to 100", () => {
  expect(labelsOf("fig-5.2")).toEqual([
    "Planlegging av innkjøp",
    "Mottak av tilbud",
    "Evaluering og tildeling av kontrakt",
    "Ordrehåndtering i digitalt bestillingssystem",
    "Forsendelse av ordre til leverandør i strukturert format",
    "Mottak av faktura",
    "Kontroll og validering av innhold i mottatt faktura",
    "Oppfølging av inngåtte avtaler",
  ]);
  expect(seriesOf("fig-5.2")).toEqual(["Ja, helt", "Ja, delvis", "Nei", "Vet ikke"]);
  expect(drawn("fig-5.2")).toMatchObject({ kind: "clusteredBar", valueMax: null, valueFormat: "percent" });
});

test("figure 5.1 goes from the largest share to the smallest, and «Andre områder» is no exception", () => {
  const shares = rowsOf("fig-5.1").map(({ cells }) => Number(cells[0]));
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  expect(labelsOf("fig-5.1").slice(-3)).toEqual(["Back-up", "Andre områder", "Utviklingsplattform"]);
});

test("figure 4.6 has those who use little and much of their own side by side, each in per cent of its own", () => {
  expect(seriesOf("fig-4.6")).toEqual(["Lav bruk av interne ressurser (score 0–2)", "Høy bruk av interne ressurser (score 3–4)"]);
  expect(drawn("fig-4.6").kind).toBe("clusteredBar");
  const percent = table("fig-4.6").columns.flatMap(({ id }, at) => (id.endsWith(".percent") ? [at] : []));
  expect(percent.map((at) => total("fig-4.6")[at])).toEqual([100, 100]);
});

test("figure 4.7 parts each degree of hindrance by what came of recruiting, to a hundred per cent", () => {
  expect(labelsOf("fig-4.7").slice(0, 3)).toEqual([
    "I svært eller ganske liten grad",
    "I verken stor eller liten grad",
    "I ganske eller svært stor grad",
  ]);
  expect(seriesOf("fig-4.7")).toEqual(["1: Ikke prøvd å rekruttere", "2: Har rekruttert uten problem", "3: Slitt med å rekruttere"]);
  expect(drawn("fig-4.7")).toMatchObject({ kind: "stackedBar", valueMax: 100 });
});

test("the follow-up list says that it has 41 of the 124 without a strategy", () => {
  expect(rowsOf("oppfolging")).toHaveLength(41);
  expect(table("oppfolging").notes[0]).toBe("Listen har 41 av 124 kommuner i grunnlaget.");
});

const MAIN = { "tab-3.1": "prioritering", "tab-5.1": "bruk", "tab-5.2": "aktivitet" };

test.each(Object.entries(MAIN))("%s is a figure too, and by county adds up to itself", (id, grade) => {
  expect(drawn(id)).toMatchObject({ kind: "bar", valueFormat: "integer" });
  expect(seriesOf(id)).toEqual(["Antall kommuner"]);
  const counties = `${grade}-fylke`;
  expect(labelsOf(counties)).toEqual([...new Set(units.map(({ categories }) => categories.fylke))].sort(new Intl.Collator("nb").compare));
  const perGrade = rowsOf(id).map(({ cells }) => cells[0]);
  expect(total(counties).slice(0, perGrade.length)).toEqual(perGrade);
});

test.each([...Object.keys(MAIN), "fig-3.6", "fig-5.7"])("beside %s it says that scores and grades are relative", (id) => {
  expect(table(id).notes.join(" ")).toContain("Scorene og gradene er relative");
});

test.each(["svar-storrelse", "svar-fylke"])("%s tells how many answered, how many did not, and the rate: 377 and 45 of 422", (id) => {
  expect(table(id).columns.map(({ label }) => label)).toEqual(["Antall kommuner", "Har svart", "Frafall", "Svarprosent"]);
  expect(total(id)).toEqual([422, 377, 45, 89.3]);
});

test("every title says of which quarter it is, and the unit of what is in it, but for lists, maps and medians of several units", () => {
  expect(tables.filter(({ title }) => !title.includes(". 1. kvartal 2018"))).toEqual([]);
  const withoutUnit = tables.filter(({ title }) => !/\. (Antall|Prosent|Antall og prosent)$/.test(title));
  expect(withoutUnit.filter(({ rule: { kind } }) => !["list", "map", "summary"].includes(kind)).map(({ id }) => id)).toEqual([]);
});

test("nothing but what the report has numbered has a number", () => {
  const ours = tables.filter(({ rule }) => rule.ours && !["fig-4.6", "fig-4.7"].includes(rule.id));
  expect(ours.length).toBeGreaterThan(10);
  expect(ours.filter(({ number, figureNumber }) => number !== null || figureNumber !== null)).toEqual([]);
});
