import { cellAt } from "../../sheet/cell-text.ts";
import type { HeaderRow } from "../headers/header-row.ts";
import type { HeaderCell } from "../headers/read-header.ts";
import { blockOptions, type BlockOptions } from "./list-options.ts";
import { listReader, SEMICOLON } from "./list-pieces.ts";
import type { RuleSet } from "../../ruleset/ruleset.ts";
import type { Sheet } from "../../sheet/sheet.ts";

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

/**
 * The columns that list ticked items. A header that names the block needs three in five pieces to be the block's items; without one,
 * four in five, three different ones, and some cell with more than one.
 */
export function findListColumns(sheet: Sheet, header: HeaderRow, ruleSet: RuleSet): readonly ListColumn[] {
  const tickable = ruleSet.blocks.flatMap(({ id }) => blockOptions(id, ruleSet) ?? []).filter(({ items }) => items.length > 0);
  return header.cells
    .filter(({ reading, namesBlock }) => reading === null || namesBlock !== null)
    .flatMap((cell) => listColumn(cell, sampleOf(sheet, cell.column, header.lastRow + 1), tickable) ?? []);
}

/** Whether a column's cells list items of this block. */
export function listsItemsOf(sheet: Sheet, column: number, firstRow: number, block: string, ruleSet: RuleSet): boolean {
  const options = blockOptions(block, ruleSet);
  return options !== null && shareOf(sampleOf(sheet, column, firstRow), options).share >= 0.6;
}

function listColumn(cell: HeaderCell, sample: readonly string[], tickable: readonly BlockOptions[]): ListColumn | null {
  const { column, text: header, namesBlock } = cell;
  const named = tickable.find(({ block }) => block.id === namesBlock);
  if (named && isOneOption(cell, sample, named)) return null;
  if (named && shareOf(sample, named).share >= 0.6) return { column, header, block: named.block.id, certainty: "certain" };
  if (!sample.some((text) => SEMICOLON.between.test(text))) return null; // any text may have commas and blanks
  const [only, ...others] = tickable.filter((options) => isClearly(shareOf(sample, options)));
  return only && others.length === 0 ? { column, header, block: only.block.id, certainty: "likely" } : null;
}

/** Whether a header names an option besides the block, and the cells no other: then a cell with the option's text ticks it. */
function isOneOption({ reading }: HeaderCell, sample: readonly string[], options: BlockOptions): boolean {
  const named = reading?.items ?? [];
  const { read } = listReader(sample, options);
  return named.length > 0 && sample.flatMap((text) => read(text).items).every((item) => named.includes(item));
}

interface Share {
  readonly share: number;
  readonly different: number;
  readonly most: number;
}

const isClearly = ({ share, different, most }: Share) => most > 1 && share >= 0.8 && different >= 3;

/**
 * How many of the pieces are options of the block, how many different items there are, and how many pieces a cell has at most. Where the
 * block may have other text, one such piece a cell is counted as an option.
 */
function shareOf(sample: readonly string[], options: BlockOptions): Share {
  const { read } = listReader(sample, options);
  const cells = sample.map(read);
  const count = (each: (cell: (typeof cells)[number]) => number) => cells.reduce((sum, cell) => sum + each(cell), 0);
  const other = options.block.otherText ? count((cell) => Number(cell.other.length > 0 && cell.items.length + cell.aside > 0)) : 0;
  const known = count(({ items, aside }) => items.length + aside) + other;
  const pieces = count((cell) => cell.items.length + cell.aside + cell.other.length);
  const most = cells.reduce((most, cell) => Math.max(most, cell.items.length + cell.aside + cell.other.length), 0);
  return { share: pieces === 0 ? 0 : known / pieces, different: new Set(cells.flatMap(({ items }) => items)).size, most };
}

/** The first texts of a column, as many as it takes to tell what it holds. */
export function sampleOf(sheet: Sheet, column: number, firstRow: number): string[] {
  const sample: string[] = [];
  for (let row = firstRow; row < firstRow + ROWS_LOOKED_AT && sample.length < CELLS_LOOKED_AT; row++) {
    const cell = cellAt(sheet, row, column);
    if (typeof cell === "string" && cell.trim() !== "") sample.push(cell);
  }
  return sample;
}
