import type { Area } from "../../../core/sheet/sheet.ts";
import { isTooLarge } from "../host/problem.ts";
import { send, type Pauses, type Queue } from "../host/session.ts";

/** Cells to ask for: of which sheet, which, and whether also for their types and number formats. */
export interface Block {
  readonly sheetId: string;
  readonly area: Area;
  readonly facts: readonly Fact[];
}

export type Fact = "values" | "formulas" | "valueTypes" | "numberFormat";

/** What Excel answered for a block; `undefined` for what was not asked for. Rows and columns are those of the block's area. */
export interface Answer extends Block {
  readonly values: readonly (readonly unknown[])[] | undefined;
  readonly formulas?: readonly (readonly unknown[])[] | undefined;
  readonly valueTypes: readonly (readonly unknown[])[] | undefined;
  readonly numberFormat: readonly (readonly unknown[])[] | undefined;
}

/** The cells of an area as a range of a sheet. */
export function rangeOf(sheet: Excel.Worksheet, { row, column, lastRow, lastColumn }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, lastRow - row + 1, lastColumn - column + 1);
}

/**
 * Asks for all the blocks, and whatever else `beside` asks for, in one request; where Excel says the answer is too large, for the blocks in
 * smaller ones after it.
 */
export async function readBlocks<Beside>(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  pauses: Pauses,
  beside: Queue<Beside>,
): Promise<readonly [readonly Answer[], Beside]> {
  try {
    return await send(context, queueBoth(blocks, beside), pauses);
  } catch (error) {
    const halves = isTooLarge(error) ? halved(blocks) : null;
    if (!halves) throw error;
    const [first, around] = await readBlocks(context, halves[0], pauses, beside);
    const [second] = await readBlocks(context, halves[1], pauses, () => () => null);
    return [[...first, ...second], around];
  }
}

function queueBoth<Beside>(blocks: readonly Block[], beside: Queue<Beside>): Queue<readonly [readonly Answer[], Beside]> {
  return (context) => {
    const answers = queueBlocks(blocks)(context);
    const around = beside(context);
    return () => [answers(), around()];
  };
}

const queueBlocks =
  (blocks: readonly Block[]): Queue<readonly Answer[]> =>
  ({ workbook }) => {
    const asked = blocks.map((block) => {
      const range = rangeOf(workbook.worksheets.getItem(block.sheetId), block.area);
      range.load([...block.facts]);
      return { block, range };
    });
    return () => asked.map(({ block, range }) => answerOf(block, range));
  };

function answerOf(block: Block, range: Excel.Range): Answer {
  const fact = (name: Fact): readonly (readonly unknown[])[] | undefined => (block.facts.includes(name) ? range[name] : undefined);
  return {
    ...block,
    values: fact("values"),
    formulas: fact("formulas"),
    valueTypes: fact("valueTypes"),
    numberFormat: fact("numberFormat"),
  };
}

/** The first and the second half of what is asked for; null when it is a single row. */
function halved(blocks: readonly Block[]): readonly [readonly Block[], readonly Block[]] | null {
  const [only] = blocks;
  if (!only) return null;
  if (blocks.length > 1) {
    const middle = Math.ceil(blocks.length / 2);
    return [blocks.slice(0, middle), blocks.slice(middle)];
  }
  const { row, lastRow } = only.area;
  if (row === lastRow) return null;
  const middle = Math.floor((row + lastRow) / 2);
  return [[{ ...only, area: { ...only.area, lastRow: middle } }], [{ ...only, area: { ...only.area, row: middle + 1 } }]];
}
