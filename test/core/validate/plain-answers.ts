import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { codeOfValue, type AnswerDictionary } from "../../../src/core/validate/coded/answer-dictionary.ts";
import { foldAnswer } from "../../../src/core/validate/coded/fold-answer.ts";
import { BLANK, INVALID } from "../../../src/core/validate/coded/responses.ts";
import type { Sought } from "../../../src/core/validate/coded/tally.ts";

/** A column's codes, and for each cell that is no exact answer and no blank the unit that has it. */
export interface PlainColumn {
  readonly codes: readonly number[];
  readonly invalid: readonly number[];
  readonly respelled: readonly number[];
}

/** What the answer coder does with one column, each cell by itself. */
export function plainColumn(cells: readonly Cell[], dictionary: AnswerDictionary): PlainColumn {
  const codes = cells.map((cell) => (cell === null ? BLANK : typeof cell === "object" ? INVALID : codeOfValue(dictionary, cell)));
  const unitsWith = (isSought: (cell: Cell, code: number) => boolean) =>
    cells.flatMap((cell, unit) => (isSought(cell, codes[unit] ?? BLANK) ? [unit] : []));
  const isExpected = (cell: Cell, code: number) =>
    cell === null ||
    typeof cell === "object" ||
    String(cell) === dictionary.texts[code] ||
    dictionary.declared.has(foldAnswer(String(cell)));
  return {
    codes,
    invalid: unitsWith((_, code) => code === INVALID),
    respelled: unitsWith((cell, code) => code !== BLANK && code !== INVALID && !isExpected(cell, code)),
  };
}

/** How many of the sought codes each unit has, unit by unit. */
export function plainTally(sought: readonly Sought[], size: number): number[] {
  return Array.from({ length: size }, (_, unit) => sought.filter(({ codes, code }) => codes[unit] === code).length);
}

/** 1 for each unit with a code other than 0 in any of the columns, unit by unit. */
export function plainAnyCode(columns: readonly (readonly number[])[], size: number): number[] {
  return Array.from({ length: size }, (_, unit) => (columns.some((codes) => (codes[unit] ?? BLANK) !== BLANK) ? 1 : 0));
}
