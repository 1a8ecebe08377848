import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Sheet } from "../../src/core/sheet/sheet.ts";
import { OfficeWorkbook } from "../../src/workbook/office/office-workbook.ts";
import type { Workbook } from "../../src/workbook/workbook.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { newWorld, type World } from "../cli/program.ts";
import { differences, dump, dumpSheet } from "../workbook/office/dump.ts";
import { openSample } from "../workbook/office/sample.ts";
import { writeValues } from "../office-host/model/write.ts";
import { loadAddIn, openedAddIn, takeFailures } from "./add-in.ts";

/** Halden's row, and the column of the first part of the strategy, answered «Ja» in the sample. */
const edited = { row: 4, column: 5, lastRow: 4, lastColumn: 5 };

/** Two files that the command line has written: of the sample, and of the sample with that answer turned. */
let written: Workbook;
let writtenAfterEdit: Workbook;
let world: World;
// The library takes the page's globals over when it starts, so the command line goes first.
beforeAll(async () => {
  world = newWorld();
  written = await computed(world);
  const file = await XlsxWorkbook.open(readFileSync(path.join(world.folder, "svar.xlsx")));
  await file.putCells("Svar 2018", [{ row: edited.row, column: edited.column, value: "Nei", formula: null, area: null }]);
  writeFileSync(path.join(world.folder, "svar.xlsx"), await file.save());
  writtenAfterEdit = await computed(world);
});
afterAll(() => {
  world.remove();
});
afterEach(() => {
  expect(takeFailures()).toEqual([]);
});

async function computed({ run, read }: World): Promise<Workbook> {
  expect(await run("beregn", "svar.xlsx")).toMatchObject({ exit: 0 });
  return XlsxWorkbook.open(read("svar med indikatorer.xlsx"));
}

/** The rows of the log that tell when and on which file it was run. */
const aboutTheRun = /^(Tidspunkt|Fil)$/;

/** Every cell of every sheet that holds something: sheet, row and column → value. */
async function valuesOf(workbook: Workbook): Promise<ReadonlyMap<string, unknown>> {
  const values = new Map<string, unknown>();
  for (const { name, ownId } of await workbook.sheets()) addCells(values, await workbook.read(name), ownId === "logg");
  return values;
}

function addCells(values: Map<string, unknown>, { name, firstRow, firstColumn, cells }: Sheet, isLog: boolean): void {
  cells.forEach((row, y) => {
    const head = row?.[0];
    if (isLog && typeof head === "string" && aboutTheRun.test(head)) return;
    row?.forEach((cell, x) => {
      if (cell !== null && cell !== "") values.set(`${name} ${firstRow + y} ${firstColumn + x}`, cell);
    });
  });
}

test("Beregn på nytt leaves in every cell what the command line leaves, before and after an answer has been edited", async () => {
  const { host } = await openSample();
  const { press } = await openedAddIn(host);
  await press("recompute");
  expect(await valuesOf(new OfficeWorkbook())).toEqual(await valuesOf(written));
  writeValues(host.workbook.sheet("Svar 2018").range(edited), "Nei");
  await press("recompute");
  const after = await valuesOf(new OfficeWorkbook());
  expect(after).toEqual(await valuesOf(writtenAfterEdit));
  expect(after).not.toEqual(await valuesOf(written));
});

test("a press in an Excel where the pane was never opened does the same", async () => {
  const { host } = await openSample();
  await loadAddIn(host).press("recompute");
  expect(await valuesOf(new OfficeWorkbook())).toEqual(await valuesOf(written));
});

test("a second press leaves the same workbook, the time in the log apart", async () => {
  const { host } = await openSample();
  const { press } = await openedAddIn(host);
  await press("recompute");
  const first = dump(host.workbook);
  await press("recompute");
  // What the pane remembers of it, the log, and so the mark of what was written, have the time too.
  const isTime = (line: string) =>
    /^[-+] (Logg: \d+ 1 \d+ 1 \["\d+\.\d+\.\d+, |<tilstand .*"written":\{"time":|name \["_indikator_skriving")/.test(line);
  expect(differences(first, dump(host.workbook)).filter((line) => !isTime(line))).toEqual([]);
});

/** What a user may have on a sheet of their own: a table, a chart, a colour rule and a name. */
async function dressOversikt(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const sheet = worksheets.add("Mine notater");
    const range = sheet.getRange("B2:C4");
    range.values = [
      ["Fylke", "Antall"],
      ["Viken", 51],
      ["Oslo", 1],
    ];
    sheet.tables.add(range, true).name = "MinTabell";
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("C2:C4"), "Columns");
    chart.name = "Min figur";
    chart.title.text = "Kommuner etter fylke";
    const rule = sheet.getRange("C3:C4").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=C3>10";
    rule.custom.format.fill.color = "#FFC7CE";
    names.add("Mine_tall", sheet.getRange("C3:C4"), "mitt");
    names.add("Indikator_prioritering", "=1+1", "brukerens eget");
    await context.sync();
  });
}

test("the user's sheets, tables, names, colour rules and charts are as they were", async () => {
  const { host } = await openSample();
  await dressOversikt();
  const { workbook } = host;
  const own = ["Les meg", "Kodebok", "Svarlister", "Oversikt", "Pivot", "Mine notater"];
  const before = own.map((name) => dumpSheet(workbook.sheet(name)));
  expect(before.at(-1)).toContainEqual(expect.stringContaining("Min figur"));
  const { press } = await openedAddIn(host);
  await press("recompute");
  await press("recompute");
  expect(own.map((name) => dumpSheet(workbook.sheet(name)))).toEqual(before);
  expect(workbook.names.find("Mine_tall")?.formula).toBe("='Mine notater'!$C$3:$C$4");
  expect(workbook.names.find("Indikator_prioritering")?.formula).toBe("=1+1");
  expect(workbook.sheet("Svar 2018").tables.map(({ name }) => name)).toEqual(["tblSvar"]);
});
