import { processorTime } from "../processor-time.ts";
import { startExcel } from "./start-excel.ts";

/** Rows of thirty numbers, written and read. */
async function writeAndRead(count: number): Promise<void> {
  const { host, Excel } = await startExcel([{ name: "Stor", rows: [] }]);
  const rows = Array.from({ length: count }, (_, row) => Array.from({ length: 30 }, (_cell, column) => (row * column) % 7));
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Stor").getRange(`A1:AD${count}`);
    range.values = rows;
    await context.sync();
    range.load("values");
    await context.sync();
    expect(range.values).toEqual(rows);
  });
  expect(host.requests.map(({ error }) => error)).toEqual([null, null]);
}

test("ten thousand rows are written and read inside the payload limit, in time that grows with the rows and not with their square", async () => {
  await writeAndRead(1000);
  const few = await processorTime(() => writeAndRead(1000));
  const many = await processorTime(() => writeAndRead(10_000));
  expect(many / few).toBeLessThan(40);
});
