import { plan } from "../../../src/core/pipeline.ts";
import type { OutCell } from "../../../src/core/sheet/change.ts";
import { layoutTexts } from "../../../src/messages/sheets/sheet-language.ts";
import { bundleOf } from "../../../src/rulesets/index.ts";
import { assessWorkbook } from "../../../src/run/run.ts";
import { taskOf } from "../../../src/run/task.ts";
import { pageBreaks } from "../../../src/workbook/facts/page/page-breaks.ts";
import { figureSheet } from "../xlsx/sample-changes.ts";
import { ssb2018 } from "../../core/surveys.ts";
import { sample } from "../../ui/sample.ts";
import { emptySheet } from "../empty-sheet.ts";

const text = (value: string): OutCell => ({ value, look: "text" });

test("a table that has no room on the rest of a page begins a new one", () => {
  // A portrait page has room for 755 · 0,95 / 15 = 47 rows; two blocks of 30 rows do not go on one.
  const block = Array.from({ length: 30 }, () => [text("x")]);
  expect(pageBreaks({ ...emptySheet, rows: [...block, [], ...block] })).toEqual([31]);
  expect(pageBreaks({ ...emptySheet, rows: [...block.slice(0, 20), [], ...block.slice(0, 20)] })).toEqual([]);
});

test("a list longer than a page is not pushed down", () => {
  const long = Array.from({ length: 100 }, () => [text("x")]);
  expect(pageBreaks({ ...emptySheet, rows: [[text("Merknader")], [], ...long] })).toEqual([]);
});

test("a chart is not cut in two by a page", () => {
  const charts = figureSheet.charts.slice(0, 3); // rows 2–22, 24–44, 46–66 of about 47 on a page
  expect(pageBreaks({ ...emptySheet, charts })).toEqual([46]);
});

test("a chart that has no room together with the texts around it begins a page of its own", () => {
  const [chart] = figureSheet.charts;
  if (!chart) throw new Error("There is no chart");
  const place = (row: number, lastRow: number) => ({ ...chart, position: { ...chart.position, row, lastRow } });
  const texts = Array.from({ length: 20 }, () => [text("x")]);
  const empty = (count: number) => Array.from({ length: count }, () => []);
  // Rows 0–9 are text, 11–50 a chart of 40 rows, 51–70 its texts: 60 rows on pages of 47.
  const rows = [...texts.slice(0, 10), ...empty(41), ...texts];
  expect(pageBreaks({ ...emptySheet, rows, charts: [place(11, 50)] })).toEqual([11, 51]);
});

test("every figure of the sample is on one page with the texts under it", async () => {
  const choices = { leastAnswered: null, sheet: null, columnMap: null, cutPointMode: null };
  const outcome = await assessWorkbook(await sample(), taskOf(bundleOf(ssb2018), choices, null));
  const log = { programVersion: "1", time: "", source: "", language: "nb" };
  const { changes } = plan(outcome, { write: ["tables", "figures"], texts: layoutTexts("nb"), log });
  const figures = changes.find((change) => change.kind === "putSheet" && change.id === "figurer");
  if (figures?.kind !== "putSheet") throw new Error("There is no sheet of figures");
  const breaks = pageBreaks(figures);
  const isText = (row: number) => (figures.rows[row] ?? []).some((cell) => cell !== null);
  for (const { title, position } of figures.charts) {
    let last = position.lastRow;
    while (isText(last + 1)) last += 1;
    expect({ title, texts: last > position.lastRow, breaks: breaks.filter((row) => row > position.row && row <= last) }).toEqual({
      title,
      texts: true,
      breaks: [],
    });
  }
  expect(figures.charts.length).toBeGreaterThan(20);
  expect(breaks.length).toBeGreaterThanOrEqual(figures.charts.length - 1);
});
