/**
 * The answers, coded: one byte per unit for each item. This is what the steps after `validate` compute on;
 * no object per cell and none per unit.
 */

/** No answer: an empty cell, or a column that is not there. */
export const BLANK = 0;
/** An answer outside the item's list; what depends on it is unknown until it is corrected. */
export const INVALID = 255;
/** Answer n of the item's list, counted from 0, has code n + 1. */
export type AnswerCodes = Uint8Array;

/** A score, grade or class that cannot be known. */
export const UNKNOWN = 255;
/** Scores 0…250 per unit, or UNKNOWN. */
export type Scores = Uint8Array;
/** Counts or points per unit; NaN where unknown. Float32 for whole numbers, which it holds exactly up to 16 777 216. */
export type Counts = Float32Array | Float64Array;

/** The units of a sheet and their answers; every array has one element per unit, in row order, unless it is empty as noted. */
export interface Responses {
  readonly size: number;
  /** Row on the sheet, counted from 0. */
  readonly rows: Uint32Array;
  /** Unit numbers with leading zeros restored. */
  readonly ids: readonly string[];
  /** Empty where neither the sheet nor a register has names. */
  readonly names: readonly (string | null)[];
  /**
   * Texts by the id of a unit column of role category or of an item that is a date, and numbers (NaN for none) by that of a unit column of role
   * number or of an item that is a number.
   */
  readonly categories: ReadonlyMap<string, readonly (string | null)[]>;
  readonly numbers: ReadonlyMap<string, Float64Array>;
  /** 1 where the unit gave any answer and no other row has its number; 0 makes everything about it unknown. */
  readonly responded: Uint8Array;
  /** Answer codes by item id; every item of the rule set is there. An answer that is a number or a date has code 1. */
  readonly codes: ReadonlyMap<string, AnswerCodes>;
}

/** How many units have responded. */
export function respondedUnits({ responded }: Pick<Responses, "responded">): number {
  let units = 0;
  for (const one of responded) units += one;
  return units;
}
