import { HostProblem } from "../core/issues/host-problem.ts";
import { inExcel, supports } from "../workbook/office/host/session.ts";

const file = "eksempel-2018.xlsx";

/** Inserts the sample's sheets after those of the workbook; an Excel without ExcelApi 1.13 opens the sample as a workbook of its own. */
export async function insertSample(): Promise<void> {
  const base64 = await fetchBase64(file);
  if (!supports("1.13")) return Excel.createWorkbook(base64);
  await inExcel(async (context) => {
    context.workbook.insertWorksheetsFromBase64(base64, { positionType: Excel.WorksheetPositionType.end });
    await context.sync();
  });
}

async function fetchBase64(name: string): Promise<string> {
  const response = await fetch(name).catch(() => null);
  if (!response?.ok) throw new HostProblem({ code: "file_unreadable", file: name });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
