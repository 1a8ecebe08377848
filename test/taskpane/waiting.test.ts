import { uiTexts } from "../../src/messages/pane/ui-language.ts";
import type { WaitsFor } from "../../src/ui/pane/state/host.ts";
import type { Work } from "../../src/ui/pane/state/state.ts";
import type { OfficeHost } from "../office-host/office-host.ts";
import { waitForEvents } from "../office-host/start-excel.ts";
import { differences, dump } from "../workbook/office/dump.ts";
import { openUnits } from "../workbook/office/sample.ts";
import { hastened, loadAddIn, openedAddIn, takeFailures } from "./add-in.ts";

afterEach(() => {
  expect(takeFailures()).toEqual([]);
});

/** Milliseconds without an answer until Excel is asked why. */
const silences = [5000];

type AddIn = ReturnType<typeof loadAddIn>;

/** Resolves when the pane shows that, however long it takes. */
function shows({ pane }: AddIn, fits: (work: Work | null) => boolean): Promise<Work | null> {
  return new Promise((resolve) => {
    const look = () => {
      const { work } = pane.store.value;
      if (fits(work)) resolve(work);
      return fits(work);
    };
    if (look()) return;
    const stop = pane.store.subscribe(() => {
      if (look()) stop();
    });
  });
}

/** Ways in which Excel keeps us waiting: how it begins and ends, and what the pane then says it waits for. */
const waits: readonly (readonly [WaitsFor, (host: OfficeHost, isOn: boolean) => void])[] = [
  ["cell", (host, isOn) => (host.isEditingCell = isOn)],
  ["busy", (host, isOn) => (host.isBusy = isOn)],
];

const works = ["check", "recompute", "freeze", "names", "sample"] as const;

function begin({ pane }: AddIn, work: (typeof works)[number]): Promise<void> {
  if (work === "check") return pane.check();
  if (work === "recompute") return pane.compute();
  if (work === "freeze") return pane.freeze();
  return work === "names" ? pane.nameFunctions("make") : pane.insertSample();
}

describe.each(waits)("while Excel waits for «%s»", (waitsFor, set) => {
  test.each(works)("the pane says so during «%s», stops saying so, and does the work", async (work) => {
    Object.assign(globalThis, {
      location: { search: "?namespace=DIGI_TEST" },
      fetch: () => Promise.resolve(new Response("no workbook")),
    });
    const { host } = await openUnits(5, { requirementSets: { ExcelApi: "1.13" } });
    const addIn = await openedAddIn(host);
    const before = dump(host.workbook);
    await hastened(silences, async () => {
      set(host, true);
      const done = begin(addIn, work);
      expect(await shows(addIn, (now) => now?.waitsFor === waitsFor)).toMatchObject({ waitsFor });
      expect(differences(before, dump(host.workbook))).toEqual([]);
      set(host, false);
      await done;
    });
    expect(addIn.state().work).toBeNull();
    expect(addIn.state().problem?.kind).toBe(work === "sample" ? "host" : undefined);
  });

  test("the pane says so when it is opened, before anything is read, and reads when Excel answers", async () => {
    const { host } = await openUnits(5);
    set(host, true);
    await hastened(silences, async () => {
      const addIn = loadAddIn(host);
      expect(await shows(addIn, (now) => now?.waitsFor === waitsFor)).toMatchObject({ waitsFor });
      expect(addIn.state().outcome).toBeNull();
      set(host, false);
      await addIn.pane.open();
      expect(addIn.state()).toMatchObject({ work: null, problem: null, outcome: { sheet: { name: "Svar 2018" } } });
    });
    await waitForEvents();
  });

  test("the work can be stopped while it waits, and nothing is written when Excel answers", async () => {
    const { host } = await openUnits(5);
    const addIn = await openedAddIn(host);
    const before = dump(host.workbook);
    await hastened(silences, async () => {
      set(host, true);
      const done = addIn.pane.compute();
      await shows(addIn, (now) => now?.waitsFor === waitsFor);
      addIn.pane.cancel();
      set(host, false);
      await done;
    });
    expect(addIn.state()).toMatchObject({ work: null, problem: null, notice: { kind: "cancelled" } });
    expect(differences(before, dump(host.workbook))).toEqual([]);
  });
});

test("formulas that Excel calculates are told as that, and what it then does as something else", async () => {
  const { host } = await openUnits(5);
  const addIn = await openedAddIn(host);
  const { waitsFor } = addIn.pane.host;
  host.workbook.application.set("CalculationState", "Calculating");
  expect(await waitsFor?.()).toBe("calculation");
  host.workbook.application.set("CalculationState", "Done");
  expect(await waitsFor?.()).toBeNull(); // it answers: nothing is waited for
  for (const code of ["ActivityLimitReached", "GeneralException"]) {
    host.resetRequests();
    host.failAt(1, code, { action: 0 });
    expect(await waitsFor?.()).toBe("busy");
  }
});

test("each reason has its own words, in both languages", () => {
  for (const language of ["nb", "en"] as const) {
    const { waiting } = uiTexts(language).frame;
    expect(new Set(Object.values(waiting)).size).toBe(3);
  }
  expect(uiTexts("nb").frame.waiting).toEqual({
    cell: "Venter: en celle er under redigering. Trykk Enter eller Esc i arket.",
    calculation: "Venter: Excel beregner formler.",
    busy: "Venter: Excel er opptatt. Er en dialog åpen, lukk den.",
  });
});
