import { HostProblem } from "../core/issues/host-problem.ts";
import { problemOf } from "../workbook/office/host/problem.ts";
import { excelRun, send, supports, type Queue } from "../workbook/office/host/session.ts";

/** The build puts `assets/eksempel-2018-ark.xlsx` there: Excel on the web inserts no sheet with a chart, a note or a PivotTable. */
const file = "eksempel-2018.xlsx";

/** Inserts the sample's sheets after those of the workbook; an Excel without ExcelApi 1.13 opens the sample as a workbook of its own. */
export async function insertSample(): Promise<void> {
  const base64 = await fetchBase64(file);
  try {
    await (supports("1.13") ? insert(base64) : Excel.createWorkbook(base64));
  } catch (error) {
    throw problemOf(error);
  }
}

/** Excel has answered with an error though the sheets were there, and an answer may be lost: what is there then is what counts. */
async function insert(base64: string): Promise<void> {
  const before = await excelRun((context) => send(context, sheetIds));
  try {
    await excelRun((context) => send(context, queueInsert(base64), []));
  } catch (error) {
    const now = await excelRun((context) => send(context, sheetIds)).catch(() => null);
    if (now === null) throw problemOf(error, "unknown");
    if (now.every((id) => before.includes(id))) throw error;
  }
}

const sheetIds: Queue<readonly string[]> = ({ workbook: { worksheets } }) => {
  worksheets.load("items/id");
  return () => worksheets.items.map(({ id }) => id);
};

const queueInsert =
  (base64: string): Queue<null> =>
  ({ workbook }) => {
    workbook.insertWorksheetsFromBase64(base64, { positionType: Excel.WorksheetPositionType.end });
    return () => null;
  };

async function fetchBase64(name: string): Promise<string> {
  const response = await fetch(name).catch(() => null);
  if (!response?.ok) throw new HostProblem({ code: "file_unreadable", file: name });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
