import { cellValueText, numberText, oneLine } from "../language/words.ts";
import type { ActiveCell } from "./workbench-contract.ts";

/** What the sentence needs of one language. */
interface CellWords {
  readonly empty: string;
  readonly unknown: string;
  readonly formula: string;
  readonly truth: { readonly true: string; readonly false: string };
  /** The decimal mark. */
  readonly decimal: string;
}

/** «Ja. strategi. 0301 Oslo. E5, Svar 2018»: the value, the heading, the unit and the place, without those that the cell has not. */
export function activeCell(cell: ActiveCell, words: CellWords): string {
  const { heading, unit, address, sheet, hasFormula } = cell;
  const value = valueText(cell, words);
  const place = sheet === null ? address : `${address}, ${sheet}`;
  const parts = [hasFormula ? `${value}, ${words.formula}` : value, heading === null ? null : oneLine(heading), unit, place];
  return parts.filter((part) => part !== null && part !== "").join(". ");
}

/** A number as it is shown, without grouping, which would be read out as several numbers. */
function valueText({ value, isUnknown, percentDecimals }: ActiveCell, { empty, unknown, truth, decimal }: CellWords): string {
  if (isUnknown) return unknown;
  if (value === null || value === "") return empty;
  if (typeof value !== "number") return oneLine(cellValueText(value, truth, decimal));
  return percentDecimals === null ? numberText(value, "", decimal) : `${numberText(value * 100, "", decimal, percentDecimals)} %`;
}
