import type { Sheet } from "../../../src/core/sheet/sheet.ts";
import { run } from "../../../src/run/run.ts";
import { OfficeWorkbook } from "../../../src/workbook/office/office-workbook.ts";
import type { Workbook } from "../../../src/workbook/workbook.ts";
import type { OfficeHost } from "../../office-host/office-host.ts";
import { writeValues } from "../../office-host/model/write.ts";
import { differences, dump, dumpSheet } from "./dump.ts";
import { openSample, openSampleFile, task, writing } from "./sample.ts";

/** Every sheet as the core sees it, with no empty cells at the ends of rows and no empty rows at the end. */
async function contents(workbook: Workbook): Promise<unknown> {
  const infos = await workbook.sheets();
  const sheets: unknown[] = [];
  for (const { name } of infos) sheets.push(plain(await workbook.read(name)));
  return { infos, sheets };
}

function plain({ name, firstRow, firstColumn, cells, tables, merges, ownColumns, ownColumnIds }: Sheet): unknown {
  const rows = new Map<string, unknown>();
  cells.forEach((row, y) => {
    row?.forEach((cell, x) => {
      if (cell !== null && cell !== "") rows.set(`${firstRow + y} ${firstColumn + x}`, cell);
    });
  });
  const places = merges.map(({ row, column, lastRow, lastColumn }) => [row, column, lastRow, lastColumn].join(" ")).toSorted();
  return { name, cells: rows, tables, merges: places, ownColumns, ownColumnIds: new Map([...(ownColumnIds ?? [])].toSorted()) };
}

test("a recompute in Excel leaves in every cell what it leaves in the file, in at most seven requests of at most 1.5 MB", async () => {
  const { host, excel } = await openSample();
  const file = await openSampleFile();
  await run(excel, task, writing());
  expect(host.requests.length).toBeLessThanOrEqual(7);
  expect(Math.max(...host.requests.map(({ bytes, answerBytes }) => Math.max(bytes, answerBytes)))).toBeLessThan(1_500_000);
  await run(file, task, writing());
  expect(await contents(excel)).toEqual(await contents(file));
});

const largest = ({ requests }: OfficeHost) => Math.max(...requests.map(({ bytes }) => bytes));

test("a second recompute changes nothing, in at most seven requests of at most 1.5 MB", async () => {
  const { host, excel } = await openSample();
  await run(excel, task, writing());
  const first = dump(host.workbook);
  host.resetRequests();
  await run(new OfficeWorkbook(), task, writing());
  expect(host.requests.length).toBeLessThanOrEqual(7);
  expect(largest(host)).toBeLessThan(1_500_000);
  expect(differences(first, dump(host.workbook))).toEqual([]);
});

/** Halden's row, and the column of the first part of the strategy, answered «Ja» in the sample. */
const edited = { row: 4, column: 5, lastRow: 4, lastColumn: 5 };

/** The file as if the user had answered «Nei» there. */
function withNei(file: Workbook): Workbook {
  const change = (sheet: Sheet): Sheet => ({
    ...sheet,
    cells: sheet.cells.map((row, y) => (y === edited.row ? row?.map((cell, x) => (x === edited.column ? "Nei" : cell)) : row)),
  });
  return {
    sheets: () => file.sheets(),
    read: async (name, rows) => (name === "Svar 2018" ? change(await file.read(name, rows)) : file.read(name, rows)),
    formulas: (name, area) => file.formulas(name, area),
    notes: (sheet) => file.notes(sheet),
    apply: (changes, watch) => file.apply(changes, watch),
  };
}

test("after an answer has been edited, a recompute in Excel again leaves what it leaves in the file", async () => {
  const { host, excel } = await openSample();
  const file = await openSampleFile();
  await run(excel, task, writing());
  await run(file, task, writing());
  const before = dump(host.workbook);
  writeValues(host.workbook.sheet("Svar 2018").range(edited), "Nei");
  await run(excel, task, writing());
  await run(withNei(file), task, writing());
  expect(await contents(excel)).toEqual(await contents(withNei(file)));
  expect(differences(before, dump(host.workbook))).toContainEqual(expect.stringContaining("Svar 2018: 4 72 4 72 "));
});

test("the user's own sheets, names and charts are as they were", async () => {
  const { host, excel } = await openSample();
  const { workbook } = host;
  workbook.names.add("Mine_tall", workbook.sheet("Oversikt").range({ row: 0, column: 0, lastRow: 3, lastColumn: 1 }), "mitt");
  const mine = workbook.names.find("Indikator_prioritering") ?? workbook.names.add("Indikator_prioritering", "=1+1");
  mine.refer("=1+1");
  mine.comment = "brukerens eget";
  const own = ["Les meg", "Kodebok", "Svarlister", "Oversikt", "Pivot"];
  const before = own.map((name) => dumpSheet(workbook.sheet(name)));
  await run(excel, task, writing());
  expect(own.map((name) => dumpSheet(workbook.sheet(name)))).toEqual(before);
  expect(workbook.names.find("Mine_tall")?.formula).toBe("=Oversikt!$A$1:$B$4");
  expect(workbook.names.find("Indikator_prioritering")?.formula).toBe("=1+1");
});
