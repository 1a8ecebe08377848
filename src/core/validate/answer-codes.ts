import type { AnswerDictionary } from "./answer-dictionary.ts";
import { codeOfValue } from "./answer-dictionary.ts";
import type { AnswerCodes } from "./responses.ts";
import { BLANK, INVALID } from "./responses.ts";
import type { Cell } from "../sheet/sheet.ts";

/** A cell that is no answer. */
export interface InvalidCell {
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
  readonly invalid: InvalidCell[];
  invalidCount: number;
  readonly spellings: Map<string | number | boolean, Respelling>;
}

/** Cells that are no answer are kept one by one up to this number a column; beyond it they are only counted. */
export const INVALID_CELLS_KEPT = 100;

/** The coding of the column at `index` before any cell is read. */
export function codedColumn(index: number, dictionary: AnswerDictionary): CodedColumn {
  return { index, dictionary, codes: new Uint8Array(0), invalid: [], invalidCount: 0, spellings: new Map() };
}

/** The code of a cell that is no exact answer: another spelling of one, which is noted, or INVALID. */
export function codeInexactCell(column: CodedColumn, cell: Exclude<Cell, null>, unit: number): number {
  if (typeof cell === "object") return keepInvalid(column, cell, unit);
  const known = column.spellings.get(cell);
  if (known) {
    known.cells++;
    return known.code;
  }
  const code = codeOfValue(column.dictionary, cell);
  if (code === INVALID) return keepInvalid(column, cell, unit);
  column.spellings.set(cell, { code, cells: 1, firstUnit: unit });
  return code;
}

function keepInvalid(column: CodedColumn, cell: Exclude<Cell, null>, unit: number): number {
  column.invalidCount++;
  if (column.invalid.length < INVALID_CELLS_KEPT) column.invalid.push({ unit, cell });
  return INVALID;
}

/** The spellings of the column that are not the list's own, with the answer each was read as. */
export function respellings({ spellings, dictionary }: CodedColumn): { found: string; answer: string; cells: number; firstUnit: number }[] {
  return [...spellings].flatMap(([found, { code, cells, firstUnit }]) => {
    return code === BLANK ? [] : [{ found: String(found), answer: dictionary.texts[code] ?? "", cells, firstUnit }];
  });
}
