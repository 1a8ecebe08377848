import { settle, startExcel } from "./start-excel.ts";
import { writeValues } from "./model/write.ts";
import type { SheetContent } from "./import-workbook.ts";

const answers: SheetContent = { name: "Svar", rows: [["Kommune"], ["Oslo"]] };

test("a change is told to the sheet's handlers and to the collection's, and says who made it", async () => {
  const { workbook, Excel } = await startExcel([answers], { requirementSets: { ExcelApi: "1.14" } });
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Svar");
    sheet.onChanged.add((event) => {
      heard.push(["sheet", event.address, event.triggerSource]);
      return Promise.resolve();
    });
    context.workbook.worksheets.onChanged.add((event) => {
      heard.push(["all", event.address, event.triggerSource]);
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange("A2").values = [["Bergen"]];
    await context.sync();
  });
  await settle();
  writeValues(workbook.sheet("Svar").range({ row: 4, column: 0, lastRow: 4, lastColumn: 0 }), "Bodø");
  await settle();
  expect(heard).toEqual([
    ["sheet", "A2", "ThisLocalAddin"],
    ["all", "A2", "ThisLocalAddin"],
    ["sheet", "A5", "Unknown"],
    ["all", "A5", "Unknown"],
  ]);
});

test("sheets that come, go and are left are told", async () => {
  const { workbook, Excel } = await startExcel([answers]);
  const heard: string[] = [];
  const hear = (what: string) => () => {
    heard.push(what);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(hear("added"));
    worksheets.onDeleted.add(hear("deleted"));
    worksheets.onActivated.add(hear("activated"));
    worksheets.getItem("Svar").onDeactivated.add(hear("deactivated"));
    await context.sync();
  });
  const added = workbook.addSheet("Ny");
  workbook.activate(added);
  workbook.deleteSheet(added);
  await settle();
  expect(heard).toEqual(["added", "deactivated", "activated", "deleted"]);
});

test("the selection is told to the sheet and to the workbook", async () => {
  const { Excel } = await startExcel([answers]);
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onSelectionChanged.add((event) => {
      heard.push(event.address);
      return Promise.resolve();
    });
    context.workbook.onSelectionChanged.add(() => {
      heard.push("workbook");
      return Promise.resolve();
    });
    await context.sync();
    context.workbook.worksheets.getItem("Svar").getRange("A2").select();
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    expect(selected.address).toBe("Svar!A2");
  });
  await settle();
  expect(heard.sort()).toEqual(["A2", "workbook"]);
});

test("a handler that was taken off hears nothing more", async () => {
  const { workbook, Excel } = await startExcel([answers]);
  let heard = 0;
  const handler = await Excel.run(async (context) => {
    const result = context.workbook.worksheets.getItem("Svar").onChanged.add(() => {
      heard++;
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
  await settle();
  expect(heard).toBe(0);
  expect(workbook.isListening("changed", workbook.sheet("Svar").id)).toBe(false);
});
