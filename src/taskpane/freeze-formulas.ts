import { HostProblem } from "../core/issues/host-problem.ts";
import { codeOf, problemOf } from "../workbook/office/host/problem.ts";
import { outText } from "../workbook/office/put/cell-out.ts";
import { excelRun, send, undoOfHost } from "../workbook/office/host/session.ts";
import { findFormulas, formulasPerRequest, type FormulaPlace } from "./find-formulas.ts";
import { functionPrefix } from "./function-prefix.ts";

/** A cell with a call, and the cells of its result. */
interface Filled {
  readonly cell: Excel.Range;
  readonly spill: Excel.Range;
}

/**
 * Turns every formula that calls one of these functions into its value, spilled cells too, in one step that can be undone where Excel knows
 * how. An error stays an error. Resolves to the number of cells that have become values. Values that are written are the formulas' own, so
 * what a broken-off freezing has done need not be taken back: the next does the rest.
 */
export async function freezeFormulas(functions: Iterable<string>): Promise<number> {
  const calls = callPattern(functions);
  const progress = { cells: 0 };
  try {
    return await freezeAll(calls, undoOfHost() === "oneStep", progress);
  } catch (error) {
    throw error instanceof HostProblem ? error : problemOf(error, progress.cells > 0 ? "unknown" : "untouched");
  }
}

/** Excel may fail at a group for reasons of its own: what is left is then frozen without one. */
async function freezeAll(calls: RegExp, isGrouped: boolean, progress: { cells: number }): Promise<number> {
  try {
    await excelRun(async (context) => {
      const places = await findFormulas(context, calls);
      for (let from = 0; from < places.length; from += formulasPerRequest)
        progress.cells += await freezeSome(context, places.slice(from, from + formulasPerRequest));
    }, isGrouped);
  } catch (error) {
    if (!isGrouped || codeOf(error) === null) throw error;
    await freezeAll(calls, false, progress);
  }
  return progress.cells;
}

async function freezeSome(context: Excel.RequestContext, places: readonly FormulaPlace[]): Promise<number> {
  const filled = await send(context, (request) => {
    const ranges = places.map((place) => loadFilled(request, place));
    return () => ranges;
  });
  for (const { cell, spill } of filled) freeze(cell, spill);
  await context.sync();
  const areas = filled.map(({ cell, spill }) => (spill.isNullObject ? cell : spill));
  return areas.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);
}

/** Matches a formula that calls one of the functions, with or without the prefix of a build that has one. */
export function callPattern(functions: Iterable<string>): RegExp {
  const text = `(?:"[^"]*"|'[^']*')`;
  return new RegExp(`^=(?:${text}|[^"'])*?(?<![\\p{L}\\d_.])(?:${functionPrefix}\\.)?(?:${[...functions].join("|")})\\(`, "iu");
}

function loadFilled({ workbook }: Excel.RequestContext, { sheetId, row, column }: FormulaPlace): Filled {
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
  filled.values = values.map((row: readonly unknown[], y) => row.map((value, x) => frozen(value, valueTypes[y]?.[x])));
}

/** A text must not be read as something else; an error is written as the error it is. */
function frozen(value: unknown, type: Excel.RangeValueType | undefined): unknown {
  return typeof value === "string" && type !== Excel.RangeValueType.error ? outText(value) : value;
}
