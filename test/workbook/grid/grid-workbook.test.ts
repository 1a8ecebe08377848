import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { layoutTexts } from "../../../src/messages/sheets/sheet-language.ts";
import { builtInRuleSet } from "../../../src/rulesets/index.ts";
import type { Task, Writing } from "../../../src/core/pipeline.ts";
import { run } from "../../../src/run/run.ts";
import type { Workbook } from "../../../src/workbook/workbook.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { emptyStyles } from "../../../src/workbook/xlsx/styles/styles.ts";
import { buildXlsx } from "../xlsx/build.ts";
import { partsOf } from "../xlsx/parts-of.ts";
import { loadGrid } from "./bundle.ts";

const sample = new Uint8Array(readFileSync(path.resolve(import.meta.dirname, "../../../assets/eksempel-2018.xlsx")));
const ruleSet = builtInRuleSet("ssb-2018");
if (!ruleSet) throw new Error("there is no rule set ssb-2018");
const task: Task = { ruleSet, register: null, published: null, sheet: null, columnMap: null, cutPointMode: "fixed" };
const writing: Writing = {
  write: ["columns", "tables", "figures", "remarks", "log"],
  texts: layoutTexts("nb"),
  log: { programVersion: "1", time: "2026-01-01T00:00:00Z", source: "eksempel-2018.xlsx", language: "nb" },
};
const survey = "Svar 2018";
/** The first row of answers, and the column of the first question about strategy. */
const firstRow = 4;

type Bundled = Awaited<ReturnType<typeof loadGrid>>;
let bundled: Bundled;
let grid: InstanceType<Bundled["UniverGrid"]>;

beforeAll(async () => {
  bundled = await loadGrid();
  grid = new bundled.UniverGrid(bundled.startEngine(bundled.bare));
});

afterAll(() => {
  grid.dispose();
});

const openSample = () => bundled.GridWorkbook.open(grid, sample, "eksempel-2018.xlsx");
const idOf = (name: string) => grid.sheets().find((sheet) => sheet.name === name)?.id ?? "";

/** Every sheet's cells, tables and own columns, without empty cells at the ends. An empty text is no more to a grid than an empty cell. */
async function contentsOf(workbook: Workbook): Promise<unknown> {
  const sheets = [];
  for (const info of await workbook.sheets()) {
    const { cells, tables, merges, hiddenRows, ownColumns, ownColumnIds } = await workbook.read(info.name);
    const rows = cells.map((row) => trimmed((row ?? []).map((cell) => (cell === "" ? null : cell))));
    sheets.push({ info, rows: trimmedRows(rows), tables, merges, hiddenRows, ownColumns, ids: [...(ownColumnIds ?? [])].sort() });
  }
  return sheets;
}

const trimmed = (row: readonly unknown[]) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1);
const trimmedRows = (rows: readonly (readonly unknown[])[]) => rows.slice(0, rows.findLastIndex(({ length }) => length > 0) + 1);

describe("a workbook in the grid", () => {
  test("is read as from its file", async () => {
    const file = await XlsxWorkbook.open(sample);
    expect(await contentsOf(await openSample())).toEqual(await contentsOf(file));
  });

  test("is the same after a run as the file after the same run", async () => {
    const file = await XlsxWorkbook.open(sample);
    const workbook = await openSample();
    await run(file, task, writing);
    await run(workbook, task, writing);
    expect(await contentsOf(workbook)).toEqual(await contentsOf(file));
  });

  test("is saved with the very parts that the file has after the same run, also after a second one", async () => {
    const file = await XlsxWorkbook.open(sample);
    const workbook = await openSample();
    await run(file, task, writing);
    await run(workbook, task, writing);
    await run(workbook, task, writing);
    expect(await partsOf(await workbook.save())).toEqual(await partsOf(await file.save()));
  });

  test("is saved with its very bytes when nothing was done, or all was undone", async () => {
    const workbook = await openSample();
    const untouched = await partsOf(await workbook.save());
    await run(workbook, task, writing);
    grid.undo();
    expect(untouched).toEqual(await partsOf(sample));
    expect(await partsOf(await workbook.save())).toEqual(await partsOf(sample));
  });

  test("has what was typed when it is saved, in that cell and no other", async () => {
    const workbook = await openSample();
    await type(workbook, survey, firstRow, 1, "Halden kommune");
    const saved = await XlsxWorkbook.open(await workbook.save());
    const before = await (await XlsxWorkbook.open(sample)).read(survey);
    const after = await saved.read(survey);
    const changed = after.cells.flatMap((row, index) =>
      (row ?? []).flatMap((cell, column) => (cell === before.cells[index]?.[column] ? [] : [[index, column, cell]])),
    );
    expect(changed).toEqual([[firstRow, 1, "Halden kommune"]]);
  });

  test("comes back from its journal as it was left", async () => {
    const workbook = await openSample();
    await run(workbook, task, writing);
    await type(workbook, survey, firstRow, 1, "Halden kommune");
    const journal: unknown = JSON.parse(JSON.stringify(workbook.journal()));
    const left = await contentsOf(workbook);
    const again = await openSample();
    await again.replay(journal as ReturnType<typeof workbook.journal>); // it was one before it was written and read
    expect(await contentsOf(again)).toEqual(left);
  });
});

/** Changes a cell as a user does: the cell is counted as edited. */
async function type(
  workbook: Awaited<ReturnType<typeof openSample>>,
  sheet: string,
  row: number,
  column: number,
  value: string,
): Promise<void> {
  const cells = grid.newCells();
  cells.put(row, column, { value, formula: null, group: null, style: null });
  await grid.write([{ kind: "values", sheet: idOf(sheet), cells }], grid.memo());
  workbook.edited.add({ sheet: idOf(sheet), cells: [[row, column]] });
}

test("a date format of the Normal style is read as the command line reads it", async () => {
  const rows = '<row r="1"><c r="A1"><v>45000</v></c><c r="B1" s="0"><v>1.5</v></c></row>';
  const styles = emptyStyles.replace(/<cellXfs[^]*?<\/cellXfs>/, '<cellXfs count="1"><xf numFmtId="14" fontId="0"/></cellXfs>');
  const bytes = await buildXlsx({ sheets: [{ name: "Svar", rows }], styles });
  const opened = await bundled.GridWorkbook.open(grid, bytes, "prøve.xlsx");
  const inGrid = (await opened.read("Svar")).cells;
  expect(inGrid).toEqual((await (await XlsxWorkbook.open(bytes)).read("Svar")).cells);
  expect(inGrid[0]?.[0]).toEqual({ date: "2023-03-15" });
  opened.close();
});
