import type { AnswerDictionary } from "./answer-dictionary.ts";
import { codeOfValue } from "./answer-dictionary.ts";
import type { AnswerCodes } from "./responses.ts";
import { BLANK, INVALID } from "./responses.ts";
import type { Cell } from "./sheet.ts";

/** A cell that is no answer. */
export interface OddCell {
  readonly unit: number;
  readonly cell: Exclude<Cell, null>;
}

/** An answer in another spelling than the list's: how often, and where first. */
export interface Respelling {
  readonly code: number;
  cells: number;
  readonly firstUnit: number;
}

/** One item's codes, and what in its column deserves a word. */
export interface CodedColumn {
  /** Column on the sheet, counted from the first cell of a row. */
  readonly index: number;
  readonly dictionary: AnswerDictionary;
  codes: AnswerCodes;
  readonly odd: OddCell[];
  oddCount: number;
  readonly seen: Map<string | number | boolean, Respelling>;
}

/** Cells that are no answer are kept one by one up to this number a column; beyond it they are only counted. */
export const ODD_CELLS_KEPT = 100;

/** Slots by text length: enough that an item's answers mostly have one each. */
const SLOTS = 64;

/** Units coded at a time. */
const BLOCK = 512;

/** Texts up to this length are the same object when they are equal, as JSON.parse and object keys make them in V8. */
const INTERNED_LENGTH = 10;

/** Answers by length, of all columns in flat arrays: exact spellings are found with one look-up and one comparison. */
interface LookUp {
  /** Per column SLOTS entries: where in `texts` the answer of that length stands; the column's own "" where there is none. */
  readonly slots: Uint16Array;
  readonly texts: readonly string[];
  /** Entries of `texts` per column. */
  readonly width: number;
  readonly indices: Uint32Array;
}

/** The coding of the column at `index` before any cell is read. */
export function codedColumn(index: number, dictionary: AnswerDictionary): CodedColumn {
  return { index, dictionary, codes: new Uint8Array(0), odd: [], oddCount: 0, seen: new Map() };
}

/** Codes the cells of all columns; `rows[u]` is unit u's row of cells. Texts that are no exact answer take the slow way. */
export function codeRows(columns: readonly CodedColumn[], rows: readonly (readonly Cell[])[]): void {
  if (columns.length === 0) return;
  for (const column of columns) column.codes = new Uint8Array(rows.length);
  const lookUp = lookUpOf(columns);
  const block = new Uint8Array(columns.length * BLOCK);
  for (let from = 0; from < rows.length; from += BLOCK) {
    const size = Math.min(BLOCK, rows.length - from);
    fillBlock(block.fill(BLANK), columns, rows, lookUp, from, from + size);
    columns.forEach((column, c) => {
      column.codes.set(block.subarray(c * BLOCK, c * BLOCK + size), from);
    });
  }
}

/**
 * The loop that every cell passes through, row by row as the cells lie in memory, into a block small enough for the processor's cache.
 * The two comparisons are one: V8 learns per place what is compared, and short texts compare by address where long ones go letter by letter.
 */
function fillBlock(
  block: Uint8Array,
  columns: readonly CodedColumn[],
  rows: readonly (readonly Cell[])[],
  lookUp: LookUp,
  from: number,
  to: number,
): void {
  const { slots, texts, width, indices } = lookUp;
  const count = indices.length;
  for (let unit = from; unit < to; unit++) {
    const row = rows[unit] ?? [];
    for (let c = 0, at = unit - from; c < count; c++, at += BLOCK) {
      const cell = row[indices[c] ?? 0];
      if (typeof cell === "string") {
        const entry = slots[c * SLOTS + (cell.length & (SLOTS - 1))] ?? 0;
        const isExact = cell.length <= INTERNED_LENGTH ? texts[entry] === cell : texts[entry] === cell;
        block[at] = isExact ? entry - c * width : codeOddCell(columns[c], cell, unit);
      } else if (cell !== null && cell !== undefined) block[at] = codeOddCell(columns[c], cell, unit);
    }
  }
}

/** Two answers of one length leave the slot to the first; the others take the slow way. */
function lookUpOf(columns: readonly CodedColumn[]): LookUp {
  const width = Math.max(...columns.map(({ dictionary }) => dictionary.texts.length));
  const slots = new Uint16Array(columns.length * SLOTS);
  const texts: string[] = [];
  columns.forEach(({ dictionary }, c) => {
    slots.fill(c * width, c * SLOTS, (c + 1) * SLOTS);
    for (let code = dictionary.texts.length - 1; code > 0; code--) {
      slots[c * SLOTS + ((dictionary.texts[code] ?? "").length & (SLOTS - 1))] = c * width + code;
    }
    for (let code = 0; code < width; code++) texts.push(dictionary.texts[code] ?? "");
  });
  return { slots, texts, width, indices: Uint32Array.from(columns, ({ index }) => index) };
}

function codeOddCell(column: CodedColumn | undefined, cell: Exclude<Cell, null>, unit: number): number {
  if (column === undefined || cell === "") return BLANK;
  const exact = typeof cell === "string" ? column.dictionary.texts.indexOf(cell) : -1;
  if (exact > 0) return exact;
  if (typeof cell === "object") return keepOdd(column, cell, unit);
  const known = column.seen.get(cell);
  if (known) {
    known.cells++;
    return known.code;
  }
  const code = codeOfValue(column.dictionary, cell);
  if (code === INVALID) return keepOdd(column, cell, unit);
  column.seen.set(cell, { code, cells: 1, firstUnit: unit });
  return code;
}

function keepOdd(column: CodedColumn, cell: Exclude<Cell, null>, unit: number): number {
  column.oddCount++;
  if (column.odd.length < ODD_CELLS_KEPT) column.odd.push({ unit, cell });
  return INVALID;
}

/** The spellings of the column that are not the list's own, with the answer each was read as. */
export function respellings({ seen, dictionary }: CodedColumn): { found: string; answer: string; cells: number; firstUnit: number }[] {
  return [...seen].flatMap(([found, { code, cells, firstUnit }]) => {
    const answer = dictionary.texts[code] ?? "";
    return code === BLANK || found === answer ? [] : [{ found: String(found), answer, cells, firstUnit }];
  });
}
