import { codeInexactCell, type CodedColumn } from "./answer-codes.ts";
import { BLANK } from "./responses.ts";
import type { Cell } from "../../sheet/sheet.ts";

/*
 * Part of the fast path: every answer passes through this coder. It does what `plainColumn` of test/core/validate/plain-answers.ts does cell
 * by cell; answer-coder.properties.test.ts holds the two together.
 */

/** Lengths that are distinguished, and entries of a dictionary in the tables: a power of two, and more than a list has answers. */
const PLACES = 256;

/**
 * Units coded at a time: a multiple of four, since codes are copied by the word, and no power of two, since columns at that distance would
 * contend for the same lines of the processor's cache.
 */
const BLOCK = 448;

/** A code is a byte. */
const CODES_IN_A_WORD = 4;

/** Texts up to this length are the same object when they are equal, as JSON.parse and object keys make them in V8. */
const INTERNED_LENGTH = 10;

/** Numbers that describe a run of neighbouring columns: its first column, the one after its last, and where its dictionary begins. */
const RUN = 3;

/**
 * The answers of all dictionaries in flat arrays, so that an exact spelling is found with a look-up and mostly one comparison. Columns
 * with the same dictionary share its PLACES entries; an entry's index among them is its code, and the first is "", which is no answer.
 */
interface LookUp {
  readonly runs: Uint32Array;
  /** By column: the index of its cells in a row. */
  readonly indices: Uint32Array;
  /** By dictionary and length: the entry of the first answer of that length, the dictionary's "" where there is none. */
  readonly firstOfLength: Uint32Array;
  /** By entry: that of the next answer of the same length, the dictionary's "" where there is none. */
  readonly nextOfLength: Uint32Array;
  readonly texts: readonly string[];
}

/** Codes the answers of all columns, one unit's row after the other. */
export class AnswerCoder {
  readonly #columns: readonly CodedColumn[];
  readonly #lookUp: LookUp;
  readonly #block: Uint8Array<ArrayBuffer>;
  /** Each column's codes, four to a word. */
  readonly #codes: readonly Uint32Array<ArrayBuffer>[];
  #size = 0;

  /** `most`: the highest number of rows that may be added. */
  constructor(columns: readonly CodedColumn[], most: number) {
    this.#columns = columns;
    this.#lookUp = lookUpOf(columns);
    this.#block = new Uint8Array(columns.length * BLOCK);
    this.#codes = columns.map(() => new Uint32Array((Math.ceil(most / BLOCK) * BLOCK) / CODES_IN_A_WORD));
  }

  /** Codes the cells of the next unit. Texts that are no exact answer take the slow path. */
  add(row: readonly Cell[]): void {
    const at = this.#size % BLOCK;
    if (!codeRow(this.#block, at, row, this.#lookUp)) this.#codeOddCells(at, row);
    this.#size++;
    if (at === BLOCK - 1) this.#keepBlock();
  }

  /** Gives every column the codes of the units that were added. */
  finish(): void {
    if (this.#size % BLOCK > 0) this.#keepBlock();
    this.#columns.forEach((column, c) => {
      const words = this.#codes[c];
      if (words) column.codes = new Uint8Array(words.buffer, 0, this.#size);
    });
  }

  #codeOddCells(at: number, row: readonly Cell[]): void {
    this.#columns.forEach((column, c) => {
      const cell = row[column.index];
      const place = c * BLOCK + at;
      if (this.#block[place] === BLANK && cell !== null && cell !== undefined && cell !== "")
        this.#block[place] = codeInexactCell(column, cell, this.#size);
    });
  }

