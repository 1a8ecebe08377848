import { associateCommands } from "./commands.ts";
import { fetchAhead } from "../ui/pane/fetch-ahead.ts";
import type { Pane } from "../ui/pane/pane.ts";
import { openAddIn } from "./add-in.ts";
import { openTaskpane } from "./taskpane.tsx";

/*
 * Runs when Excel loads the page: the functions are loaded already, the ribbon's commands come next, and the pane as soon as Office is
 * ready. In the shared runtime that is once for each workbook, whether or not the pane is shown.
 */

/** For errors of the program itself: they are thrown where the browser's console shows them. */
function report(error: unknown): void {
  setTimeout(() => {
    throw error;
  }, 0);
}

/** Where the page was opened by itself in a browser, or Office's script could not be fetched, it says what it is. */
function showOutside(): void {
  document.getElementById("outside")?.removeAttribute("hidden");
}

async function open(): Promise<Pane> {
  fetchAhead();
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    showOutside();
    return new Promise(() => undefined); // there is no ribbon here
  }
  return openAddIn(openTaskpane, report);
}

if (typeof Office === "undefined") showOutside();
else {
  const pane = open();
  pane.catch(report);
  associateCommands(pane, report);
}
