import { callCodes, errorCodes } from "../../office-host/error-codes.ts";
import { transportCodes } from "../../office-host/faults.ts";
import type { OfficeHost } from "../../office-host/office-host.ts";
import { waitForEvents } from "../../office-host/start-excel.ts";
import { differences, dump } from "./dump.ts";
import { excels, isUntouched, opened, runOnce, undisturbed, type ExcelKind } from "./matrix.ts";

const kinds = Object.keys(excels) as readonly ExcelKind[]; // the keys of a constant
const cases = kinds.flatMap((kind) => (["first", "second"] as const).map((when) => [kind, when] as const));

afterEach(waitForEvents);

/** The first request of a run that may write: the workbook, first rows and the survey are read before it. */
const readings = 3;

/** Calls at which requests that write break off: when nothing is done yet, in the midst, and when all but the last is. */
const calls = [40, 3, 200, -1];
const failing = (request: number, code: string | number) => ({
  action: request > readings ? (calls[callCodes.indexOf(String(code)) % calls.length] ?? 40) : -1,
});

describe.each(cases)("Excel with %s, %s run", (kind, when) => {
  test("an error of any code in any request leaves the workbook as it was, or complete", async () => {
    const { requests, whole } = await undisturbed(kind, when);
    let host = await opened(kind, when);
    for (let request = 1; request <= requests; request++) {
      for (const code of errorCodes) {
        const before = dump(host.workbook);
        host.resetRequests();
        host.failAt(request, code, typeof code === "string" ? failing(request, code) : {});
        const problem = await runOnce("andre");
        const expected = problem === null ? whole : before;
        const told = problem === null || isUntouched(problem) ? "" : problem;
        expect({ request, code, told, changed: differences(expected, dump(host.workbook)) }).toEqual({
          request,
          code,
          told: "",
          changed: [],
        });
        if (problem === null) host = await opened(kind, when);
      }
    }
  });

  test("an error that comes again at every attempt leaves the workbook as it was", async () => {
    const { requests, whole } = await undisturbed(kind, when);
    for (const member of [
      "Range.values",
      "RangeFont.bold",
      "NamedItem.visible",
      "NamedItem.formula",
      "Range.copyFrom",
      "CustomXmlPartCollection.add",
      "WorksheetPageLayout.orientation",
    ]) {
      const host = await opened(kind, when);
      const before = dump(host.workbook);
      host.rules.refuse(member, "GeneralException");
      const problem = await runOnce("andre");
      const expected = problem === null ? whole : before;
      expect({
        member,
        problem: problem === null || isUntouched(problem),
        changed: differences(expected, dump(host.workbook)),
        few: host.requests.length < 4 * requests,
      }).toEqual({ member, problem: true, changed: [], few: true });
    }
  });

  test("a run that the user stops at any request leaves the workbook as it was", async () => {
    const { requests } = await undisturbed(kind, when);
    for (let request = 1; request < requests; request++) {
      const host = await opened(kind, when);
      const before = dump(host.workbook);
      const stop = new AbortController();
      host.beforeRequest(request, () => {
        stop.abort(new Error("stopped by the user"));
      });
      const problem = await runOnce("andre", { signal: stop.signal, progress: () => undefined });
      if (problem === null) continue; // nothing more was to be sent
      expect(problem).toMatchObject({ message: "stopped by the user" });
      expect({ request, changed: differences(before, dump(host.workbook)) }).toEqual({ request, changed: [] });
    }
  });
});

/** One of each way in which an error is answered: told, tried without a group, after a pause, in halves, or not known to be done. */
const stopped = [
  "GeneralException",
  "UndoNotSupported",
  "ActivityLimitReached",
  5102,
  transportCodes.requestPayloadSizeLimitExceeded,
  5001,
];

describe.each(cases)("Excel with %s, %s run", (kind, when) => {
  test("an error in a request during which the user stops the run leaves the workbook as it was, or complete", async () => {
    const { requests, whole } = await undisturbed(kind, when);
    for (let request = 1; request <= requests; request++) {
      for (const code of stopped) {
        const host = await opened(kind, when);
        const before = dump(host.workbook);
        const stop = new AbortController();
        host.beforeRequest(request, () => {
          stop.abort(new Error("stopped by the user"));
        });
        host.failAt(request, code, typeof code === "string" ? failing(request, code) : {});
        const problem = await runOnce("andre", { signal: stop.signal, progress: () => undefined });
        const changed = differences(problem === null ? whole : before, dump(host.workbook));
        expect({ request, code, changed, told: isTold(problem) }).toEqual({ request, code, changed: [], told: true });
      }
    }
  });
});

const isTold = (problem: unknown) =>
  problem === null || isUntouched(problem) || (problem instanceof Error && problem.message === "stopped by the user");

const undone = (host: OfficeHost) => host.rules.undo.records.map(({ group }) => (group === null ? "step" : "group"));

test("what a run writes is one step to undo where Excel can make it one, and nothing of it empties the stack after that", async () => {
  const host = await opened("undo in one step", "second");
  host.rules.undo.user("typed");
  expect(await runOnce("andre")).toBeNull();
  expect(undone(host).at(-1)).toBe("group");
  expect(undone(host).filter((step) => step === "group")).toHaveLength(1);
});

test("where Excel refuses a group, all is written without one, and it is not said to be one step", async () => {
  for (const code of ["UndoNotSupported", "GeneralException", "InvalidOperation"]) {
    for (const when of ["first", "second"] as const) {
      const { whole } = await undisturbed("undo in one step", when);
      const host = await opened("undo in one step", when);
      host.failAt(5, code, { action: 60 });
      expect(await runOnce("andre")).toBeNull();
      expect({ code, when, changed: differences(whole, dump(host.workbook)) }).toEqual({ code, when, changed: [] });
    }
  }
});
