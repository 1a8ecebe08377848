import type { Area } from "../core/sheet/sheet.ts";
import { callBytes, factBytes, requestBytes } from "../workbook/office/host/limits.ts";
import { defaultPauses, send } from "../workbook/office/host/session.ts";
import { rangeOf, readBlocks, type Answer } from "../workbook/office/read/read-blocks.ts";
import { stretches } from "../workbook/office/read/read-sheet.ts";
import { frozenValue } from "./frozen-value.ts";

/** What a value takes in an answer and in a request, in bytes, with its type and, where it is a formula still, that. */
const cellBytes = 150 + factBytes;

/** How many ranges are asked about in one request. */
const rangesPerRequest = Math.floor(requestBytes / (4 * callBytes));

/** Those of the areas in which a formula spills, or into which one does. */
export async function isSpilling(context: Excel.RequestContext, sheetId: string, areas: readonly Area[]): Promise<ReadonlySet<Area>> {
  const found = new Set<Area>();
  for (const some of inParts(areas, rangesPerRequest, () => 1)) {
    const states = await send(context, ({ workbook }) => {
      const ranges = some.map((area) => rangeOf(workbook.worksheets.getItem(sheetId), area));
      for (const range of ranges) range.load("hasSpill");
      return () => ranges.map(({ hasSpill }) => hasSpill as boolean | null); // null: some cells do
    });
    some.forEach((area, index) => {
      if (states[index] !== false) found.add(area);
    });
  }
  return found;
}

/** Turns formulas of one value each into their values; the areas hold no other cells. Counts them as they are done. */
export async function freezeAreas(
  context: Excel.RequestContext,
  sheetId: string,
  areas: readonly Area[],
  progress: { cells: number },
): Promise<void> {
  const pieces = areas.flatMap((area) => stretches(area, cellBytes * (area.lastColumn - area.column + 1)));
  for (const some of inParts(pieces, requestBytes, (area) => 4 * callBytes + cellBytes * sizeOf(area))) {
    const blocks = some.map((area) => ({ sheetId, area, facts: ["values", "valueTypes"] as const }));
    const [answers, hidden] = await readBlocks(context, blocks, defaultPauses, ({ workbook }) => {
      const ranges = some.map((area) => rangeOf(workbook.worksheets.getItem(sheetId), area));
      for (const range of ranges) range.load("rowHidden");
      return () => ranges.map(({ rowHidden }) => rowHidden as boolean | null); // null: some rows are
    });
    const isInRows = hidden.some((is) => is !== false);
    for (const part of inParts(
      answers.flatMap(isInRows ? rowsOf : whole),
      requestBytes,
      (answer) => 2 * callBytes + cellBytes * sizeOf(answer.area),
    )) {
      await send(context, ({ workbook }) => {
        for (const { area, values = [], valueTypes } of part)
          rangeOf(workbook.worksheets.getItem(sheetId), area).values = values.map((row, y) =>
            row.map((value, x) => frozenValue(value, valueTypes?.[y]?.[x])),
          );
        return () => null;
      });
      progress.cells += part.reduce((sum, { area }) => sum + sizeOf(area), 0);
    }
  }
}

/** Lists of values over rows of which some are hidden have gone into others: there each row is written by itself. */
function rowsOf({ area, values = [], valueTypes = [], ...answer }: Answer): readonly Answer[] {
  return values.map((cells, index) => {
    const row = area.row + index;
    return { ...answer, area: { ...area, row, lastRow: row }, values: [cells], valueTypes: [valueTypes[index] ?? []] };
  });
}

const whole = (answer: Answer): readonly Answer[] => [answer];

const sizeOf = ({ row, column, lastRow, lastColumn }: Area): number => (lastRow - row + 1) * (lastColumn - column + 1);

/** The values in as few parts as there are, in their order, none of which costs more than that, if it has more than one. */
export function inParts<Value>(values: readonly Value[], most: number, costOf: (value: Value) => number): readonly (readonly Value[])[] {
  const parts: Value[][] = [];
  let cost = Infinity;
  for (const value of values) {
    cost += costOf(value);
    if (cost > most) {
      parts.push([]);
      cost = costOf(value);
    }
    parts.at(-1)?.push(value);
  }
  return parts;
}
