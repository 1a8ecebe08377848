import type { Sheet } from "../../core/sheet/sheet.ts";
import { sheetOfRecords } from "../../core/units/register-file.ts";
import { CsvWorkbook } from "./csv.ts";

/** Whether a register's file is JSON, by its name; another is CSV. */
export function isJsonFile(name: string): boolean {
  return /\.json$/i.test(name);
}

/** A register's file as a sheet. Throws a Refusal for a CSV file that cannot be read, and a SyntaxError for JSON that is none. */
export async function sheetOfRegisterFile(name: string, bytes: Uint8Array): Promise<Sheet | null> {
  if (isJsonFile(name)) return sheetOfRecords(JSON.parse(new TextDecoder().decode(bytes)), name); // the decoder drops a byte order mark
  const workbook = CsvWorkbook.open(bytes, name);
  const [sheet] = await workbook.sheets();
  return sheet ? workbook.read(sheet.name) : null;
}
