import type { Area } from "../core/sheet/sheet.ts";
import { requestBytes, sheetsPerRequest } from "../workbook/office/host/limits.ts";
import { isTooLarge } from "../workbook/office/host/problem.ts";
import { send } from "../workbook/office/host/session.ts";
import { rangeOf } from "../workbook/office/read/read-blocks.ts";
import { stretches } from "../workbook/office/read/read-sheet.ts";

/** A formula's cell, by the id of its sheet. */
export interface FormulaPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

interface UsedSheet {
  readonly sheetId: string;
  readonly used: Area;
}

/** What a cell takes in an answer, in bytes: its value, or its formula, of which most are short. */
const cellBytes = 30;

/** The cells of the workbook whose formulas match, sheet by sheet, in stretches of rows that fit in an answer each. */
export async function findFormulas(context: Excel.RequestContext, pattern: RegExp): Promise<readonly FormulaPlace[]> {
  const found: FormulaPlace[] = [];
  for (const { sheetId, used } of await usedSheets(context)) {
    for (const area of stretches(used, cellBytes * (used.lastColumn - used.column + 1)))
      found.push(...(await formulasIn(context, sheetId, area, pattern)));
  }
  return found;
}

async function usedSheets(context: Excel.RequestContext): Promise<readonly UsedSheet[]> {
  const ids = await send(context, ({ workbook: { worksheets } }) => {
    worksheets.load("items/id");
    return () => worksheets.items.map(({ id }) => id);
  });
  const found: UsedSheet[] = [];
  for (let from = 0; from < ids.length; from += sheetsPerRequest) {
    const some = ids.slice(from, from + sheetsPerRequest);
    found.push(...(await send(context, (request) => queueUsed(request, some))));
  }
  return found;
}

function queueUsed({ workbook }: Excel.RequestContext, ids: readonly string[]): () => readonly UsedSheet[] {
  const ranges = ids.map((id) => {
    const used = workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return used;
  });
  return () =>
    ranges.flatMap((range, index) => {
      if (range.isNullObject) return [];
      const { rowIndex: row, columnIndex: column, rowCount, columnCount } = range;
      return [{ sheetId: ids[index] ?? "", used: { row, column, lastRow: row + rowCount - 1, lastColumn: column + columnCount - 1 } }];
    });
}

async function formulasIn(context: Excel.RequestContext, sheetId: string, area: Area, pattern: RegExp): Promise<readonly FormulaPlace[]> {
  try {
    const formulas = await send(context, ({ workbook }) => {
      const range = rangeOf(workbook.worksheets.getItem(sheetId), area);
      range.load("formulas");
      return () => range.formulas as readonly (readonly unknown[])[];
    });
    return formulas.flatMap((cells, row) =>
      cells.flatMap((formula, column) =>
        typeof formula === "string" && pattern.test(formula) ? [{ sheetId, row: area.row + row, column: area.column + column }] : [],
      ),
    );
  } catch (error) {
    if (!isTooLarge(error) || area.row === area.lastRow) throw error;
    const middle = Math.floor((area.row + area.lastRow) / 2);
    const above = await formulasIn(context, sheetId, { ...area, lastRow: middle }, pattern);
    return [...above, ...(await formulasIn(context, sheetId, { ...area, row: middle + 1 }, pattern))];
  }
}

/** How many formulas are handled in one request: each has a few calls, and a result that may be spilled over many cells. */
export const formulasPerRequest = Math.floor(requestBytes / 7000);
