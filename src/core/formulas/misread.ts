import { byId, valueOf } from "../basics/by-id.ts";
import { answersTo } from "../ruleset/answer-list.ts";
import { isWithin } from "../ruleset/filters.ts";
import type { Item } from "../ruleset/ruleset.ts";
import type { Assessment } from "../score/results.ts";
import { cellAt } from "../sheet/cell-text.ts";
import type { Cell, Sheet } from "../sheet/sheet.ts";
import { BLANK, INVALID } from "../validate/coded/responses.ts";
import { isWholeNumber } from "./criteria.ts";

/** A cell that formulas would read otherwise than it was read, and what it would have to hold to be read the same. */
export interface MisreadCell {
  readonly item: string;
  readonly row: number;
  readonly column: number;
  readonly found: Cell;
  /** The answer as formulas read it, null for none; undefined where no content of the cell would do. */
  readonly meant: string | number | null | undefined;
}

/**
 * The cells whose answers formulas would mistake: other spellings («ja », X, 1), blanks that were read as a missing tick, codes for «no answer»,
 * dates that are no number, and cells that a merge covers. Answers that are listed in one cell are not among them: no formula reads these.
 */
export function misreadCells({ ruleSet, match, responses }: Assessment, sheet: Sheet): readonly MisreadCell[] {
  const ids = new Set(ruleSet.items.map(({ id }) => id));
  return match.columns
    .filter(({ item, reason }) => ids.has(item) && reason !== "list")
    .flatMap(({ item: id, column }) => {
      const item = byId(ruleSet.items, id);
      const answers = answersTo(ruleSet, item);
      const codes = valueOf(responses.codes, id);
      const numbers = item.number ? valueOf(responses.numbers, id) : null;
      return Array.from(responses.rows).flatMap((row, unit): readonly MisreadCell[] => {
        const cell = cellAt(sheet, row, column);
        const code = codes[unit] ?? BLANK;
        const number = numbers?.[unit] ?? null;
        const isRight = item.date
          ? (cell === null || cell === "") === (code === BLANK)
          : numbers
            ? seenNumber(cell, item) === (code === BLANK ? null : code === INVALID ? "none" : number)
            : seenCode(cell, answers) === code;
        return isRight ? [] : [{ item: id, row, column, found: cell, meant: meantBy(code, answers, number) }];
      });
    });
}

/** The code that formulas give a cell: they tell answers apart by their letters alone, not by their case. */
function seenCode(cell: Cell, answers: readonly string[]): number {
  if (cell === null || cell === "") return BLANK;
  if (typeof cell !== "string" && typeof cell !== "number") return INVALID;
  const at = answers.findIndex((answer) =>
    isWholeNumber(answer) ? cell === Number(answer) : typeof cell === "string" && cell.toLowerCase() === answer.toLowerCase(),
  );
  return at < 0 ? INVALID : at + 1;
}

/**
 * The number that formulas find in a cell; null for an empty one, "none" for what is no such number, and "either" for a truth value, which some
 * programs count as a number.
 */
function seenNumber(cell: Cell, { number }: Item): number | null | "none" | "either" {
  if (typeof cell === "boolean") return "either";
  if (cell === null || cell === "") return null;
  return typeof cell === "number" && isWithin(cell, number ?? {}) ? cell : "none";
}

function meantBy(code: number, answers: readonly string[], number: number | null): MisreadCell["meant"] {
  if (code === BLANK) return null;
  if (code === INVALID) return undefined;
  if (number !== null) return number;
  const answer = answers[code - 1] ?? "";
  return isWholeNumber(answer) ? Number(answer) : answer;
}
