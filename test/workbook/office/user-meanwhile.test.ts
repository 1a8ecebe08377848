import { HostProblem } from "../../../src/core/issues/host-problem.ts";
import { run } from "../../../src/run/run.ts";
import { passHalfSecond } from "../../office-host/held-timers.ts";
import { differences, dump } from "./dump.ts";
import { openUnits, task, writing } from "./sample.ts";

type Open = Awaited<ReturnType<typeof openUnits>>;

async function problemOf({ excel }: Open, write = writing(["columns", "log"])): Promise<HostProblem> {
  const problem: unknown = await run(excel, task, write).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(problem instanceof HostProblem)) throw new Error(`no host problem but ${String(problem)}`);
  return problem;
}

test("a protected survey sheet is told by name before anything is written", async () => {
  const open = await openUnits(5);
  open.host.workbook.sheet("Svar 2018").protect({});
  const before = dump(open.host.workbook);
  const { facts, left } = await problemOf(open);
  expect({ facts, left }).toEqual({ facts: { code: "sheet_protected", sheet: "Svar 2018" }, left: "untouched" });
  expect(open.host.requests).toHaveLength(3);
  expect(differences(before, dump(open.host.workbook))).toEqual([]);
});

test("a sheet that is protected while we compute leaves the workbook as it was", async () => {
  const open = await openUnits(5);
  const before = dump(open.host.workbook);
  open.host.beforeRequest(4, () => {
    open.host.workbook.sheet("Svar 2018").protect({});
  });
  const { facts, left } = await problemOf(open);
  expect({ code: facts.code, left }).toEqual({ code: "sheet_protected", left: "untouched" });
  expect(differences(before, dump(open.host.workbook))).toEqual([]);
});

test("a survey sheet that is deleted while we compute is told as gone, and our sheets are taken away again", async () => {
  const open = await openUnits(5);
  const { workbook } = open.host;
  open.host.beforeRequest(4, () => {
    workbook.deleteSheet(workbook.sheet("Svar 2018"));
  });
  const { facts, left } = await problemOf(open);
  expect({ facts, left }).toEqual({ facts: { code: "sheet_gone", sheet: "Svar 2018" }, left: "untouched" });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Les meg", "Kodebok", "Svarlister", "Oversikt", "Pivot"]);
  expect(workbook.names.items).toEqual([]);
});

test("a survey sheet that is renamed while we compute gets its columns all the same", async () => {
  const { host, excel } = await openUnits(5);
  host.beforeRequest(4, () => {
    host.workbook.sheet("Svar 2018").rename("Svarene");
  });
  await run(excel, task, writing(["columns", "log"]));
  expect(host.workbook.sheet("Svarene").cells.at(3, 72)?.value).toBe("IKT-strategi: antall områder");
  expect(host.workbook.names.find("Indikator_prioritering")?.formula).toMatch(/^='?Svarene'?!\$BY\$5:\$BY\$9$/);
});

test("our sheets are found again under the names the user has given them", async () => {
  const { host, excel } = await openUnits(5);
  await run(excel, task, writing());
  host.workbook.sheet("Tabeller").rename("Mine tabeller");
  await run(excel, task, writing());
  const names = host.workbook.sheets.map(({ name }) => name);
  expect(names).toEqual([
    "Les meg",
    "Svar 2018",
    "Kodebok",
    "Svarlister",
    "Oversikt",
    "Pivot",
    "Mine tabeller",
    "Figurer",
    "Kart",
    "Merknader",
    "Logg",
  ]);
  expect(host.workbook.sheet("Figurer").charts[0]?.series[0]?.values?.address).toMatch(/^'Mine tabeller'!/);
});

test("an Excel that cannot make a table larger has the columns beside it", async () => {
  const { host, excel } = await openUnits(5, { requirementSets: { ExcelApi: "1.12" } });
  await run(excel, task, writing(["columns"]));
  const sheet = host.workbook.sheet("Svar 2018");
  expect(sheet.cells.at(3, 72)?.value).toBe("IKT-strategi: antall områder");
  expect(sheet.tables[0]?.range.address).toBe("'Svar 2018'!A4:BT9");
});

test("cells that were merged where our columns stand are told with their address", async () => {
  const open = await openUnits(5);
  await run(open.excel, task, writing(["columns"]));
  const sheet = open.host.workbook.sheet("Svar 2018");
  sheet.tables.splice(0);
  sheet.merges.push({ row: 5, column: 72, lastRow: 6, lastColumn: 72 });
  const { facts } = await problemOf(open, writing(["columns"]));
  expect(facts).toEqual({ code: "cells_merged", sheet: "Svar 2018", area: "BU6:BU7" });
});

test("a number in a column that the user has formatted as text is a number", async () => {
  const { host, excel } = await openUnits(5);
  const sheet = host.workbook.sheet("Svar 2018");
  sheet.formats.put("NumberFormat", { row: 0, column: 72, lastRow: 1_048_575, lastColumn: 72 }, "@");
  await run(excel, task, writing(["columns"]));
  expect(typeof sheet.cells.at(4, 72)?.value).toBe("number");
});

test("the sheets are not asked for again right after what we remember, but are when a moment has passed", async () => {
  const { host, excel } = await openUnits(5);
  expect(await excel.partId()).toBeNull();
  const names = (await excel.sheets()).map(({ name }) => name);
  expect(host.requests).toHaveLength(1);
  expect(names).toContain("Svar 2018");

  await excel.partId();
  host.workbook.sheet("Svar 2018").rename("Svarene");
  passHalfSecond();
  expect((await excel.sheets()).map(({ name }) => name)).toContain("Svarene");
  expect(host.requests).toHaveLength(3);

  host.workbook.sheet("Svarene").rename("Svar 2018");
  expect((await excel.sheets()).map(({ name }) => name)).toContain("Svar 2018");
});
