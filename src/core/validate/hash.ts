import type { RuleSet } from "../ruleset/ruleset.ts";
import { addBytes, addText, addWord, checksumOf, newSums } from "../basics/checksum.ts";
import type { Responses } from "./coded/responses.ts";

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
  for (const column of codes.values()) addBytes(sums, column);
  for (const { id, number, date } of items) {
    if (number) for (const one of numbers.get(id) ?? []) addText(sums, String(one));
    if (date) for (const text of categories.get(id) ?? []) addText(sums, text ?? "");
  }
  if (unit.weight !== undefined) for (const one of numbers.get(unit.weight) ?? []) addText(sums, String(one));
  return checksumOf(sums);
}
