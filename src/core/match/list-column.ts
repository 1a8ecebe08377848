import { cellAt } from "../sheet/cell-text.ts";
import { foldTight } from "../basics/fold.ts";
import type { HeaderIndex } from "./header-index.ts";
import type { HeaderCell, HeaderRow } from "./header-row.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";
import type { Sheet } from "../sheet/sheet.ts";

const ROWS_LOOKED_AT = 500;
const CELLS_LOOKED_AT = 50;

/** One column whose cells list the items that were ticked. */
export interface ListColumn {
  readonly column: number;
  readonly header: string;
  readonly block: string;
  /** certain where the header names the block; likely where only the cells show it. */
  readonly certainty: "certain" | "likely";
}

/** The items in a list cell. Items are separated by «;» or line breaks, never by commas: their texts hold commas. */
export function listedItems(text: string): readonly string[] {
  return text
    .split(/[;\n\r]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}

/** The items of a block that a list cell may tick; none for a block whose answers are more than ticked or not. */
export function tickableItems(block: string, ruleSet: RuleSet): readonly string[] {
  const listed = ruleSet.blocks.find(({ id }) => id === block)?.items ?? [];
  return ruleSet.items.filter((item) => listed.includes(item.id) && ruleSet.answerLists[item.answers]?.ticks).map(({ id }) => id);
}

/**
 * The columns that list ticked items. A header that names the block needs three in five pieces to be the block's items; without one,
 * four in five, three different ones, and some cell with more than one.
 */
export function findListColumns(sheet: Sheet, header: HeaderRow, index: HeaderIndex, ruleSet: RuleSet): readonly ListColumn[] {
  const tickable = ruleSet.blocks.map(({ id }) => [id, new Set(tickableItems(id, ruleSet))] as const).filter(([, items]) => items.size > 0);
  return header.cells
    .filter(({ reading, namesBlock }) => reading === null || namesBlock !== null)
    .flatMap((cell) => listColumn(cell, sampleOf(sheet, cell.column, header.lastRow + 1), tickable, index) ?? []);
}

/** Whether a column's cells list items of this block. */
export function listsItemsOf(sheet: Sheet, column: number, firstRow: number, block: string, index: HeaderIndex, ruleSet: RuleSet): boolean {
  return shareOf(sampleOf(sheet, column, firstRow), new Set(tickableItems(block, ruleSet)), index).share >= 0.6;
}

type Tickable = readonly (readonly [string, ReadonlySet<string>])[];

function listColumn(cell: HeaderCell, sample: readonly string[], tickable: Tickable, index: HeaderIndex): ListColumn | null {
  const { column, text: header, namesBlock } = cell;
  const named = tickable.find(([block]) => block === namesBlock);
  if (named && shareOf(sample, named[1], index).share >= 0.6) return { column, header, block: named[0], certainty: "certain" };
  const isList = sample.some((text) => listedItems(text).length > 1);
  const found = isList ? tickable.filter(([, items]) => isClearly(shareOf(sample, items, index))) : [];
  const [only] = found;
  return found.length === 1 && only ? { column, header, block: only[0], certainty: "likely" } : null;
}

const isClearly = ({ share, different }: { share: number; different: number }) => share >= 0.8 && different >= 3;

/** How many of the pieces are items of the block, and how many different ones there are. */
function shareOf(sample: readonly string[], items: ReadonlySet<string>, index: HeaderIndex): { share: number; different: number } {
  const pieces = sample.flatMap(listedItems);
  const ticked = pieces
    .map((piece) => index.labels.get(foldTight(piece))?.find((item) => items.has(item)))
    .filter((item) => item !== undefined);
  return { share: pieces.length === 0 ? 0 : ticked.length / pieces.length, different: new Set(ticked).size };
}

function sampleOf(sheet: Sheet, column: number, firstRow: number): string[] {
  const sample: string[] = [];
  for (let row = firstRow; row < firstRow + ROWS_LOOKED_AT && sample.length < CELLS_LOOKED_AT; row++) {
    const cell = cellAt(sheet, row, column);
    if (typeof cell === "string" && cell.trim() !== "") sample.push(cell);
  }
  return sample;
}
