import type { Sheet, SheetInfo } from "../core/sheet/sheet.ts";
import type { Workbook } from "../workbook/workbook.ts";

/** A workbook whose list of sheets and whose sheets' first rows are read once: for one piece of work, that reads before it writes. */
export function remembering(workbook: Workbook): Workbook {
  let sheets: Promise<readonly SheetInfo[]> | null = null;
  const first = new Map<string, Promise<Sheet>>();
  return {
    sheets: () => (sheets ??= workbook.sheets()),
    read: (sheet, rows, watch) => {
      if (rows === undefined) return workbook.read(sheet, rows, watch);
      const key = `${String(rows)} ${sheet}`;
      const read = first.get(key) ?? workbook.read(sheet, rows, watch);
      first.set(key, read);
      return read;
    },
    formulas: (sheet, area) => workbook.formulas(sheet, area),
    notes: (sheet) => workbook.notes(sheet),
    apply: (changes, watch) => workbook.apply(changes, watch),
  };
}
