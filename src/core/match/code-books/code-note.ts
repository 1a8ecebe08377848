import { isOwnColumn } from "../../sheet/cell-text.ts";
import { codesOfLines, type CodeBookReading } from "./code-book.ts";
import { inlineLines, knownAnswers } from "./code-book-rows.ts";
import { FIRST_ROWS } from "../../sheet/first-rows.ts";
import type { Match } from "../matched/matched.ts";
import type { RuleSet } from "../../ruleset/ruleset.ts";
import type { Sheet } from "../../sheet/sheet.ts";

/** «Koder: » before the first code, and what is around a note. */
const BEFORE = /^[^=]*?(?=(?<![\p{L}\p{N}])\d{1,3}\s*[=:])/u;
const AROUND = /[)\].\s]+$/;

/**
 * The codes that a note on the survey's own sheet explains («1 = Ja, 2 = Nei, 3 = Vet ikke»): above the answers, right of them or below. They
 * are those of every item that has such answers. Empty for a sheet without a note.
 */
export function readCodeNote(sheet: Sheet, place: Pick<Match, "lastDataRow">, ruleSet: RuleSet): CodeBookReading {
  const answers = knownAnswers(ruleSet);
  const isRead = (at: number) => at < FIRST_ROWS || sheet.firstRow + at > place.lastDataRow;
  for (const [at, cells] of sheet.cells.entries()) {
    if (!isRead(at)) continue;
    for (const [offset, cell] of (cells ?? []).entries()) {
      const [row, column] = [sheet.firstRow + at, sheet.firstColumn + offset];
      if (typeof cell !== "string" || !mayExplain(cell) || isOwnColumn(sheet, column)) continue;
      const note = cell.trim();
      const lines = inlineLines(note.replace(BEFORE, "").replace(AROUND, ""), answers);
      if (lines.length === 0) continue;
      const { codeBook } = codesOfLines(
        lines.map((line) => ({ ...line, items: null, sheet: sheet.name, row, column, isAssumed: false })),
        ruleSet,
      );
      const facts = { place: { sheet: sheet.name, row, column }, items: codeBook.size, codes: lines.length, note };
      if (codeBook.size > 0) return { codeBook, issues: [{ code: "code_note_used", severity: "remark", ...facts }] };
    }
  }
  return { codeBook: new Map(), issues: [] };
}

/** Whether a text has a number with «=» or «:» behind it. Nearly no answer has either sign, which is told sooner than by an expression. */
function mayExplain(text: string): boolean {
  return (text.includes("=") || text.includes(":")) && /\d\s*[=:]/.test(text);
}
