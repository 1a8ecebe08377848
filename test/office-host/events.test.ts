import { waitForEvents, startExcel } from "./start-excel.ts";
import { writeValues } from "./model/write.ts";
import type { SheetContent } from "./import-workbook.ts";

const answers: SheetContent = { name: "Svar", rows: [["Kommune"], ["Oslo"]] };

test("the sheet's handlers and the collection's are notified of a change, with its source", async () => {
  const { workbook, Excel } = await startExcel([answers], { requirementSets: { ExcelApi: "1.14" } });
  const events: unknown[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Svar");
    sheet.onChanged.add((event) => {
      events.push(["sheet", event.address, event.triggerSource]);
      return Promise.resolve();
    });
    context.workbook.worksheets.onChanged.add((event) => {
      events.push(["all", event.address, event.triggerSource]);
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange("A2").values = [["Bergen"]];
    await context.sync();
  });
  await waitForEvents();
  writeValues(workbook.sheet("Svar").range({ row: 4, column: 0, lastRow: 4, lastColumn: 0 }), "Bodø");
  await waitForEvents();
  expect(events).toEqual([
    ["sheet", "A2", "ThisLocalAddin"],
    ["all", "A2", "ThisLocalAddin"],
    ["sheet", "A5", "Unknown"],
    ["all", "A5", "Unknown"],
  ]);
});

test("handlers are notified of sheets that are added, deleted, activated and deactivated", async () => {
  const { workbook, Excel } = await startExcel([answers]);
  const events: string[] = [];
  const record = (what: string) => () => {
    events.push(what);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(record("added"));
    worksheets.onDeleted.add(record("deleted"));
    worksheets.onActivated.add(record("activated"));
    worksheets.getItem("Svar").onDeactivated.add(record("deactivated"));
    await context.sync();
  });
  const added = workbook.addSheet("Ny");
  workbook.activate(added);
  workbook.deleteSheet(added);
  await waitForEvents();
  expect(events).toEqual(["added", "deactivated", "activated", "deleted"]);
});

test("the sheet and the workbook are notified of a new selection", async () => {
  const { Excel } = await startExcel([answers]);
  const events: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onSelectionChanged.add((event) => {
      events.push(event.address);
      return Promise.resolve();
    });
    context.workbook.onSelectionChanged.add(() => {
      events.push("workbook");
      return Promise.resolve();
    });
    await context.sync();
    context.workbook.worksheets.getItem("Svar").getRange("A2").select();
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    expect(selected.address).toBe("Svar!A2");
  });
  await waitForEvents();
  expect(events.sort()).toEqual(["A2", "workbook"]);
});

test("a handler that was removed is not called any more", async () => {
  const { workbook, Excel } = await startExcel([answers]);
  let events = 0;
  const handler = await Excel.run(async (context) => {
    const result = context.workbook.worksheets.getItem("Svar").onChanged.add(() => {
      events++;
      return Promise.resolve();
    });
    await context.sync();
    return result;
  });
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  writeValues(workbook.sheet("Svar").range({ row: 0, column: 0, lastRow: 0, lastColumn: 0 }), "X");
  await waitForEvents();
  expect(events).toBe(0);
  expect(workbook.isListening("changed", workbook.sheet("Svar").id)).toBe(false);
});
