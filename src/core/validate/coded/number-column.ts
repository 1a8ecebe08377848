import { isWithin } from "../../ruleset/filters.ts";
import type { Item } from "../../ruleset/ruleset.ts";
import type { Cell } from "../../sheet/sheet.ts";
import { commaOf, quantityOf } from "../../units/quantity.ts";
import { foldAnswer } from "./fold-answer.ts";
import { BLANK, INVALID, type AnswerCodes } from "./responses.ts";

/** The code of an answer that is a number or a date: there are no answers to tell apart. */
export const GIVEN = 1;

/** The answers to an item that is answered with a number. */
export interface NumberColumn {
  /** GIVEN, BLANK or INVALID. */
  readonly codes: AnswerCodes;
  /** NaN where none is given. */
  readonly numbers: Float64Array;
  /** Indices of the cells that hold no such number. */
  readonly invalid: readonly number[];
}

/** Reads cells as numbers: an empty cell and a missing code are no answer; a text, an error, and a number that cannot be right are invalid. */
export function numberColumn(cells: readonly Cell[], { number }: Pick<Item, "number">, missingCodes: readonly string[]): NumberColumn {
  const missing = new Set(["", ...missingCodes].map(foldAnswer));
  const isBlank = (cell: Cell) => cell === null || (typeof cell !== "object" && missing.has(foldAnswer(String(cell))));
  const comma = commaOf(cells.filter((cell) => typeof cell === "string"));
  const codes = new Uint8Array(cells.length).fill(BLANK);
  const numbers = new Float64Array(cells.length).fill(NaN);
  const invalid: number[] = [];
  cells.forEach((cell, index) => {
    if (isBlank(cell)) return;
    const value = numberOf(cell, comma);
    const isRight = isWithin(value, number ?? {});
    codes[index] = isRight ? GIVEN : INVALID;
    if (isRight) numbers[index] = value;
    else invalid.push(index);
  });
  return { codes, numbers, invalid };
}

/** The number that a cell holds; NaN for none, and for one that may be thousands or decimals where no other cell says which («1,259»). */
function numberOf(cell: Cell, comma: ReturnType<typeof commaOf>): number {
  const quantity = quantityOf(cell);
  if (quantity.kind === "number") return quantity.number;
  return quantity.kind === "ambiguous" && comma !== null ? quantity[comma] : NaN;
}
