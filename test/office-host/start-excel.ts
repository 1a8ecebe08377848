import { bootOffice } from "./boot-office.ts";
import { workbookFromSheets, type SheetContent } from "./import-workbook.ts";
import { OfficeHost, type HostOptions } from "./office-host.ts";

/** A host over a workbook of these sheets with the real Office.js started against it: the start of most tests. */
export async function startExcel(sheets: readonly SheetContent[], options: HostOptions = {}) {
  const host = new OfficeHost(workbookFromSheets(...sheets), options);
  const globals = await bootOffice(host);
  return { host, workbook: host.workbook, ...globals };
}

/** Long enough for the library's background requests and for events to arrive. */
export const waitForEvents = () => new Promise((resolve) => setTimeout(resolve, 20));

afterAll(waitForEvents);
