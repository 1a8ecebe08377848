import { bootOffice } from "./boot-office.ts";
import { workbookFromSheets, type SheetContent } from "./import-workbook.ts";
import { messagesSoFar } from "./transport/window-external.ts";
import { OfficeHost, type HostOptions } from "./office-host.ts";

/** A host over a workbook of these sheets with the real Office.js started against it: the start of most tests. */
export async function startExcel(sheets: readonly SheetContent[], options: HostOptions = {}) {
  const host = new OfficeHost(workbookFromSheets(...sheets), options);
  const globals = await bootOffice(host);
  return { host, workbook: host.workbook, ...globals };
}

/** After so many turns of the event loop without a message, the library has nothing more to ask or to report. */
const quietTurns = 20;

/** Resolves when the library's background requests are answered and all events have arrived, however long that takes. */
export async function waitForEvents(): Promise<void> {
  let before = messagesSoFar();
  for (let quiet = 0; quiet < quietTurns; quiet++) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (messagesSoFar() !== before) quiet = -1;
    before = messagesSoFar();
  }
}

afterAll(waitForEvents);
