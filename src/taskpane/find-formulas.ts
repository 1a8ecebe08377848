import type { Area } from "../core/sheet/sheet.ts";
import type { PlacedFormula } from "../core/layout/formulas/own-formulas.ts";
import { sheetsPerRequest } from "../workbook/office/host/limits.ts";
import { isTooLarge } from "../workbook/office/host/problem.ts";
import { defaultPauses, send } from "../workbook/office/host/session.ts";
import { rangeOf, readBlocks } from "../workbook/office/read/read-blocks.ts";
import { stretches } from "../workbook/office/read/read-sheet.ts";

/** The cells of a sheet whose formulas are asked for, by the sheet's id. */
export interface FoundOn {
  readonly sheetId: string;
  readonly cells: readonly PlacedFormula[];
}

interface UsedSheet {
  readonly sheetId: string;
  readonly name: string;
  readonly used: Area;
}

/** What a cell takes in an answer, in bytes: its value, or its formula, of which most are short. */
const cellBytes = 30;

/** The cells of the workbook whose formulas are wanted, sheet by sheet, in stretches of rows that fit in an answer each. */
export async function findFormulas(
  context: Excel.RequestContext,
  isWanted: (formula: PlacedFormula) => boolean,
): Promise<readonly FoundOn[]> {
  const found: FoundOn[] = [];
  for (const sheet of await usedSheets(context)) {
    const cells: PlacedFormula[] = [];
    for (const area of stretches(sheet.used, cellBytes * (sheet.used.lastColumn - sheet.used.column + 1)))
      cells.push(...(await withoutTexts(context, sheet, area, (await formulasIn(context, sheet, area)).filter(isWanted))));
    if (cells.length > 0) found.push({ sheetId: sheet.sheetId, cells });
  }
  return found;
}

/** Excel gives a text that begins with "=" as a formula too; what is a formula has another value. */
async function withoutTexts(
  context: Excel.RequestContext,
  { sheetId }: UsedSheet,
  area: Area,
  found: readonly PlacedFormula[],
): Promise<readonly PlacedFormula[]> {
  if (found.length === 0) return found;
  const [answers] = await readBlocks(context, [{ sheetId, area, facts: ["values"] }], defaultPauses, () => () => null);
  const texts = new Set<string>();
  for (const { area: part, values = [] } of answers)
    values.forEach((cells, y) => {
      cells.forEach((value, x) => {
        if (typeof value === "string" && value.startsWith("=")) texts.add(`${part.row + y},${part.column + x},${value}`);
      });
    });
  return found.filter(({ row, column, text }) => !texts.has(`${row},${column},=${text}`));
}

async function usedSheets(context: Excel.RequestContext): Promise<readonly UsedSheet[]> {
  const sheets = await send(context, ({ workbook: { worksheets } }) => {
    worksheets.load("items/id,items/name");
    return () => worksheets.items.map(({ id, name }) => ({ sheetId: id, name }));
  });
  const found: UsedSheet[] = [];
  for (let from = 0; from < sheets.length; from += sheetsPerRequest) {
    const some = sheets.slice(from, from + sheetsPerRequest);
    found.push(...(await send(context, (request) => queueUsed(request, some))));
  }
  return found;
}

function queueUsed({ workbook }: Excel.RequestContext, sheets: readonly Omit<UsedSheet, "used">[]): () => readonly UsedSheet[] {
  const ranges = sheets.map(({ sheetId }) => {
    const used = workbook.worksheets.getItem(sheetId).getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return used;
  });
  return () =>
    sheets.flatMap((sheet, index) => {
      const range = ranges[index];
      if (!range || range.isNullObject) return [];
      const { rowIndex: row, columnIndex: column, rowCount, columnCount } = range;
      return [{ ...sheet, used: { row, column, lastRow: row + rowCount - 1, lastColumn: column + columnCount - 1 } }];
    });
}

async function formulasIn(context: Excel.RequestContext, sheet: UsedSheet, area: Area): Promise<readonly PlacedFormula[]> {
  try {
    const formulas = await send(context, ({ workbook }) => {
      const range = rangeOf(workbook.worksheets.getItem(sheet.sheetId), area);
      range.load("formulas");
      return () => range.formulas as readonly (readonly unknown[])[];
    });
    return formulas.flatMap((cells, row) =>
      cells.flatMap((formula, column) =>
        typeof formula === "string" && formula.startsWith("=")
          ? [{ sheet: sheet.name, row: area.row + row, column: area.column + column, text: formula.slice(1) }]
          : [],
      ),
    );
  } catch (error) {
    if (!isTooLarge(error) || area.row === area.lastRow) throw error;
    const middle = Math.floor((area.row + area.lastRow) / 2);
    const above = await formulasIn(context, sheet, { ...area, lastRow: middle });
    return [...above, ...(await formulasIn(context, sheet, { ...area, row: middle + 1 }))];
  }
}
