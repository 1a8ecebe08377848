import { readFile } from "node:fs/promises";
import path from "node:path";
import { MemoryWorkbook } from "../../src/workbook/memory/memory.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";

const file = path.resolve(import.meta.dirname, "../../assets/eksempel-2018.xlsx");

/** The sample workbook, each time a new one. */
export async function sample(): Promise<MemoryWorkbook> {
  return MemoryWorkbook.copyOf(await XlsxWorkbook.open(new Uint8Array(await readFile(file))));
}
