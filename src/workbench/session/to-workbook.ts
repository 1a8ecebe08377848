import { longestSheetName } from "../../core/sheet/limits.ts";
import { CsvWorkbook } from "../../workbook/csv/csv.ts";
import { newWorkbook } from "../../workbook/xlsx/workbook/new-workbook.ts";
import { XlsxWorkbook } from "../../workbook/xlsx/xlsx-workbook.ts";

/** The characters that the name of a sheet may not have. */
const forbidden = /[\\/?*[\]:]/g;

/** A workbook file, and the name it is saved by. */
export interface WorkbookFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file itself or, for a CSV file, a workbook with the same cells. Every cell of a CSV file is text as it is written there. */
export async function toWorkbook(name: string, bytes: Uint8Array): Promise<WorkbookFile> {
  if (!/\.(csv|tsv|txt)$/i.test(name)) return { name, bytes };
  const csv = CsvWorkbook.open(bytes, name);
  const [info] = await csv.sheets();
  const { cells } = await csv.read(info?.name ?? "");
  const sheet = (info?.name ?? "").replace(forbidden, " ").replace(/^'|'$/g, "").slice(0, longestSheetName).trim() || "Svar";
  const workbook = await XlsxWorkbook.open(await newWorkbook(sheet));
  const edits = cells.flatMap((line, row) =>
    (line ?? []).flatMap((value, column) => (typeof value === "string" ? [{ row, column, value, formula: null, area: null }] : [])),
  );
  await workbook.putCells(sheet, edits);
  return { name: name.replace(/\.(csv|tsv|txt)$/i, ".xlsx"), bytes: await workbook.save() };
}