  /** Copies the block into the columns, and clears it for the next. */
  #keepBlock(): void {
    const from = Math.floor((this.#size - 1) / BLOCK) * BLOCK;
    copyBlock(new Uint32Array(this.#block.buffer), this.#codes, from / CODES_IN_A_WORD);
    this.#block.fill(BLANK);
  }
}

/** Copies a block's codes into the columns from word `from`, a word at a time: a column has too few to be worth a call. */
function copyBlock(block: Uint32Array, columns: readonly Uint32Array[], from: number): void {
  const length = BLOCK / CODES_IN_A_WORD;
  for (let c = 0; c < columns.length; c++) {
    const codes = columns[c];
    if (codes) for (let i = 0; i < length; i++) codes[from + i] = block[c * length + i] ?? BLANK;
  }
}

/** Codes the cells of all columns; `rows[u]` is unit u's row of cells. */
export function codeRows(columns: readonly CodedColumn[], rows: readonly (readonly Cell[])[]): void {
  const coder = new AnswerCoder(columns, rows.length);
  for (const row of rows) coder.add(row);
  coder.finish();
}

/**
 * The loop over every cell, row by row in memory order, into a block small enough for the processor's cache.
 * True when every cell with content was an exact answer; the others are left blank. The loop calls nothing, and short and long texts are
 * compared in two places: V8 specialises each comparison, and short texts compare by address where long ones go letter by letter.
 */
function codeRow(block: Uint8Array, start: number, row: readonly Cell[], lookUp: LookUp): boolean {
  const { runs, indices, firstOfLength, nextOfLength, texts } = lookUp;
  // Module constants would be looked up again for every cell; locals are not.
  const [places, blockSize, interned] = [PLACES, BLOCK, INTERNED_LENGTH];
  let isRead = true;
  for (let run = 0; run < runs.length; run += RUN) {
    const end = runs[run + 1] ?? 0;
    const none = runs[run + 2] ?? 0;
    for (let c = runs[run] ?? 0; c < end; c++) {
      const cell = row[indices[c] ?? 0];
      if (typeof cell === "string") {
        const length = cell.length;
        let entry = firstOfLength[none + (length & (places - 1))] ?? none;
        if (length <= interned) while (texts[entry] !== cell && entry !== none) entry = nextOfLength[entry] ?? none;
        else while (texts[entry] !== cell && entry !== none) entry = nextOfLength[entry] ?? none;
        if (entry === none && length > 0) isRead = false;
        block[c * blockSize + start] = entry; // its last byte, which is its code
      } else if (cell !== null && cell !== undefined) isRead = false;
    }
  }
  return isRead;
}

function lookUpOf(columns: readonly CodedColumn[]): LookUp {
  const keys = new Map(columns.map(({ dictionary }) => [dictionary.texts, JSON.stringify(dictionary.texts)]));
  const lists = new Map(Array.from(keys, ([texts, key]) => [key, texts]));
  const distinct = [...lists.keys()];
  const firstOfLength = new Uint32Array(lists.size * PLACES);
  const nextOfLength = new Uint32Array(lists.size * PLACES);
  const texts = new Array<string>(lists.size * PLACES).fill("");
  [...lists.values()].forEach((list, index) => {
    const none = index * PLACES;
    firstOfLength.fill(none, none, none + PLACES);
    for (let code = list.length - 1; code > 0; code--) {
      const text = list[code] ?? "";
      const slot = none + (text.length & (PLACES - 1));
      texts[none + code] = text;
      nextOfLength[none + code] = firstOfLength[slot] ?? none;
      firstOfLength[slot] = none + code;
    }
  });
  const indices = Uint32Array.from(columns, ({ index }) => index);
  return {
    runs: runsOf(columns.map(({ dictionary: { texts } }) => distinct.indexOf(keys.get(texts) ?? ""))),
    indices,
    firstOfLength,
    nextOfLength,
    texts,
  };
}

/** Neighbouring columns with the same list of answers, RUN numbers each. */
function runsOf(lists: readonly number[]): Uint32Array {
  const starts = lists.flatMap((list, c) => (c === 0 || list !== lists[c - 1] ? [c] : []));
  return Uint32Array.from(starts.flatMap((start, run) => [start, starts[run + 1] ?? lists.length, (lists[start] ?? 0) * PLACES]));
}
