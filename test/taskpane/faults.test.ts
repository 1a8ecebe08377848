import { HostProblem } from "../../src/core/issues/host-problem.ts";
import { hostProblemText, uiTexts } from "../../src/messages/pane/ui-language.ts";
import type { PaneState } from "../../src/ui/pane/state/state.ts";
import { differences, dump } from "../workbook/office/dump.ts";
import { openUnits } from "../workbook/office/sample.ts";
import { transportCodes } from "../office-host/faults.ts";
import type { OfficeHost } from "../office-host/office-host.ts";
import { writeValues } from "../office-host/model/write.ts";
import { waitForEvents } from "../office-host/start-excel.ts";
import { openedAddIn, takeFailures, withoutPauses } from "./add-in.ts";

afterEach(() => {
  expect(takeFailures()).toEqual([]);
});

type AddIn = Awaited<ReturnType<typeof openedAddIn>>;

const survey = "Arket «Svar 2018»";
const denied = `${survey} er beskyttet. Velg Se gjennom > Opphev arkbeskyttelse og prøv igjen.`;
const gone = `${survey} er slettet eller har fått nytt navn. Kontroller svarene på nytt.`;
const tooLarge = "Excel tok ikke imot så mye på én gang. Skriv færre deler om gangen, eller bruk Excel på skrivebordet.";
const unexpected = /^Noe uventet skjedde: \w+.* Prøv igjen\. Hjelper det ikke, lukk panelet og åpne det på nytt\.$/;
const unsupported = /^Denne versjonen av Excel kan ikke gjøre det; det krever .+\. Oppdater Excel\.$/;

/** What the user reads for each error that Excel can answer at a call. A request that is too large is refused whole, and stands below. */
const said: Readonly<Record<string, string | RegExp>> = {
  AccessDenied: denied,
  ActivityLimitReached: "Excel er opptatt. Vent litt og prøv igjen.",
  ApiNotAvailable: unsupported,
  ApiNotFound: unsupported,
  FilteredRangeConflict: `${survey} har et filter som hindrer skrivingen. Velg Data > Fjern og prøv igjen.`,
  GeneralException: unexpected,
  InactiveWorkbook: "Arbeidsboken er lukket. Åpne den og panelet på nytt.",
  InsertDeleteConflict: unexpected,
  InvalidArgument: unexpected,
  InvalidOperation: unexpected,
  InvalidOperationInCellEditMode: "En celle er under redigering. Trykk Enter eller Esc i arket og prøv igjen.",
  InvalidReference: gone,
  ItemAlreadyExists: unexpected,
  ItemNotFound: gone,
  MergedRangeConflict: `${survey} har sammenslåtte celler der resultatet skal stå. Del opp cellene og prøv igjen.`,
  NonBlankCellOffSheet: unexpected,
  OperationCellsExceedLimit: tooLarge,
  PivotTableRangeConflict: unexpected,
  ResponsePayloadSizeLimitExceeded: tooLarge,
  ServiceNotAvailable: "Excel er opptatt. Vent litt og prøv igjen.",
  UnsupportedOperation: unsupported,
  UnsupportedSheet: gone,
};

/** What the pane says of the problem: what happened and the way out, and how the workbook was left. */
function shown({ problem }: PaneState): { readonly text: string; readonly left: string } | null {
  if (problem?.kind !== "host" || !(problem.cause instanceof HostProblem)) return null;
  return { text: hostProblemText(problem.cause.facts, "nb"), left: uiTexts("nb").frame.left[problem.cause.left] };
}

/** The sheet is not known before the survey has been found. */
const nameless = (text: string) => text.replace(survey, "Et ark");

/** Turns the first unit's answer about its strategy, so that there is something to write. */
function turnAnswer({ workbook }: OfficeHost): void {
  const cell = workbook.sheet("Svar 2018").range({ row: 4, column: 5, lastRow: 4, lastColumn: 5 });
  writeValues(cell, cell.sheet.cells.at(4, 5)?.value === "Ja" ? "Nei" : "Ja");
}

type Door = (addIn: AddIn) => Promise<void>;

const doors: readonly (readonly [string, Door])[] = [
  ["the ribbon", ({ press }) => press("recompute")],
  [
    "the pane",
    async ({ pane }) => {
      await pane.compute();
      await waitForEvents();
    },
  ],
];

/** The requests of a recompute: the workbook, first rows, the survey, the writing, and its end. */
const requests = [1, 2, 3, 4, 5];

/** Fails one request of a recompute; what was said is as it should be, and the workbook as it was, or complete with nothing said. */
async function failsCleanly(host: OfficeHost, addIn: AddIn, door: Door, fail: { request: number; code: string | number; action?: number }) {
  const before = dump(host.workbook);
  host.resetRequests();
  host.failAt(fail.request, fail.code, fail.action === undefined ? {} : { action: fail.action });
  await withoutPauses(() => door(addIn));
  const told = shown(addIn.state());
  if (told === null) {
    expect(addIn.state()).toMatchObject({ problem: null, notice: { kind: "written" } });
    return null;
  }
  expect({ ...fail, changed: differences(before, dump(host.workbook)) }).toEqual({ ...fail, changed: [] });
  expect(told.left).toBe("Arbeidsboken er som før.");
  expect(addIn.state()).toMatchObject({ work: null, notice: null });
  return told.text;
}

