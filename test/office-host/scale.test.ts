import { startExcel } from "./start-excel.ts";

test("ten thousand rows are written and read within seconds, and the payload limit is met", async () => {
  const { host, Excel } = await startExcel([{ name: "Stor", rows: [] }]);
  const rows = Array.from({ length: 10_000 }, (_, row) => Array.from({ length: 30 }, (_cell, column) => (row * column) % 7));
  const started = performance.now();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Stor").getRange("A1:AD10000");
    range.values = rows;
    await context.sync();
    range.load("values");
    await context.sync();
    expect(range.values).toEqual(rows);
  });
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(host.requests.map(({ error }) => error)).toEqual([null, null]);
});
