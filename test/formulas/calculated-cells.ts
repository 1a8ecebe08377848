import type { Cell } from "../../src/core/sheet/sheet.ts";
import { XlsxWorkbook } from "../../src/workbook/xlsx/xlsx-workbook.ts";
import { zipTexts } from "../workbook/xlsx/build.ts";
import { partsOf } from "../workbook/xlsx/parts-of.ts";

/** The value of a cell with a formula, and the formula. */
export interface Calculated {
  readonly value: Cell;
  readonly formula: string;
}

/** Every cell with a formula on some sheets, by «Svar!3,7»: sheet, row and column. */
export async function calculatedCells(bytes: Uint8Array, sheets: readonly string[]): Promise<ReadonlyMap<string, Calculated>> {
  const workbook = await XlsxWorkbook.open(bytes);
  const found = new Map<string, Calculated>();
  for (const sheet of sheets)
    await workbook.view(sheet, (row, column, value, formula) => {
      if (formula) found.set(`${sheet}!${row},${column}`, { value, formula: formula.text });
    });
  return found;
}

/** What all cells of some sheets hold, formulas or not. */
export async function cellsOf(bytes: Uint8Array, sheets: readonly string[]): Promise<ReadonlyMap<string, Cell>> {
  const workbook = await XlsxWorkbook.open(bytes);
  const found = new Map<string, Cell>();
  for (const sheet of sheets) await workbook.view(sheet, (row, column, value) => found.set(`${sheet}!${row},${column}`, value));
  return found;
}

/** A value that no formula of a test gives. */
const WRONG = 987654;

/** The file with a wrong value in every cell that has a formula. */
export async function withWrongValues(bytes: Uint8Array): Promise<Uint8Array> {
  const parts = await partsOf(bytes);
  const wrong = Object.entries(parts).map(([name, text]) => [
    name,
    /^xl\/worksheets\/sheet\d+\.xml$/.test(name)
      ? text.replace(/<c ([^>]*?)(?: t="str")?>(<f>[^<]*<\/f>)<v>[^<]*<\/v><\/c>/g, `<c $1>$2<v>${WRONG}</v></c>`)
      : text,
  ]);
  return zipTexts(Object.fromEntries(wrong) as Record<string, string>); // names and texts, as they came
}

/** LibreOffice writes fifteen digits of a number. */
const MOST_APART = 1e-13;

/** Whether two values are the same to a reader: nothing is an empty text. */
export function isSame(one: Cell | undefined, other: Cell | undefined): boolean {
  const [a, b] = [one ?? "", other ?? ""];
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= MOST_APART * Math.abs(a);
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