async function succeeds(host: OfficeHost, addIn: AddIn, door: Door): Promise<void> {
  host.resetRequests();
  await door(addIn);
  expect(addIn.state()).toMatchObject({ problem: null, notice: { kind: "written", units: 12 } });
}

async function opened() {
  const { host } = await openUnits(12);
  const addIn = await openedAddIn(host);
  await addIn.pane.setOptions({ write: ["columns", "remarks", "log"] });
  return { host, addIn };
}

describe.each(doors)("an error at a call, through %s", (_, door) => {
  test.each(Object.entries(said))(
    "%s is told in Norwegian, leaves the workbook as it was, and the next press succeeds",
    async (code, text) => {
      const { host, addIn } = await opened();
      for (const request of requests) {
        const told = await failsCleanly(host, addIn, door, { request, code, action: request === 4 ? 200 : -1 });
        if (told === null) continue; // asked again in smaller pieces, or when Excel had time
        expect([told, nameless(told)]).toContainEqual(
          typeof text === "string" ? expect.stringMatching(exactly(request < 4 ? nameless(text) : text)) : expect.stringMatching(text),
        );
      }
      await succeeds(host, addIn, door);
      turnAnswer(host);
      await failsCleanly(host, addIn, door, { request: 4, code, action: 60 });
      await failsCleanly(host, addIn, door, { request: 4, code, action: -1 });
      await succeeds(host, addIn, door);
    },
  );
});

const exactly = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);

/** Requests that fail whole: number → what the user reads. */
const whole: readonly (readonly [number, string | RegExp])[] = [
  [transportCodes.internalError, unexpected],
  [transportCodes.cellEditing, "En celle er under redigering. Trykk Enter eller Esc i arket og prøv igjen."],
  [transportCodes.invalidOrTimedOutSession, "Arbeidsboken er lukket. Åpne den og panelet på nytt."],
  [transportCodes.modalDialogOpen, "En dialog er åpen i Excel. Lukk den og prøv igjen."],
  [transportCodes.activityLimitReached, "Excel er opptatt. Vent litt og prøv igjen."],
  [transportCodes.requestPayloadSizeLimitExceeded, tooLarge],
  [transportCodes.responsePayloadSizeLimitExceeded, tooLarge],
  [transportCodes.noCapability, "Arbeidsboken er skrivebeskyttet. Velg Rediger arbeidsbok, eller lagre en kopi og bruk den."],
];

describe.each(doors)("a request that fails whole, through %s", (_, door) => {
  test.each(whole)("%s is told in Norwegian, leaves the workbook as it was, and the next press succeeds", async (code, text) => {
    const { host, addIn } = await opened();
    for (const request of requests) {
      const told = await failsCleanly(host, addIn, door, { request, code });
      if (told !== null) expect(told).toMatch(typeof text === "string" ? exactly(text) : text);
    }
    await succeeds(host, addIn, door);
  });
});

/** What Logg says of runs before the last that were not completed: when, and why and how the workbook was left. */
function interruptions({ workbook }: OfficeHost): readonly (readonly unknown[])[] {
  const { cells } = workbook.sheet("Logg");
  const label = (row: number) => cells.at(row, 0)?.value ?? "";
  const title = Array.from({ length: 60 }, (_, row) => row).find((row) => label(row) === "Kjøringer før denne som ikke ble fullført");
  if (title === undefined) return [];
  const last = Array.from({ length: 60 }, (_, row) => title + 1 + row).find((row) => label(row) === "") ?? title;
  return Array.from({ length: last - title - 1 }, (_, row) => [label(title + 1 + row), cells.at(title + 1 + row, 1)?.value]);
}

test("the log tells of runs that broke off or were stopped since the last that was written, and how they left the workbook", async () => {
  const { host, addIn } = await opened();
  const { pane, press, state } = addIn;
  const door: Door = () => press("recompute");
  await failsCleanly(host, addIn, door, { request: 4, code: "AccessDenied", action: 200 });
  await failsCleanly(host, addIn, door, { request: 3, code: "InactiveWorkbook", action: -1 });
  const stop = pane.store.subscribe(() => {
    if (state().work?.step !== "assess") return;
    stop();
    pane.cancel();
  });
  await press("recompute");
  expect(state().notice).toEqual({ kind: "cancelled" });
  await succeeds(host, addIn, door);
  const at = expect.stringMatching(/^\d{2}\.\d{2}\.\d{4}, \d{2}:\d{2}$/) as string;
  expect(interruptions(host)).toEqual([
    [at, `${denied} Arbeidsboken var som før.`],
    [at, "Arbeidsboken er lukket. Åpne den og panelet på nytt. Arbeidsboken var som før."],
    [at, "Avbrutt. Ingenting er skrevet. Arbeidsboken var som før."],
  ]);
  await succeeds(host, addIn, door);
  expect(interruptions(host)).toEqual([]);
});

test("an Excel that will not undo the writing in one step is asked to write all the same", async () => {
  const { host } = await openUnits(12, { requirementSets: { ExcelApi: "1.20", ExcelUndoApiAll: "1.0" } });
  const addIn = await openedAddIn(host);
  host.failAt(4, "UndoNotSupported", { action: 200 });
  await addIn.press("recompute");
  expect(addIn.state()).toMatchObject({ problem: null, notice: { kind: "written", units: 12 } });
});
