import { cellAt, cellText, extentOf, isEmpty } from "../../sheet/cell-text.ts";
import { foldCode, foldTight } from "../../basics/fold.ts";
import { columnSays, hasTotals, type ColumnSays } from "./code-headings.ts";
import { headerIndex } from "../headers/header-index.ts";
import type { HeaderIndex } from "../headers/header-index.ts";
import type { HeaderRows } from "../headers/header-row.ts";
import { readHeader } from "../headers/read-header.ts";
import { rememberedFor } from "../../basics/remember.ts";
import type { RuleSet } from "../../ruleset/ruleset.ts";
import type { Cell, Sheet } from "../../sheet/sheet.ts";

/** One line of a code book: in these items this code means this answer. */
export interface CodeLine {
  /** null: in every item. */
  readonly items: readonly string[] | null;
  /** The code as the survey's cells have it: "1", "A". */
  readonly code: string;
  readonly answer: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Nothing says that it is a code, neither a heading nor the sheet's name nor «1 = Ja». */
  readonly isAssumed: boolean;
}

/** Words that mean every item. */
const EVERY_ITEM = new Set(["alle", "allesporsmal", "allevariabler", "felles", "generelt", "all", "allitems", "allquestions"]);
const CODE = /^[\p{L}\p{N}]{1,3}$/u;
const INLINE = /^([\p{L}\p{N}]{1,3})\s*(?:=|:|\s[-–]\s)\s*(\S.*)$/u;
/** Three items beside each other are a survey's header. */
const SURVEY_HEADER = 3;

/**
 * The lines of a code book sheet: rows with an item (id or text, given once for the rows below it, or for all), a code and an answer; or one
 * cell per item with all of them («1 = Ja; 2 = Nei»). The columns are recognised by their content; a column whose heading says that it holds
 * counts has no codes, and one whose heading does not say that it holds codes is believed with a question (`isAssumed`).
 * Empty for a sheet that is no code book: a survey, a table of counts, a list of items and answers without codes.
 */
export function codeLines(sheet: Sheet, ruleSet: RuleSet, headers: HeaderRows): readonly CodeLine[] {
  const answers = knownAnswers(ruleSet);
  const columns = codeColumns(sheet, answers);
  // Most sheets end here, before the slow comparison with the items' texts.
  if (columns === null && !hasInlineLines(sheet, answers)) return [];
  if (itemsInOneRow(sheet, headers) >= SURVEY_HEADER) return [];
  const lines = walk(sheet, columns, answers, headerIndex(ruleSet));
  return isDictionary(lines) && (columns?.says !== "nothing" || isOneCodeEach(lines)) ? lines : [];
}

/** Codes mean the same throughout, and counts do not: without a heading, an answer has the same code in all items. */
function isOneCodeEach(lines: readonly CodeLine[]): boolean {
  const codes = new Map<string, string>();
  return lines.every(({ code, answer }) => {
    const known = codes.get(foldTight(answer)) ?? code;
    codes.set(foldTight(answer), known);
    return known === code;
  });
}

/** Different items that one row names; a code book's row has one, by id, text and perhaps block. */
function itemsInOneRow(sheet: Sheet, headers: HeaderRows): number {
  const named = (headers.find(sheet)?.cells ?? []).map(({ reading }) => reading?.items ?? []);
  return new Set(named.filter(({ length }) => length === 1).flat()).size;
}

interface CodeColumns {
  readonly code: number;
  readonly answer: number;
  readonly says: ColumnSays;
}

/** Every answer and every spelling of one, folded; made at the first use. */
export const knownAnswers = rememberedFor(foldedAnswers);

function foldedAnswers(ruleSet: RuleSet): ReadonlySet<string> {
  const lists = Object.values(ruleSet.answerLists);
  return new Set(
    lists
      .flatMap(({ answers, spellings, shown = {} }) => [
        ...answers,
        ...Object.values(shown),
        ...Object.values(spellings)
          .flat()
          .filter((text) => text.length > 3),
      ])
      .map(foldTight),
  );
}

/** A whole number, or one to three letters and digits; as the text a survey's cell would have. */
function codeOf(cell: Cell, answers: ReadonlySet<string>): string | null {
  const text = cellText(cell).trim();
  return CODE.test(text) && !answers.has(foldTight(text)) ? text : null;
}

const isAnswer = (cell: Cell, answers: ReadonlySet<string>) => typeof cell === "string" && answers.has(foldTight(cell));

/** The column with most known answers, and the nearest one with a code in four of five of those rows; null where there is none. */
function codeColumns(sheet: Sheet, answers: ReadonlySet<string>): CodeColumns | null {
  const { row, lastRow, column, lastColumn } = extentOf(sheet);
  const rows = Array.from({ length: lastRow - row + 1 }, (_, at) => row + at);
  const columns = Array.from({ length: lastColumn - column + 1 }, (_, at) => column + at);
  const rowsWithAnswer = columns.map((candidate) => rows.filter((at) => isAnswer(cellAt(sheet, at, candidate), answers)));
  const most = rowsWithAnswer.reduce((most, { length }) => Math.max(most, length), 0);
  const at = rowsWithAnswer.findIndex(({ length }) => length === most);
  const answer = columns[at];
  if (answer === undefined || most < 2) return null;
  const coded = (candidate: number) => (rowsWithAnswer[at] ?? []).filter((one) => codeOf(cellAt(sheet, one, candidate), answers) !== null);
  const candidates = columns
    .filter((candidate) => candidate !== answer && coded(candidate).length >= most * 0.8)
    .map((code) => ({ code, answer, says: columnSays(sheet, code) }))
    .filter(({ says }) => says === "codes" || (says === "nothing" && !hasTotals(sheet)));
  const rank = ({ code, says }: CodeColumns) => Math.abs(code - answer) + (says === "codes" ? 0 : columns.length);
  return candidates.sort((one, other) => rank(one) - rank(other))[0] ?? null;
}

