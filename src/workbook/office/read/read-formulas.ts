import type { Area, FormulaAt } from "../../../core/sheet/sheet.ts";
import type { Pauses } from "../host/session.ts";
import { readBlocks, type Answer } from "./read-blocks.ts";
import { stretches } from "./read-sheet.ts";

/** What a formula and its value take in an answer, in bytes. */
const cellBytes = 200;

/** The formulas in an area of a sheet, by the sheet's id. */
export async function readFormulas(
  context: Excel.RequestContext,
  sheetId: string,
  area: Area,
  pauses: Pauses,
): Promise<readonly FormulaAt[]> {
  const found: FormulaAt[] = [];
  for (const stretch of stretches(area, cellBytes * (area.lastColumn - area.column + 1))) {
    const [answers] = await readBlocks(context, [{ sheetId, area: stretch, facts: ["formulas", "values"] }], pauses, () => () => null);
    found.push(...answers.flatMap(formulasOf));
  }
  return found;
}

function formulasOf({ area, formulas = [], values = [] }: Answer): readonly FormulaAt[] {
  return formulas.flatMap((cells, row) =>
    cells.flatMap((formula, column) => {
      const text = formulaText(formula, values[row]?.[column]);
      return text === null ? [] : [{ row: area.row + row, column: area.column + column, text }];
    }),
  );
}

/** A cell's formula without "=". Excel tells of a cell without one its value in both: also a text that begins like a formula. */
export function formulaText(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula.slice(1) : null;
}
