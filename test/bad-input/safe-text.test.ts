import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { partsOf } from "./parts.ts";
import { NAMES, written } from "./unsafe-texts.ts";

test("no text of the survey is written as a formula, and all come back as they were, but for a control that no cell holds", async () => {
  const bytes = await written();
  const parts = await partsOf(bytes);
  const sheets = Object.entries(parts).filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
  expect(sheets.length).toBeGreaterThan(4);
  expect(sheets.filter(([, xml]) => /<f[ >]/.test(xml)).map(([name]) => name)).toEqual([]);
  const workbook = await XlsxWorkbook.open(bytes);
  const cells = (await workbook.read("Tabeller")).cells.flatMap((row) => row ?? []);
  const withControl = "Å\u0001B";
  expect(NAMES).toContain(withControl);
  for (const name of NAMES.slice(1)) expect(cells).toContain(name === withControl ? "ÅB" : name);
});
