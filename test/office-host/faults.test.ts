import { transportCodes } from "./faults.ts";
import type { SheetContent } from "./import-workbook.ts";
import { startExcel } from "./start-excel.ts";

const answers: SheetContent = { name: "Svar", rows: [["Kommune"], ["Oslo"]] };

const writeTwice = async (excel: typeof Excel) =>
  excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Svar");
    sheet.getRange("A1").values = [["Første"]];
    await context.sync();
    sheet.getRange("A2").values = [["Andre"]];
    await context.sync();
  });

test.each([
  [transportCodes.internalError, "GeneralException"],
  [transportCodes.cellEditing, "InvalidOperationInCellEditMode"],
  [transportCodes.invalidOrTimedOutSession, "InvalidOrTimedOutSession"],
  [transportCodes.modalDialogOpen, "WriteNotSupportedWhenModalDialogOpen"],
  [transportCodes.activityLimitReached, "ActivityLimitReached"],
  [transportCodes.requestPayloadSizeLimitExceeded, "RequestPayloadSizeLimitExceeded"],
  [transportCodes.noCapability, "AccessDenied"],
])("transport code %i at the second request is %s, and the first is done", async (number, code) => {
  const { host, workbook, Excel } = await startExcel([answers]);
  host.failAt(2, number);
  await expect(writeTwice(Excel)).rejects.toMatchObject({ code });
  expect(workbook.sheet("Svar").cells.at(0, 0)?.value).toBe("Første");
  expect(workbook.sheet("Svar").cells.at(1, 0)?.value).toBe("Oslo");
  expect(host.requests.map(({ error }) => error)).toEqual([null, String(number)]);
});

test("an answer that is too large is lost after the work is done", async () => {
  const { host, workbook, Excel } = await startExcel([answers]);
  host.failAt(1, transportCodes.responsePayloadSizeLimitExceeded);
  await expect(writeTwice(Excel)).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  expect(workbook.sheet("Svar").cells.at(0, 0)?.value).toBe("Første");
});

test.each(["ItemNotFound", "InvalidArgument", "AccessDenied", "GeneralException", "RequestAborted"])(
  "%s at an action leaves what came before it done",
  async (code) => {
    const { host, workbook, Excel } = await startExcel([answers]);
    const twoInOne = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Svar");
      host.failAt(1, code);
      sheet.getRange("A1").values = [["Første"]];
      sheet.getRange("A2").values = [["Andre"]];
      await context.sync();
    });
    await expect(twoInOne).rejects.toMatchObject({ code });
    expect(workbook.sheet("Svar").cells.at(0, 0)?.value).toBe("Første");
    expect(workbook.sheet("Svar").cells.at(1, 0)?.value).toBe("Oslo");
  },
);

test("a request over the payload limit is refused whole", async () => {
  const { host, workbook, Excel } = await startExcel([answers], { payloadLimit: 2000 });
  const large = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Svar").getRange("A1").values = [["x".repeat(2000)]];
    await context.sync();
  });
  await expect(large).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  expect(workbook.sheet("Svar").cells.at(0, 0)?.value).toBe("Kommune");
  expect(host.requests[0]?.bytes).toBeGreaterThan(2000);
});

test("while the user types in a cell a request fails, and one that may wait waits", async () => {
  const { host, Excel } = await startExcel([answers]);
  host.isEditingCell = true;
  const write = (options: { delayForCellEdit?: boolean }) =>
    Excel.run(options, async (context) => {
      context.workbook.worksheets.getItem("Svar").getRange("A1").values = [["X"]];
      await context.sync();
    });
  await expect(write({})).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  const waiting = write({ delayForCellEdit: true });
  while (host.waitingRequests === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(host.workbook.sheet("Svar").cells.at(0, 0)?.value).toBe("Kommune");
  host.isEditingCell = false;
  await waiting;
  expect(host.workbook.sheet("Svar").cells.at(0, 0)?.value).toBe("X");
});

test("a sheet that the user deletes between two requests is not found by the next", async () => {
  const { host, workbook, Excel } = await startExcel([answers, { name: "Annet", rows: [] }]);
  host.beforeRequest(2, () => {
    workbook.deleteSheet(workbook.sheet("Svar"));
  });
  await expect(writeTwice(Excel)).rejects.toMatchObject({ code: "ItemNotFound" });
});

test("a sheet that the user renames between two requests is still found, since the library keeps its id", async () => {
  const { host, workbook, Excel } = await startExcel([answers]);
  host.beforeRequest(2, () => {
    workbook.sheet("Svar").rename("Svarene");
  });
  await writeTwice(Excel);
  expect(workbook.sheet("Svarene").cells.at(1, 0)?.value).toBe("Andre");
});

test("a planned fault happens once: the next run succeeds", async () => {
  const { host, Excel } = await startExcel([answers]);
  host.failAt(1, 5102);
  await expect(writeTwice(Excel)).rejects.toMatchObject({ code: "ActivityLimitReached" });
  host.resetRequests();
  await writeTwice(Excel);
  expect(host.requests.map(({ error }) => error)).toEqual([null, null]);
});
