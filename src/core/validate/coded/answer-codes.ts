import type { AnswerDictionary } from "./answer-dictionary.ts";
import { codeOfValue } from "./answer-dictionary.ts";
import { foldAnswer } from "./fold-answer.ts";
import type { AnswerCodes } from "./responses.ts";
import { BLANK, INVALID } from "./responses.ts";
import type { Cell } from "../../sheet/sheet.ts";

/** What one column's cells hold alike: how many do, and the first of them, by unit. */
export interface CellCount {
  cells: number;
  readonly units: number[];
}

/** Cells that hold the same and are no answer. */
export interface InvalidAnswer extends CellCount {
  /** As the first of them has it. */
  readonly cell: Exclude<Cell, null>;
}

/** An answer in another spelling than the list's. */
export interface Respelling extends CellCount {
  readonly code: number;
}

/** One item's codes, and what is to be reported of its column. */
export interface CodedColumn {
  /** Column on the sheet, counted from the first cell of a row. */
  readonly index: number;
  readonly dictionary: AnswerDictionary;
  codes: AnswerCodes;
  /** By what they hold, folded. */
  readonly invalid: Map<string, InvalidAnswer>;
  /** The same by what they hold as it stands, for the first different texts: so that each is looked up once. */
  readonly invalidAsIs: Map<string | number | boolean, InvalidAnswer>;
  /** Cells with other texts that are no answer, when there are more of them than are kept. */
  invalidUnkept: number;
  readonly spellings: Map<string | number | boolean, Respelling>;
}

/** Different texts of a column that are no answer are kept up to this number; beyond it their cells are only counted. */
export const INVALID_ANSWERS_KEPT = 20;

/** Different texts that are looked up once. */
const MOST_AS_IS = 1000;

/** The first cells of those that hold the same are kept up to this number. */
export const FIRST_CELLS_KEPT = 5;

/** The coding of the column at `index` before any cell is read. */
export function codedColumn(index: number, dictionary: AnswerDictionary): CodedColumn {
  return {
    index,
    dictionary,
    codes: new Uint8Array(0),
    invalid: new Map(),
    invalidAsIs: new Map(),
    invalidUnkept: 0,
    spellings: new Map(),
  };
}

/** The code of a cell that is no exact answer: another spelling of one, which is noted, or INVALID. */
export function codeInexactCell(column: CodedColumn, cell: Exclude<Cell, null>, unit: number): number {
  if (typeof cell === "object") {
    keepInvalid(column, cell, unit);
    return INVALID;
  }
  const known = column.spellings.get(cell);
  if (known) return countCell(known, unit).code;
  const wrong = column.invalidAsIs.get(cell);
  if (wrong) countCell(wrong, unit);
  const code = wrong ? INVALID : codeOfValue(column.dictionary, cell);
  if (code !== INVALID) column.spellings.set(cell, { code, cells: 1, units: [unit] });
  else if (!wrong) {
    const kept = keepInvalid(column, cell, unit);
    if (kept && column.invalidAsIs.size < MOST_AS_IS) column.invalidAsIs.set(cell, kept);
  }
  return code;
}

/** Counts the cell with those that hold the same; null where there are too many different ones to keep another. */
function keepInvalid(column: CodedColumn, cell: Exclude<Cell, null>, unit: number): InvalidAnswer | null {
  const key = keyOf(cell);
  const known = column.invalid.get(key);
  if (known) return countCell(known, unit);
  if (column.invalid.size >= INVALID_ANSWERS_KEPT) {
    column.invalidUnkept++;
    return null;
  }
  const kept = { cell, cells: 1, units: [unit] };
  column.invalid.set(key, kept);
  return kept;
}

function countCell<Count extends CellCount>(count: Count, unit: number): Count {
  count.cells++;
  if (count.units.length < FIRST_CELLS_KEPT) count.units.push(unit);
  return count;
}

/** What makes two cells hold the same: the folded text, the error or the date. */
function keyOf(cell: Exclude<Cell, null>): string {
  if (typeof cell !== "object") return `text ${foldAnswer(String(cell))}`;
  return "error" in cell ? `error ${cell.error}` : `date ${cell.date}`;
}

/** A spelling as it is reported. */
export interface ReportedSpelling extends CellCount {
  readonly found: string | number | boolean;
  readonly answer: string;
}

/**
 * The spellings of the column that are neither the list's nor declared by the rules or a code book, with the answer each was read as; those
 * that differ in case and blanks only are one. A number that is written as the answer is no other spelling.
 */
export function respellings({ spellings, dictionary }: CodedColumn): readonly ReportedSpelling[] {
  const merged = new Map<string, ReportedSpelling>();
  for (const [found, { code, cells, units }] of spellings) {
    const [own, answer, folded] = [dictionary.texts[code] ?? "", dictionary.shown[code] ?? "", foldAnswer(String(found))];
    if (code === BLANK || dictionary.declared.has(folded) || String(found) === own) continue;
    const before = merged.get(folded) ?? { found, answer, cells: 0, units: [] };
    const first = [...before.units, ...units].sort((one, other) => one - other).slice(0, FIRST_CELLS_KEPT);
    merged.set(folded, { ...before, cells: before.cells + cells, units: first });
  }
  return [...merged.values()];
}
