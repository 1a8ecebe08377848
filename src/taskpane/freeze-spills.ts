import { requestBytes } from "../workbook/office/host/limits.ts";
import { send } from "../workbook/office/host/session.ts";
import { inParts } from "./freeze-areas.ts";
import { frozenValue } from "./frozen-value.ts";

/** A cell with a formula, and the cells of its result. */
interface Filled {
  readonly cell: Excel.Range;
  readonly spill: Excel.Range;
}

/** How many formulas are handled in one request: each has a few calls, and a result that may be spilled over many cells. */
const formulasPerRequest = Math.floor(requestBytes / 7000);

/** Turns formulas that may spill into their values, with all that they fill. Counts the cells as they are done. */
export async function freezeSpills(
  context: Excel.RequestContext,
  sheetId: string,
  cells: readonly { readonly row: number; readonly column: number }[],
  progress: { cells: number },
): Promise<void> {
  for (const some of inParts(cells, formulasPerRequest, () => 1)) {
    const filled = await send(context, (request) => {
      const ranges = some.map(({ row, column }) => loadFilled(request, sheetId, row, column));
      return () => ranges;
    });
    await send(context, () => {
      for (const { cell, spill } of filled) freeze(cell, spill);
      return () => null;
    });
    const areas = filled.map(({ cell, spill }) => (spill.isNullObject ? cell : spill));
    progress.cells += areas.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);
  }
}

function loadFilled({ workbook }: Excel.RequestContext, sheetId: string, row: number, column: number): Filled {
  const cell = workbook.worksheets.getItem(sheetId).getCell(row, column);
  const spill = cell.getSpillingToRangeOrNullObject();
  for (const range of [cell, spill]) range.load("values, valueTypes");
  return { cell, spill };
}

/** The formula first: as long as it is there, Excel fills the cells it spills into. */
function freeze(cell: Excel.Range, spill: Excel.Range): void {
  const filled = spill.isNullObject ? cell : spill;
  const { values, valueTypes } = filled;
  cell.values = [[""]];
  filled.values = values.map((row: readonly unknown[], y) => row.map((value, x) => frozenValue(value, valueTypes[y]?.[x])));
}