/** Reads down the sheet; an item applies until the next one, and a text in an item's column that is no item is some other column's. */
function walk(sheet: Sheet, columns: CodeColumns | null, answers: ReadonlySet<string>, index: HeaderIndex): CodeLine[] {
  const { row: firstRow, lastRow, column: firstColumn, lastColumn } = extentOf(sheet);
  const lines: CodeLine[] = [];
  const itemColumns = new Set<number>();
  let items: readonly string[] | null = null;
  for (let row = firstRow; row <= lastRow; row++) {
    const code = columns && codeOf(cellAt(sheet, row, columns.code), answers);
    const answer = columns && cellText(cellAt(sheet, row, columns.answer)).trim();
    const isLine = code !== null && answer !== null && answer !== "";
    for (let column = firstColumn; column <= lastColumn; column++) {
      const cell = cellAt(sheet, row, column);
      if (isEmpty(cell) || (isLine && (column === columns?.code || column === columns?.answer))) continue;
      const inline = inlineLines(cellText(cell), answers);
      const named = inline.length > 0 ? undefined : namedItems(cellText(cell), index);
      if (named !== undefined) {
        if (column !== columns?.answer) itemColumns.add(column);
        items = named;
        break;
      }
      if (itemColumns.has(column) && inline.length === 0) items = [];
    }
    if (isLine)
      lines.push({
        items,
        code,
        answer,
        sheet: sheet.name,
        row,
        column: columns?.answer ?? firstColumn,
        isAssumed: columns?.says === "nothing",
      });
    if (columns === null) lines.push(...inlineRow(sheet, row, items, answers));
  }
  return lines;
}

/** The items a cell names: null for all of them, undefined for none. */
function namedItems(text: string, index: HeaderIndex): readonly string[] | null | undefined {
  if (EVERY_ITEM.has(foldTight(text))) return null;
  const { reading } = readHeader(text, index);
  if (reading && reading.how !== "part") return reading.items;
  const block = index.blocks.get(index.blockNames.get(foldTight(text)) ?? "");
  return block?.items ?? itemRange(text, index);
}

/** «strategi_01–strategi_13». */
function itemRange(text: string, index: HeaderIndex): readonly string[] | undefined {
  const [from, to, ...more] = text
    .split(/\s*(?:–|—|\.\.|:|\btil\b|\bto\b|(?<=\d)-(?=\p{L}))\s*/u)
    .map((part) => index.codes.get(foldCode(part)));
  const order = index.blocks.get(index.blockOf.get(from ?? "") ?? "")?.items ?? [];
  const range = from === undefined || to === undefined || more.length > 0 ? [] : order.slice(order.indexOf(from), order.indexOf(to) + 1);
  return range.length > 0 ? range : undefined;
}

function inlineRow(sheet: Sheet, row: number, items: readonly string[] | null, answers: ReadonlySet<string>): CodeLine[] {
  const cells = sheet.cells[row - sheet.firstRow] ?? [];
  return cells.flatMap((cell, at) =>
    inlineLines(cellText(cell), answers).map((line) => ({
      ...line,
      items,
      sheet: sheet.name,
      row,
      column: sheet.firstColumn + at,
      isAssumed: false,
    })),
  );
}

function hasInlineLines({ cells }: Sheet, answers: ReadonlySet<string>): boolean {
  return cells.some((row) => row?.some((cell) => typeof cell === "string" && inlineLines(cell, answers).length > 0));
}

/** «1 = Ja; 2 = Nei»: at least two, most of them known answers. */
export function inlineLines(text: string, answers: ReadonlySet<string>): { code: string; answer: string }[] {
  if (!/[=:–-]/.test(text)) return [];
  const pieces = text.split(/[;\n\r|]+|,(?=\s*[\p{L}\p{N}]{1,3}\s*[=:])/u).filter((piece) => piece.trim() !== "");
  const lines = pieces.flatMap((piece) => {
    const [, code, answer] = INLINE.exec(piece.trim()) ?? [];
    return code !== undefined && answer !== undefined ? [{ code, answer: answer.trim() }] : [];
  });
  const known = lines.filter(({ answer }) => answers.has(foldTight(answer)));
  return lines.length >= 2 && lines.length === pieces.length && known.length >= lines.length / 2 ? lines : [];
}

/** In a code book few answers occur twice in the same item; where many do, the rows are units. */
function isDictionary(lines: readonly CodeLine[]): boolean {
  const different = new Set(lines.map(({ items, answer }) => `${items?.join() ?? "*"} ${foldTight(answer)}`)).size;
  return lines.length >= 2 && lines.length - different <= lines.length / 3;
}
