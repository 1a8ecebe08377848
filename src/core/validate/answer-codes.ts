import type { AnswerDictionary } from "./answer-dictionary.ts";
import { codeOfValue } from "./answer-dictionary.ts";
import type { AnswerCodes } from "./responses.ts";
import { BLANK, INVALID } from "./responses.ts";
import type { Cell } from "../sheet/sheet.ts";

/** A cell that is no answer. */
export interface OddCell {
  readonly unit: number;
  readonly cell: Exclude<Cell, null>;
}

/** An answer in another spelling than the list's: how often, and where it occurs first. */
export interface Respelling {
  readonly code: number;
  cells: number;
  readonly firstUnit: number;
}

/** One item's codes, and what is to be reported of its column. */
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

/** The coding of the column at `index` before any cell is read. */
export function codedColumn(index: number, dictionary: AnswerDictionary): CodedColumn {
  return { index, dictionary, codes: new Uint8Array(0), odd: [], oddCount: 0, seen: new Map() };
}

/** The code of a cell that is no exact answer: another spelling of one, which is noted, or INVALID. */
export function codeOddCell(column: CodedColumn, cell: Exclude<Cell, null>, unit: number): number {
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
