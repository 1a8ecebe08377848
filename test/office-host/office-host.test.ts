import { waitForEvents, startExcel } from "./start-excel.ts";

const answers = [
  ["Kommune", "Nettsky", "Antall"],
  ["Oslo", "Ja", 5],
  ["Bergen", null, 7],
];

const start = () => startExcel([{ name: "Svar", rows: answers }]);

test("the real library reads a used range in one request and cleans up after itself in another", async () => {
  const { host, Excel } = await start();
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Svar").getUsedRange(true).load("values,address");
    expect(() => range.values).toThrow(/ikke tilgjengelig/);
    await context.sync();
    return [range.address, range.values];
  });
  expect(values).toEqual([
    "Svar!A1:C3",
    [
      ["Kommune", "Nettsky", "Antall"],
      ["Oslo", "Ja", 5],
      ["Bergen", "", 7],
    ],
  ]);
  expect(host.requests).toHaveLength(1);
  await waitForEvents();
  expect(host.cleanUps).toHaveLength(1);
  expect(host.workbook.references.size).toBe(0);
});

test("a missing sheet is a null object, or ItemNotFound where it must be there", async () => {
  const { Excel, OfficeExtension } = await start();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Finnes ikke");
    await context.sync();
    expect(sheet.isNullObject).toBe(true);
  });
  const missing = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Finnes ikke");
    await context.sync();
  });
  await expect(missing).rejects.toBeInstanceOf(OfficeExtension.Error);
  await expect(missing).rejects.toMatchObject({ code: "ItemNotFound" });
});

test("what is newer than the declared requirement set is refused by the library itself", async () => {
  const { Excel } = await start();
  await Excel.run((context) => {
    const range = context.workbook.worksheets.getItem("Svar").getRange("A1");
    expect(() => range.getMergedAreasOrNullObject()).toThrow(/ExcelApi.*1\.13/);
    return Promise.resolve();
  });
});

test("what the host does not implement is refused by name", async () => {
  const { Excel } = await start();
  const asked = Excel.run(async (context) => {
    context.workbook.pivotTables.load("items/name");
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({ code: "ApiNotFound", message: "host: Workbook.PivotTables not implemented" });
});

test("dates in settings reach the host as the library sends them from a page", async () => {
  const { host, Excel } = await start();
  await Excel.run(async (context) => {
    context.workbook.settings.add("d", { d: new Date(0) });
    await context.sync();
  });
  expect(host.workbook.settings.get("d")).toEqual({ d: "Date(0)" });
});
