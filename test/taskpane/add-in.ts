import { associateCommands } from "../../src/taskpane/commands.ts";
import type { CommandId } from "../../src/taskpane/command-ids.ts";
import { openAddIn } from "../../src/taskpane/add-in.ts";
import type { Host } from "../../src/ui/pane/state/host.ts";
import { Pane } from "../../src/ui/pane/pane.ts";
import { defaultPauses } from "../../src/workbook/office/host/session.ts";
import type { OfficeHost } from "../office-host/office-host.ts";
import { waitForEvents } from "../office-host/start-excel.ts";

/** The library warns when a test gives a command anew; that is what the tests do. */
console.warn = () => undefined;

/** What a page has that Office.js does not look at, and the pane's host does. */
Object.assign(globalThis, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});

const failures: unknown[] = [];
const note = (error: unknown) => failures.push(error);

/** What nobody waited for, or only we can mend, since it was last asked. */
export const takeFailures = () => failures.splice(0);
process.on("unhandledRejection", note);

/** The pane as `mountPane` makes it, without anything drawn. */
function mount(host: Host): Pane {
  const pane = new Pane(host);
  void pane.open();
  return pane;
}

/** Excel with the page of the add-in loaded in it: all of it but what is drawn. The library must have been started against the host. */
export function loadAddIn(host: OfficeHost) {
  host.services.runtimeState = "Background";
  const pane = openAddIn(mount, note);
  associateCommands(Promise.resolve(pane), note);
  return {
    pane,
    state: () => pane.store.value,
    isShown: () => host.services.runtimeState === "Visible",
    press: async (id: CommandId) => {
      await host.runCommand(id);
      await waitForEvents();
    },
  };
}

/** The add-in after it has read the workbook for the first time, as a user who has had the pane open for a while has it. */
export async function openedAddIn(host: OfficeHost) {
  const addIn = loadAddIn(host);
  await addIn.pane.open();
  await waitForEvents();
  host.resetRequests();
  return addIn;
}

/** Every press that Excel is too busy for is tried again after these pauses, which a test does not wait out. */
export const withoutPauses = <Result>(work: () => Promise<Result>): Promise<Result> => hastened(defaultPauses, work);

/** Timers of so many milliseconds pass at once while the work is done. */
export const hastened = <Result>(pauses: readonly number[], work: () => Promise<Result>): Promise<Result> => {
  const wait = globalThis.setTimeout;
  const hasten = (act: (...values: unknown[]) => void, milliseconds = 0, ...values: unknown[]) =>
    wait(act, pauses.includes(milliseconds) ? 0 : milliseconds, ...values);
  Object.assign(globalThis, { setTimeout: hasten });
  return work().finally(() => Object.assign(globalThis, { setTimeout: wait }));
};
