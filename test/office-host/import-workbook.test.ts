import { readFile } from "node:fs/promises";
import { readXlsx, workbookFromXlsx } from "./import-workbook.ts";
import { readValue } from "./model/write.ts";

const sample = () => readFile(new URL("../../assets/eksempel-2018.xlsx", import.meta.url));

test("the sample workbook comes in with its sheets, tables, names and values", async () => {
  const workbook = workbookFromXlsx(await readXlsx(await sample()));
  const answers = workbook.sheet("Svar 2018");
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["Les meg", "Svar 2018", "Kodebok", "Svarlister", "Oversikt", "Pivot"]);
  expect(answers.used({ row: 0, column: 0, lastRow: 9999, lastColumn: 999 }, true)).toMatchObject({ lastRow: 425, lastColumn: 71 });
  expect(readValue(answers.cells.at(4, 0))).not.toBe("");
  expect(workbook.tables.every(({ headers }) => headers.every((header) => header !== ""))).toBe(true);
  expect(workbook.names.find("svar_grad")?.range?.address).toBe("Svarlister!D4:D9");
  expect(workbook.names.items).toHaveLength(8);
});
