import { openSample, openUnits } from "../workbook/office/sample.ts";
import { differences, dump } from "../workbook/office/dump.ts";
import type { LoggedRequest, OfficeHost } from "../office-host/office-host.ts";
import { waitForEvents } from "../office-host/start-excel.ts";
import { loadAddIn, openedAddIn, takeFailures } from "./add-in.ts";

afterEach(() => {
  expect(takeFailures()).toEqual([]);
});

const megabyteAndAHalf = 1_500_000;

/** The largest request or answer, in bytes. */
const largest = ({ requests }: OfficeHost) => Math.max(...requests.map(({ bytes, answerBytes }) => Math.max(bytes, answerBytes)));

/** What a request says by name: calls on the workbook, and Office's own words for events. */
const words = ({ body }: LoggedRequest) => JSON.stringify([body.Actions, body.ObjectPaths]);

/** What the page asks when Excel loads it: events to listen to, and the cell that is chosen, once or, when that changes, twice. */
const isStartUp = (request: LoggedRequest) =>
  request.actions <= 8 && /_RegisterSelectionChangedEvent|_RegisterDataChangedEvent|GetActiveCell/.test(words(request));

test("Beregn på nytt with the pane open takes at most seven requests of less than 1.5 MB, the first time and later", async () => {
  const { host } = await openSample();
  const { press, state } = await openedAddIn(host);
  await press("recompute");
  expect(state().notice).toMatchObject({ kind: "written", units: 422, sheets: ["Tabeller", "Figurer", "Kart", "Merknader", "Logg"] });
  expect(host.requests.length).toBeLessThanOrEqual(7);
  expect(largest(host)).toBeLessThan(megabyteAndAHalf);
  host.resetRequests();
  await press("recompute");
  expect(host.requests.length).toBeLessThanOrEqual(7);
  expect(largest(host)).toBeLessThan(megabyteAndAHalf);
});

test("Beregn in the pane takes at most seven requests of less than 1.5 MB, the first time and later", async () => {
  const { host } = await openSample();
  const { pane, state } = await openedAddIn(host);
  const computed = async () => {
    host.resetRequests();
    await pane.compute();
    await waitForEvents();
    expect(state()).toMatchObject({ problem: null, notice: { kind: "written", units: 422 } });
    expect(host.requests.length).toBeLessThanOrEqual(7);
    expect(largest(host)).toBeLessThan(megabyteAndAHalf);
  };
  await computed();
  await computed();
});

test("Beregn på nytt where the pane was never opened takes at most seven requests beside those of loading the page", async () => {
  const { host } = await openSample();
  const { press, state } = loadAddIn(host);
  await press("recompute");
  expect(state().notice).toMatchObject({ kind: "written" });
  expect(host.requests.filter((request) => !isStartUp(request)).length).toBeLessThanOrEqual(7);
  expect(host.requests.filter(isStartUp).length).toBeLessThanOrEqual(3);
  expect(largest(host)).toBeLessThan(megabyteAndAHalf);
});

test("a press while the pane is reading for the first time stops that reading and takes at most seven requests", async () => {
  const { host } = await openSample();
  const addIn = loadAddIn(host);
  const isReading = new Promise<void>((resolve) => {
    host.beforeRequest(3, resolve); // the second of the reading
  });
  await isReading;
  host.resetRequests();
  await addIn.press("recompute");
  expect(addIn.state().notice).toMatchObject({ kind: "written" });
  const asked = host.requests.filter((request) => !isStartUp(request));
  // The one that was under way is answered, and nothing is asked for after it.
  expect(asked.length).toBeLessThanOrEqual(7);
});

test("opening the pane takes three requests beside those of loading the page, and none writes", async () => {
  const { host } = await openSample();
  const before = dump(host.workbook);
  host.resetRequests();
  await loadAddIn(host).pane.open();
  await waitForEvents();
  expect(host.requests.filter(isStartUp).length).toBeLessThanOrEqual(3);
  expect(host.requests.filter((request) => !isStartUp(request))).toHaveLength(3);
  expect(differences(before, dump(host.workbook))).toEqual([]);
});

/** Numbers of work done, 0–1, as the pane shows them. */
function sharesOf({ pane, state }: ReturnType<typeof loadAddIn>): { readonly read: number[]; readonly write: number[] } {
  const shares = { read: [] as number[], write: [] as number[] };
  pane.store.subscribe(() => {
    const { work } = state();
    if (work && work.share !== null && work.step !== "assess") shares[work.step].push(work.share);
  });
  return shares;
}

test("ten thousand units take fewer than forty requests of less than 1.5 MB from the ribbon, with progress while reading and writing", async () => {
  const { host } = await openUnits(10_000);
  const addIn = await openedAddIn(host);
  const shares = sharesOf(addIn);
  await addIn.press("recompute");
  expect(addIn.state().notice).toMatchObject({ kind: "written", units: 10_000 });
  expect(addIn.isShown()).toBe(true); // else nobody would see how far it has come, or could stop it
  expect(host.requests.length).toBeLessThan(40);
  expect(largest(host)).toBeLessThan(megabyteAndAHalf);
  for (const share of [shares.read, shares.write]) {
    expect(new Set(share).size).toBeGreaterThan(2);
    expect(share).toEqual(share.toSorted((a, b) => a - b));
  }
  expect(shares.write.at(-1)).toBe(1);
});

test.each([
  ["read", 0.2],
  ["write", 0.2],
  ["write", 0.6],
] as const)(
  "ten thousand units that are stopped while we %s, at %d, leave the workbook as it was, and nothing more is asked for",
  async (step, share) => {
    const { host } = await openUnits(10_000);
    const { pane, state, press } = await openedAddIn(host);
    const before = dump(host.workbook);
    let asked = 0;
    const stop = pane.store.subscribe(() => {
      const { work } = state();
      if (work?.step !== step || work.share === null || work.share < share) return;
      stop();
      asked = host.requests.length;
      pane.cancel();
    });
    await press("recompute");
    expect(state()).toMatchObject({ notice: { kind: "cancelled" }, problem: null, work: null });
    expect(differences(before, dump(host.workbook))).toEqual([]);
    // The request under way, and the two that put back what was written.
    expect(host.requests.length).toBeLessThanOrEqual(asked + (step === "read" ? 1 : 4));
    await press("recompute");
    expect(state().notice).toMatchObject({ kind: "written", units: 10_000 });
  },
);
