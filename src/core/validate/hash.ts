import type { AnswerCodes, Responses } from "./responses.ts";

const { imul } = Math;

/** Two running 32-bit sums; together enough to distinguish two data sets, not meant to withstand an attacker. */
interface Sums {
  first: number;
  second: number;
}

/** A checksum of the unit numbers and coded answers, in row order, as 16 hexadecimal digits: the same data gives the same text. */
export function dataHash({ ids, codes }: Responses): string {
  const sums: Sums = { first: 0x811c9dc5, second: 0x9e3779b9 };
  for (const id of ids) {
    for (let index = 0; index < id.length; index++) add(sums, id.charCodeAt(index));
    add(sums, 0x1f);
  }
  for (const column of codes.values()) addColumn(sums, column);
  return [sums.first, sums.second].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}

function add(sums: Sums, word: number): void {
  sums.first = imul(sums.first ^ word, 0x01000193);
  sums.second = imul((sums.second ^ word) + (sums.second >>> 15), 0x85ebca6b);
}

/** Four codes at a time, and the last three at most one by one. */
function addColumn(sums: Sums, column: AnswerCodes): void {
  const whole = column.length - (column.length % 4);
  for (let i = 0; i < whole; i += 4) {
    add(sums, ((column[i] ?? 0) << 24) | ((column[i + 1] ?? 0) << 16) | ((column[i + 2] ?? 0) << 8) | (column[i + 3] ?? 0));
  }
  for (let i = whole; i < column.length; i++) add(sums, column[i] ?? 0);
}
