import { outText } from "../workbook/office/put/cell-out.ts";
import { inExcel, send } from "../workbook/office/host/session.ts";
import { functionPrefix } from "./function-prefix.ts";

/** A formula of ours and its cell, counted from the first cell of its sheet's used range. */
interface Call {
  readonly used: Excel.Range;
  readonly row: number;
  readonly column: number;
}

/** A cell with a call, and the cells of its result. */
interface Filled {
  readonly cell: Excel.Range;
  readonly spill: Excel.Range;
}

/**
 * Turns every formula that calls one of these functions into its value, spilled cells too, in one step that can be undone where Excel knows
 * how. An error stays an error. Resolves to the number of cells that have become values.
 */
export function freezeFormulas(functions: Iterable<string>): Promise<number> {
  const calls = callPattern(functions);
  return inExcel(async (context) => {
    const found = await findCalls(context, calls);
    const filled = await send(context, () => {
      const ranges = found.map(loadFilled);
      return () => ranges;
    });
    const areas = filled.map(({ cell, spill }) => (spill.isNullObject ? cell : spill));
    for (const { cell, spill } of filled) freeze(cell, spill);
    await context.sync();
    return areas.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);
  }, true);
}

/** Matches a formula that calls one of the functions, with or without the prefix of a build that has one. */
export function callPattern(functions: Iterable<string>): RegExp {
  const text = `(?:"[^"]*"|'[^']*')`;
  return new RegExp(`^=(?:${text}|[^"'])*?(?<![\\p{L}\\d_.])(?:${functionPrefix}\\.)?(?:${[...functions].join("|")})\\(`, "iu");
}

async function findCalls(context: Excel.RequestContext, pattern: RegExp): Promise<readonly Call[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id");
  await context.sync();
  const ranges = worksheets.items.map((worksheet) => {
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load("formulas");
    return used;
  });
  await context.sync();
  return ranges.filter(({ isNullObject }) => !isNullObject).flatMap((used) => callsIn(used, pattern));
}

function callsIn(used: Excel.Range, pattern: RegExp): readonly Call[] {
  return used.formulas.flatMap((cells: readonly unknown[], row) =>
    cells.flatMap((formula, column) => (typeof formula === "string" && pattern.test(formula) ? [{ used, row, column }] : [])),
  );
}

function loadFilled({ used, row, column }: Call): Filled {
  const cell = used.getCell(row, column);
  const spill = cell.getSpillingToRangeOrNullObject();
  for (const range of [cell, spill]) range.load("values, valueTypes");
  return { cell, spill };
}

/** The formula first: as long as it is there, Excel fills the cells it spills into. */
function freeze(cell: Excel.Range, spill: Excel.Range): void {
  const filled = spill.isNullObject ? cell : spill;
  const { values, valueTypes } = filled;
  cell.values = [[""]];
  filled.values = values.map((row: readonly unknown[], y) => row.map((value, x) => frozen(value, valueTypes[y]?.[x])));
}

/** A text must not be read as something else; an error is written as the error it is. */
function frozen(value: unknown, type: Excel.RangeValueType | undefined): unknown {
  return typeof value === "string" && type !== Excel.RangeValueType.error ? outText(value) : value;
}
