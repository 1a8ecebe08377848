import type { RuleSet } from "../ruleset/ruleset.ts";
import { addText, addWord, checksumOf, newSums, type Sums } from "../basics/checksum.ts";
import type { AnswerCodes, Responses } from "./responses.ts";

/**
 * A checksum of the unit numbers and coded answers, and of the weights where units have them, in row order, as 16 hexadecimal digits: the same data
 * gives the same text.
 */
export function dataHash({ ids, codes, numbers, categories }: Responses, { items, unit }: Pick<RuleSet, "items" | "unit">): string {
  const sums = newSums();
  for (const id of ids) {
    addText(sums, id);
    addWord(sums, 0x1f);
  }
  for (const column of codes.values()) addColumn(sums, column);
  for (const { id, number, date } of items) {
    if (number) for (const one of numbers.get(id) ?? []) addText(sums, String(one));
    if (date) for (const text of categories.get(id) ?? []) addText(sums, text ?? "");
  }
  if (unit.weight !== undefined) for (const one of numbers.get(unit.weight) ?? []) addText(sums, String(one));
  return checksumOf(sums);
}

/** Four codes at a time, and the last three at most one by one. */
function addColumn(sums: Sums, column: AnswerCodes): void {
  const whole = column.length - (column.length % 4);
  for (let i = 0; i < whole; i += 4) {
    addWord(sums, ((column[i] ?? 0) << 24) | ((column[i + 1] ?? 0) << 16) | ((column[i + 2] ?? 0) << 8) | (column[i + 3] ?? 0));
  }
  for (let i = whole; i < column.length; i++) addWord(sums, column[i] ?? 0);
}
