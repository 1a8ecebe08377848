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

/** Places a column has in the tables: as many as there are codes, and as lengths that are told apart. A power of two. */
const PLACES = 256;

/** Units coded at a time; no power of two, since columns that far apart would contend for the same places in the processor's cache. */
const BLOCK = 448;

/** Texts up to this length are the same object when they are equal, as JSON.parse and object keys make them in V8. */
const INTERNED_LENGTH = 10;

/**
 * The answers of all columns in flat arrays, so that an exact spelling is found with a look-up and mostly one comparison. Column c has
 * the entries from PLACES × c; an entry's last byte is its code, and a column's first entry is its "", which no answer stands behind.
 */
interface LookUp {
  /** By column and length: the entry of the first answer of that length, the column's "" where there is none. */
  readonly firstOfLength: Uint32Array;
  /** By entry: that of the next answer of the same length, the column's "" where there is none. */
  readonly nextOfLength: Uint32Array;
  readonly texts: readonly string[];
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
    block.fill(BLANK);
    for (let at = 0; at < size; at++) {
      const row = rows[from + at] ?? [];
      if (!fillRow(block, at, row, lookUp)) codeOddCells(block, at, row, columns, from + at);
    }
    columns.forEach((column, c) => {
      column.codes.set(block.subarray(c * BLOCK, c * BLOCK + size), from);
    });
  }
}

/**
 * The loop that every cell passes through, row by row as the cells lie in memory, into a block small enough for the processor's cache.
 * True when every cell with something in it was an exact answer; those that were not are left blank. The loop calls nothing and its
 * two comparisons are one: V8 learns per place what is compared, and short texts compare by address where long ones go letter by letter.
 */
function fillRow(block: Uint8Array, start: number, row: readonly Cell[], lookUp: LookUp): boolean {
  const { firstOfLength, nextOfLength, texts, indices } = lookUp;
  // Constants of the module are looked up anew for every cell; these are not.
  const [count, places, blockSize, interned] = [indices.length, PLACES, BLOCK, INTERNED_LENGTH];
  let isRead = true;
  for (let c = 0; c < count; c++) {
    const cell = row[indices[c] ?? 0];
    if (typeof cell === "string") {
      const none = c * places;
      const length = cell.length;
      let entry = firstOfLength[none + (length & (places - 1))] ?? none;
      if (length <= interned) while (texts[entry] !== cell && entry !== none) entry = nextOfLength[entry] ?? none;
      else while (texts[entry] !== cell && entry !== none) entry = nextOfLength[entry] ?? none;
      if (entry === none && length > 0) isRead = false;
      block[c * blockSize + start] = entry;
    } else if (cell !== null && cell !== undefined) isRead = false;
  }
  return isRead;
}

/** Codes the cells of a row that the fast way left blank. */
function codeOddCells(block: Uint8Array, start: number, row: readonly Cell[], columns: readonly CodedColumn[], unit: number): void {
  columns.forEach((column, c) => {
    const cell = row[column.index];
    const at = c * BLOCK + start;
    if (block[at] === BLANK && cell !== null && cell !== undefined && cell !== "") block[at] = codeOddCell(column, cell, unit);
  });
}

function lookUpOf(columns: readonly CodedColumn[]): LookUp {
  const firstOfLength = new Uint32Array(columns.length * PLACES);
  const nextOfLength = new Uint32Array(columns.length * PLACES);
  const texts = new Array<string>(columns.length * PLACES).fill("");
  columns.forEach(({ dictionary }, c) => {
    const none = c * PLACES;
    firstOfLength.fill(none, none, none + PLACES);
    for (let code = dictionary.texts.length - 1; code > 0; code--) {
      const text = dictionary.texts[code] ?? "";
      const slot = none + (text.length & (PLACES - 1));
      texts[none + code] = text;
      nextOfLength[none + code] = firstOfLength[slot] ?? none;
      firstOfLength[slot] = none + code;
    }
  });
  return { firstOfLength, nextOfLength, texts, indices: Uint32Array.from(columns, ({ index }) => index) };
}

function codeOddCell(column: CodedColumn, cell: Exclude<Cell, null>, unit: number): number {
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
