import { parts, type Part } from "../../../src/core/layout/parts.ts";
import { HostProblem } from "../../../src/core/issues/host-problem.ts";
import { layoutTexts } from "../../../src/messages/sheets/sheet-language.ts";
import { run } from "../../../src/run/run.ts";
import { writeValues } from "../../office-host/model/write.ts";
import { waitForEvents as pause } from "../../office-host/start-excel.ts";
import { transportCodes } from "../../office-host/faults.ts";
import { differences, dump } from "./dump.ts";
import { openUnits, task, writing } from "./sample.ts";

/** The requests of a recompute: the workbook, first rows, the survey, the writing, and its end. */
const requests = [1, 2, 3, 4, 5];

/** Errors that Excel answers at a call, what comes before it being done already: code → the problem that the user is told. */
const batchFaults: Readonly<Record<string, string>> = {
  AccessDenied: "sheet_protected",
  ActivityLimitReached: "busy",
  ApiNotAvailable: "not_supported",
  ApiNotFound: "not_supported",
  FilteredRangeConflict: "cells_filtered",
  GeneralException: "unexpected",
  InactiveWorkbook: "workbook_closed",
  InsertDeleteConflict: "unexpected",
  InvalidArgument: "unexpected",
  InvalidOperation: "unexpected",
  InvalidOperationInCellEditMode: "cell_editing",
  InvalidReference: "sheet_gone",
  ItemAlreadyExists: "unexpected",
  ItemNotFound: "sheet_gone",
  MergedRangeConflict: "cells_merged",
  NonBlankCellOffSheet: "unexpected",
  OperationCellsExceedLimit: "too_large",
  PivotTableRangeConflict: "unexpected",
  RequestAborted: "unexpected",
  ServiceNotAvailable: "busy",
  UnsupportedOperation: "not_supported",
  UnsupportedSheet: "sheet_gone",
};

const unhandled: unknown[] = [];
const remember = (reason: unknown) => unhandled.push(reason);
beforeAll(() => process.on("unhandledRejection", remember));
afterAll(() => process.off("unhandledRejection", remember));
afterEach(async () => {
  await pause();
  expect(unhandled.splice(0)).toEqual([]);
});

/** Turns the first unit's answer about its strategy, so that a recompute has something to write. */
function turnAnswer({ host }: Awaited<ReturnType<typeof openUnits>>): void {
  const cell = host.workbook.sheet("Svar 2018").range({ row: 4, column: 5, lastRow: 4, lastColumn: 5 });
  writeValues(cell, cell.sheet.cells.at(4, 5)?.value === "Ja" ? "Nei" : "Ja");
}

type Open = Awaited<ReturnType<typeof openUnits>>;

/** Fails one request of a recompute and gives what came of it: the problem, and whether the workbook is as it was or as it should be. */
async function failedRun(open: Open, write: readonly Part[], fail: () => void) {
  const { host, excel } = open;
  const before = dump(host.workbook);
  host.resetRequests();
  fail();
  const problem: unknown = await run(excel, task, writing(write)).then(
    () => null,
    (error: unknown) => error,
  );
  return { problem, changed: differences(before, dump(host.workbook)) };
}

/** The next recompute succeeds, and one more changes nothing: the workbook is whole. */
async function expectWhole({ host, excel }: Open, write: readonly Part[]): Promise<void> {
  host.resetRequests();
  await run(excel, task, writing(write));
  const whole = dump(host.workbook);
  await run(excel, task, writing(write));
  expect(differences(whole, dump(host.workbook))).toEqual([]);
}

function expectProblem(problem: unknown, code: string): void {
  expect(problem).toBeInstanceOf(HostProblem);
  if (!(problem instanceof HostProblem)) return;
  expect(problem.facts).toMatchObject({ code });
  expect(problem.left).toBe("untouched");
}

/** The sheets whose size is that of the survey: the others are the same for every error, and take time. */
const small: readonly Part[] = ["columns", "remarks", "log"];

describe("an error at a call leaves the workbook as it was, and the next recompute succeeds", () => {
  test.each(Object.entries(batchFaults))("%s is told as %s", async (code, told) => {
    const open = await openUnits(12);
    for (const request of requests) await failsCleanly(open, { request, code, told, action: -1, write: small });
    await expectWhole(open, small);
    turnAnswer(open);
    for (const request of requests) await failsCleanly(open, { request, code, told, action: -1, write: small });
    await failsCleanly(open, { request: 4, code, told, action: 60, write: small });
    await expectWhole(open, small);
  });
});

test("wherever the writing breaks off, the workbook is as it was or complete, at the first recompute and at later ones", async () => {
  const open = await openUnits(12);
  for (const action of breaks) await failsCleanly(open, { request: 4, code: "GeneralException", told: "unexpected", action, write: parts });
  await expectWhole(open, parts);
  turnAnswer(open);
  for (const action of breaks) await failsCleanly(open, { request: 4, code: "GeneralException", told: "unexpected", action, write: parts });
  await expectWhole(open, parts);
});

