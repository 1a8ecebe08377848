import { associateCommands } from "./commands.ts";
import { fetchAhead } from "../ui/pane/fetch-ahead.ts";
import type { Pane } from "../ui/pane/pane.ts";
import { openAddIn } from "./add-in.ts";
import { isOpenedByOffice, showNotice } from "./start-page.ts";
import { startUp } from "./start-up.ts";
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

/** A host that has not answered by then may never do so, in milliseconds. */
const patience = 10_000;

async function isInExcel(): Promise<boolean> {
  fetchAhead();
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}

const hasOffice = typeof Office !== "undefined";
const pane: Promise<Pane> = startUp({
  isInExcel: hasOffice ? isInExcel : null,
  isOpenedByOffice: isOpenedByOffice(),
  open: () => openAddIn(openTaskpane, report),
  say: showNotice,
  patience,
});
pane.catch(report);
if (hasOffice) associateCommands(pane, report);
