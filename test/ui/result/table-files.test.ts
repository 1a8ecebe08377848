import { beforeAll, expect, test } from "@jest/globals";
import { heading } from "../../../src/core/layout/texts/captions.ts";
import { inWordsOf } from "../../../src/core/layout/texts/texts-in-words.ts";
import { parts } from "../../../src/core/layout/parts.ts";
import { tablePlaces } from "../../../src/core/layout/table-places.ts";
import { hasChart } from "../../../src/core/layout/tables/table-block.ts";
import { plan, type Outcome } from "../../../src/core/pipeline.ts";
import type { Assessment, ResultTable } from "../../../src/core/score/results.ts";
import type { PutSheet } from "../../../src/core/sheet/change.ts";
import { tablesOf } from "../../../src/core/tables/tabulate.ts";
import { layoutTexts } from "../../../src/messages/sheets/sheet-language.ts";
import { fileName, tableCsv, tableHtml, tableText } from "../../../src/ui/result/table-files.ts";
import { writtenPlaces } from "../../../src/ui/result/written-places.ts";
import { Pane } from "../../../src/ui/pane/pane.ts";
import { CsvWorkbook } from "../../../src/workbook/csv/csv.ts";
import { MemoryHost } from "../../../scripts/pane-page/memory-host.ts";
import { sample } from "../sample.ts";

const texts = layoutTexts("nb");
let outcome: Outcome;
let assessment: Assessment;
let tables: readonly ResultTable[];

beforeAll(async () => {
  const pane = new Pane(new MemoryHost(await sample(), { language: "nb", theme: "light" }));
  await pane.open();
  await pane.compute();
  if (!pane.store.value.outcome?.assessment) throw new Error("nothing computed");
  ({ outcome } = pane.store.value as { outcome: Outcome });
  ({ assessment } = pane.store.value.outcome);
  tables = tablesOf(assessment);
});

const titleOf = (table: ResultTable) => heading(table, inWordsOf(assessment.ruleSet, texts)).title;

test("each table is found where it is written, and its figure where it is drawn", () => {
  const { changes } = plan(outcome, { write: parts, texts, log: { programVersion: "1", time: "", source: "", language: "nb" } });
  const sheet = (id: string) => changes.find((change): change is PutSheet => change.kind === "putSheet" && change.id === id);
  const places = tablePlaces(changes, tables);
  expect(places).toHaveLength(tables.length);
  tables.forEach((table, index) => {
    const { table: place, figure } = places[index] ?? {};
    if (table.rule.kind === "map") {
      expect(place).toBeNull();
      expect(sheet("kart")?.rows[figure?.row ?? -1]?.[0]).toMatchObject({ value: titleOf(table), look: "title" });
      return;
    }
    expect(sheet("tabeller")?.rows[place?.row ?? -1]?.[0]).toMatchObject({ value: titleOf(table), look: "title" });
    expect(figure?.row).toBe(sheet("figurer")?.charts.find(({ id }) => id === table.id)?.position.row);
    expect(figure !== null).toBe(hasChart(table));
  });
});

test("what is written is led to: the columns, the tables, the figures and the remarks", () => {
  expect(writtenPlaces(outcome).map(({ part, place }) => [part, place.sheet])).toEqual([
    ["columns", "Svar 2018"],
    ["tables", "Tabeller"],
    ["figures", "Figurer"],
    ["maps", "Kart"],
    ["remarks", "Merknader"],
  ]);
  expect(writtenPlaces({ ...outcome, sheets: [], sheet: null })).toEqual([]);
});

test("a table as CSV has a row for each of its rows, and its numbers whole", async () => {
  for (const table of tables) {
    const file = CsvWorkbook.open(new TextEncoder().encode(tableCsv(table, texts, "nb")), "tabell.csv");
    const [sheet] = await file.sheets();
    const { cells } = await file.read(sheet?.name ?? "");
    expect(cells).toHaveLength(table.rows.length + 1);
    expect(cells[0]).toEqual([table.rowTitle, ...table.columns.map(({ label }) => label)]);
    table.rows.forEach((row, index) => {
      const numbers = row.cells.map((cell) => (typeof cell === "number" ? String(cell).replace(".", ",") : null));
      numbers.forEach((number, column) => {
        if (number !== null) expect(cells[index + 1]?.[column + 1]).toBe(number);
      });
    });
  }
});

test("a table as CSV is in the form of the language, and what would break it is quoted", () => {
  const [first] = tables;
  if (!first) throw new Error("no table");
  const columns = [{ id: "a", label: "a;b,c", unit: "percent" as const }];
  const rows = [{ id: "r", kind: "category" as const, label: 'sagt "ja"', cells: [12.5] }];
  const table = { ...first, rowTitle: "Rad", columns, rows };
  expect(tableCsv(table, texts, "nb")).toBe('\ufeffRad;"a;b,c"\r\n"sagt ""ja""";12,5\r\n');
  expect(tableCsv(table, layoutTexts("en"), "en")).toBe('\ufeffRad,"a;b,c"\r\n"sagt ""ja""",12.5\r\n');
});

test("a table that is copied has its title, base and sources with it, and nothing of it is markup", () => {
  const [table] = tables;
  if (!table) throw new Error("no table");
  const html = tableHtml({ ...table, title: "<b>&" }, assessment, texts);
  expect(html).toContain("&lt;b&gt;&amp;");
  expect(html).toContain("Kilde");
  expect(html).toMatch(/N = \d/);
  expect(html.match(/<tr>/g)).toHaveLength(table.rows.length + 1);
  expect(tableText(table, texts).split("\n")).toHaveLength(table.rows.length + 1);
});

test("a file is called what the table is called, in letters that files may have", () => {
  expect(fileName("Tabell 3.1. Strategi: «ja»/nei?")).toBe("Tabell 3.1. Strategi «ja» nei");
  expect(fileName("x".repeat(200))).toHaveLength(80);
});
