import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { codeOfValue, type AnswerDictionary } from "../../../src/core/validate/answer-dictionary.ts";
import { BLANK, INVALID } from "../../../src/core/validate/responses.ts";
import type { Sought } from "../../../src/core/validate/tally.ts";

/** A column's codes, its cells that are no answer, and its other spellings: each with how often and the first unit. */
export interface PlainColumn {
  readonly codes: readonly number[];
  readonly invalid: readonly { readonly unit: number; readonly cell: Cell }[];
  readonly spellings: readonly { readonly found: string; readonly answer: string; readonly cells: number; readonly firstUnit: number }[];
}

/** What the answer coder does with one column, each cell by itself. */
export function plainColumn(cells: readonly Cell[], dictionary: AnswerDictionary): PlainColumn {
  const codes = cells.map((cell) => (cell === null ? BLANK : typeof cell === "object" ? INVALID : codeOfValue(dictionary, cell)));
  const read = cells.flatMap((cell, unit) => {
    const code = codes[unit] ?? BLANK;
    return cell === null || typeof cell === "object" || code === BLANK || code === INVALID ? [] : [{ cell, unit, code }];
  });
  const others = read.filter(({ cell, code }) => cell !== dictionary.texts[code]);
  const firsts = others.filter(({ cell }, at) => others.findIndex((one) => one.cell === cell) === at);
  return {
    codes,
    invalid: cells.flatMap((cell, unit) => (codes[unit] === INVALID ? [{ unit, cell }] : [])),
    spellings: firsts.map(({ cell, unit, code }) => ({
      found: String(cell),
      answer: dictionary.texts[code] ?? "",
      cells: others.filter((one) => one.cell === cell).length,
      firstUnit: unit,
    })),
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
