import { answerListOf, answersShown, shownAnswer } from "../../ruleset/answer-list.ts";
import { NO_ANSWER, type CodeBook } from "../matched/matched.ts";
import { codeLines } from "./code-book-rows.ts";
import type { CodeLine } from "./code-book-rows.ts";
import { foldTight } from "../../basics/fold.ts";
import { headerRowsFor, type HeaderRows } from "../headers/header-row.ts";
import type { Issue } from "../../issues/issue.ts";
import type { Item, RuleSet } from "../../ruleset/ruleset.ts";
import type { Sheet } from "../../sheet/sheet.ts";

/** The codes that the code book sheets of a workbook define, and what is wrong with them. */
export interface CodeBookReading {
  readonly codeBook: CodeBook;
  readonly issues: readonly Issue[];
}

/** Whether a sheet, or its first rows, defines which codes mean which answers; a list of items and answers without codes does not. */
export function isCodeBook(preview: Sheet, ruleSet: RuleSet, headers: HeaderRows = headerRowsFor(ruleSet)): boolean {
  return codeLines(preview, ruleSet, headers).length > 0;
}

/**
 * The answers that codes mean, by item: the code as the survey's cells have it ("1", "A"), and the answer as the rule set has it; for a
 * column of categories the text as the code book has it, from the lines that name the column.
 * A list for all items gives each item the answers that are its own; a line for one item takes precedence. An answer that the items do
 * not have is an issue, one for each wording, and so is a code with two answers: that code is left out.
 */
export function readCodeBook(sheets: readonly Sheet[], ruleSet: RuleSet, headers: HeaderRows = headerRowsFor(ruleSet)): CodeBookReading {
  const lines = sheets.flatMap((sheet) => codeLines(sheet, ruleSet, headers));
  const { codeBook, conflicts } = codesOfLines(lines, ruleSet);
  const [first] = lines;
  const used = first && codeBook.size > 0 ? [usedIssue(codeBook, lines.find(({ isAssumed }) => isAssumed) ?? first)] : [];
  const categories = categoryCodes(lines, ruleSet);
  return {
    codeBook: new Map([...codeBook, ...categories.codeBook]),
    issues: [...used, ...conflicts, ...categories.conflicts, ...unknownAnswers(lines, ruleSet)],
  };
}

/** Each item's codes by these lines, and an issue for each code that they give several answers. */
export function codesOfLines(lines: readonly CodeLine[], ruleSet: RuleSet): { codeBook: CodeBook; conflicts: readonly Issue[] } {
  const byItem = new Map<string, CodeLine[]>();
  for (const line of lines) for (const item of line.items ?? []) byItem.set(item, [...(byItem.get(item) ?? []), line]);
  const common = lines.filter(({ items }) => items === null);
  const codeBook = new Map<string, ReadonlyMap<string, string>>();
  const conflicts: Issue[] = [];
  for (const item of ruleSet.items) {
    const read = codesBy(byItem.get(item.id) ?? common, ({ answer }) => answerOf(answer, item, ruleSet));
    if (read.codes.size > 0) codeBook.set(item.id, read.codes);
    conflicts.push(...read.conflicts.map((conflict) => conflictIssue(conflict, item)));
  }
  return { codeBook, conflicts };
}

/** The texts that codes mean in the columns of categories; each takes part as it is written, since a rule set lists no categories. */
function categoryCodes(lines: readonly CodeLine[], { columns }: RuleSet): { codeBook: CodeBook; conflicts: readonly Issue[] } {
  const codeBook = new Map<string, ReadonlyMap<string, string>>();
  const conflicts: Issue[] = [];
  for (const column of columns.filter(({ role }) => role === "category")) {
    const own = lines.filter(({ items }) => items?.includes(column.id));
    const read = codesBy(own, ({ answer }) => answer);
    if (read.codes.size > 0) codeBook.set(column.id, read.codes);
    conflicts.push(...read.conflicts.map((conflict) => conflictIssue(conflict, column)));
  }
  return { codeBook, conflicts };
}

interface Conflict {
  readonly line: CodeLine;
  readonly answers: readonly string[];
}

interface Codes {
  readonly codes: ReadonlyMap<string, string>;
  readonly conflicts: readonly Conflict[];
}

function codesBy(lines: readonly CodeLine[], meaning: (line: CodeLine) => string | null): Codes {
  const codes = new Map<string, string>();
  const conflicts = new Map<string, Conflict>();
  for (const line of lines) {
    const answer = meaning(line);
    const before = codes.get(line.code);
    if (answer === null) continue;
    if (before !== undefined && before !== answer) conflicts.set(line.code, { line, answers: [before, answer] });
    else codes.set(line.code, answer);
  }
  for (const code of conflicts.keys()) codes.set(code, NO_ANSWER);
  return { codes, conflicts: [...conflicts.values()] };
}

/** The item's own answer that a text spells; null for none. */
function answerOf(text: string, item: Item, ruleSet: RuleSet): string | null {
  const list = answerListOf(ruleSet, item);
  const key = foldTight(text);
  const spelled = (answer: string) =>
    [answer, shownAnswer(list ?? {}, answer), ...(list?.spellings[answer] ?? [])].some((spelling) => foldTight(spelling) === key);
  return list?.answers.find(spelled) ?? null;
}

const placeOf = ({ sheet, row, column }: CodeLine) => ({ sheet, row, column });

function usedIssue(codeBook: CodeBook, line: CodeLine): Issue {
  const meant = [...codeBook.values()].flatMap((codes) => [...codes].filter(([, answer]) => answer !== NO_ANSWER));
  const codes = new Set(meant.map(([code, answer]) => `${code} ${answer}`)).size;
  const facts = { place: placeOf(line), items: codeBook.size, codes };
  return line.isAssumed
    ? { code: "code_book_assumed", severity: "warning", ...facts }
    : { code: "code_book_used", severity: "remark", ...facts };
}

function conflictIssue({ line, answers }: Conflict, { id, label }: Pick<Item, "id" | "label">): Issue {
  return { code: "code_book_conflict", severity: "error", place: placeOf(line), item: id, label, found: line.code, answers };
}

/** One issue for each wording that none of the line's items has. */
function unknownAnswers(lines: readonly CodeLine[], ruleSet: RuleSet): Issue[] {
  const reported = new Set<string>();
  return lines.flatMap((line): Issue[] => {
    const meant = ruleSet.items.filter(({ id }) => line.items?.includes(id) ?? true);
    const [first] = meant;
    if (!first || reported.has(foldTight(line.answer)) || meant.some((item) => answerOf(line.answer, item, ruleSet) !== null)) return [];
    reported.add(foldTight(line.answer));
    const label = line.items === null ? line.sheet : first.label;
    const allowed = [...new Set(meant.flatMap((item) => answersShown(ruleSet, item)))];
    return [
      {
        code: "code_book_unknown_answer",
        severity: "warning",
        place: placeOf(line),
        item: first.id,
        label,
        answer: line.answer,
        allowed,
      },
    ];
  });
}