test("columns alone, with no sheet of ours to keep anything on, are as they were or complete wherever the writing breaks off", async () => {
  const open = await openUnits(12);
  const writeColumns = { request: 4, code: "GeneralException", told: "unexpected", write: ["columns"] } as const;
  for (const action of columnBreaks) await failsCleanly(open, { ...writeColumns, action });
  await expectWhole(open, ["columns"]);
  turnAnswer(open);
  for (const action of columnBreaks) await failsCleanly(open, { ...writeColumns, action });
  await expectWhole(open, ["columns"]);
});

test("what is kept beside the survey keeps the looks of whole rows, and is gone after a recompute that nobody could mend", async () => {
  const open = await openUnits(12);
  const { host } = open;
  host.workbook.sheet("Svar 2018").formats.put("Fill.Color", { row: 3, column: 0, lastRow: 3, lastColumn: 16_383 }, "#FFFF00");
  await run(open.excel, task, writing(["columns"]));
  const whole = dump(host.workbook);
  turnAnswer(open);
  const { problem } = await failedRun(open, ["columns"], () => {
    host.failAt(4, "GeneralException", { action: 150 });
    for (const later of [5, 6, 7, 8, 9]) host.failAt(later, transportCodes.internalError);
  });
  expect(problem).toMatchObject({ left: "unknown" }); // Excel did not answer any more
  const isFar = (line: string) => /: far /.test(line);
  expect(dump(host.workbook).some(isFar)).toBe(true);
  turnAnswer(open);
  host.resetRequests();
  await run(open.excel, task, writing());
  const ofColumns = (lines: readonly string[]) => lines.filter((line) => /^Svar 2018: /.test(line));
  expect(differences(ofColumns(whole), ofColumns(dump(host.workbook)))).toEqual([]);
});

test("charts that are drawn anew are as they were or complete wherever the writing breaks off", async () => {
  const open = await openUnits(12);
  const { host, excel } = open;
  await run(excel, task, writing());
  const english = { ...writing(), texts: layoutTexts("en") };
  for (const action of breaks) {
    const before = dump(host.workbook);
    host.resetRequests();
    host.failAt(4, "GeneralException", { action });
    const problem: unknown = await run(excel, task, english).then(
      () => null,
      (error: unknown) => error,
    );
    if (problem === null) break; // all was written before it broke off
    expect({ action, changed: differences(before, dump(host.workbook)) }).toEqual({ action, changed: [] });
    expectProblem(problem, "unexpected");
  }
  await run(excel, task, english);
  const charts = host.workbook.sheet("Figurer").charts.map(({ name }) => name);
  expect(new Set(charts).size).toBe(charts.length);
  expect(charts.filter((name) => name.endsWith("~ny"))).toEqual([]);
});

/** Calls of a writing of columns alone, which has some four hundred; the last ones come when all is written. */
const columnBreaks = [0, 10, 25, 40, 60, 100, 150, 200, 300, -30, -10, -3, -1];

/** Calls of the writing, which has some four thousand at first and two thousand later. */
const breaks = [0, 25, 60, 300, 800, 1800, 3400, -20, -1];

interface Failure {
  readonly request: number;
  readonly code: string;
  readonly told: string;
  readonly action: number;
  readonly write: readonly Part[];
}

async function failsCleanly(open: Open, { request, code, told, action, write }: Failure): Promise<void> {
  const { problem, changed } = await failedRun(open, write, () => {
    open.host.failAt(request, code, { action });
  });
  if (problem === null) return expectWhole(open, write);
  expect({ request, action, changed }).toEqual({ request, action, changed: [] });
  expectProblem(problem, told);
}

/** Errors of a whole request. */
const transportFaults = {
  [transportCodes.internalError]: "unexpected",
  [transportCodes.cellEditing]: "cell_editing",
  [transportCodes.invalidOrTimedOutSession]: "workbook_closed",
  [transportCodes.modalDialogOpen]: "dialog_open",
  [transportCodes.activityLimitReached]: "busy",
  [transportCodes.noCapability]: "read_only",
};

describe("a request that fails whole leaves the workbook as it was, and the next recompute succeeds", () => {
  test.each(Object.entries(transportFaults))("code %s", async (code, told) => {
    const open = await openUnits(12);
    for (const request of requests) {
      const { problem, changed } = await failedRun(open, small, () => {
        open.host.failAt(request, Number(code));
      });
      if (problem === null) continue;
      expect({ request, changed }).toEqual({ request, changed: [] });
      expectProblem(problem, told);
    }
    await expectWhole(open, small);
  });
});

test("an answer that is lost after all was written is no failure: the workbook tells that it is complete", async () => {
  const open = await openUnits(12);
  const { problem } = await failedRun(open, small, () => {
    open.host.failAt(5, transportCodes.responsePayloadSizeLimitExceeded, { isApplied: true });
  });
  expect(problem).toBeNull();
  expect(open.host.workbook.sheet("Svar 2018").cells.at(3, 72)?.value).toBe("IKT-strategi: antall områder");
  await expectWhole(open, small);
});
