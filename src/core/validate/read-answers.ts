import { holdsColumn } from "../sheet/area.ts";
import type { CodedColumn } from "./coded/answer-codes.ts";
import { codedColumn, FIRST_CELLS_KEPT, respellings } from "./coded/answer-codes.ts";
import { AnswerCoder } from "./coded/answer-coder.ts";
import { meantAnswer } from "./coded/answer-dictionary.ts";
import { itemDictionary } from "./item-dictionary.ts";
import { asShown } from "./as-shown.ts";
import type { GivenAnswers } from "./asked.ts";
import { areaAddress } from "../sheet/address.ts";
import type { CellRef } from "../issues/issue.ts";
import type { ColumnMatch } from "../match/matched/matched.ts";
import { reportNoAnswer } from "./report-no-answer.ts";
import { readDates, readNumbers } from "./read-numbers.ts";
import { readLists } from "./read-lists.ts";
import { takeLooseCodes, withdrawCodes } from "./loose-codes.ts";
import { asideTicks, readEmptyLists, readTickBlocks } from "./tick-blocks.ts";
import type { Units } from "../unit-rows/read-units.ts";
import type { SurveySource } from "../match/matched/survey-source.ts";
import type { AnswerCodes } from "./coded/responses.ts";
import { INVALID } from "./coded/responses.ts";
import type { Item } from "../ruleset/ruleset.ts";
import type { Cell, Place } from "../sheet/sheet.ts";

/** A column with one item's answers, one cell a unit. */
interface AnswerColumn {
  readonly item: Item;
  readonly match: ColumnMatch;
  readonly coded: CodedColumn;
}

/** Reads the answers of the units row by row, and reports on them when all rows are read. */
export interface AnswerReader {
  /** Takes the row of the next unit. */
  readonly add: (cells: readonly Cell[]) => void;
  /**
   * Every item's answer codes by unit; blank for an item the sheet has no column for. What is no answer is INVALID and an error with
   * its cells, one for each text, and what was read from another spelling is a remark for its column, or for its block of ticks: nothing is read as an answer
   * without a remark.
   */
  readonly finish: (units: Units) => Answers;
}

/** The answers of the units. */
export interface Answers {
  /** Codes by item. */
  readonly codes: ReadonlyMap<string, AnswerCodes>;
  /** Numbers by item that is a number; NaN for none. */
  readonly numbers: ReadonlyMap<string, Float64Array>;
  /** Dates by item that is one, as they are written. */
  readonly dates: ReadonlyMap<string, readonly (string | null)[]>;
}

/** A reader of a sheet's answers. */
export function answerReader(source: SurveySource): AnswerReader {
  const { firstDataRow, lastDataRow } = source.match;
  const columns = answerColumns(source);
  const coder = new AnswerCoder(
    columns.map(({ coded }) => coded),
    Math.max(0, lastDataRow - firstDataRow + 1),
  );
  const shown = asShown(source.sheet);
  return {
    add: (cells) => {
      coder.add(shown(cells));
    },
    finish: (units) => {
      coder.finish();
      return answersOf(columns, source, units);
    },
  };
}

function answersOf(columns: readonly AnswerColumn[], source: SurveySource, units: Units): Answers {
  reportLooseCodes(columns, source, units);
  for (const column of columns) reportInvalidAnswers(column, source, units);
  const numbers = readNumbers(source, units);
  const dates = readDates(source, units);
  const found = new Map([
    ...columns.map(({ item, coded }) => [item.id, coded.codes] as const),
    ...readLists(source, units),
    ...[...numbers, ...dates].map(([id, { codes }]) => [id, codes] as const),
  ]);
  const none = new Uint8Array(units.ids.length);
  const all = new Map(source.ruleSet.items.map(({ id }) => [id, found.get(id) ?? none]));
  const numbersOf = new Map(numbers.map(([id, column]) => [id, column.numbers]));
  const ticked = readBlanks(columns, { size: units.ids.length, codes: all, numbers: numbersOf }, source, units);
  for (const column of columns) if (!ticked.has(column.item.id)) reportRespellings(column, source, units);
  markMergedCells(found, source, units);
  return {
    codes: all,
    numbers: numbersOf,
    dates: new Map(dates.map(([id, column]) => [id, column.texts])),
  };
}

/** One error for all numbers that are codes which nothing explains; they are no answers. */
function reportLooseCodes(all: readonly AnswerColumn[], source: SurveySource, units: Units): void {
  const loose = takeLooseCodes(all, source);
  const [first] = loose?.columns ?? [];
  if (!loose || !first) return;
  withdrawCodes(loose, units.rows, source);
  const place = { sheet: source.sheet.name, row: source.match.headerRow, column: first.match.column };
  const columns = loose.columns.map(({ match }) => match.column);
  const answers = first.coded.dictionary.shown.slice(1);
  source.issues.add("error", place, { code: "codes_without_book", columns, codes: loose.codes, cells: loose.cells, answers });
}

/** Reads blanks that mean «not ticked», with a remark for each block that has them. Returns the items of these blocks: its ticks are told by it. */
function readBlanks(columns: readonly AnswerColumn[], answers: GivenAnswers, source: SurveySource, units: Units): ReadonlySet<string> {
  const { ruleSet, sheet, match, issues } = source;
  const ticked = new Set<string>();
  for (const { block, items, index, unticked, rows } of readTickBlocks(columns, answers, ruleSet, asideTicks(source, units))) {
    const place = { sheet: sheet.name, row: match.headerRow, column: sheet.firstColumn + index };
    issues.add("remark", place, { code: "tick_block", block: block.label, items: items.length, rows, unticked });
    for (const item of items) ticked.add(item);
  }
  const listed = new Set(match.columns.filter(({ reason }) => reason === "list").map(({ item }) => item));
  readEmptyLists(
    ruleSet.items.filter(({ id }) => listed.has(id)),
    answers,
    ruleSet,
  );
  return ticked;
}

function answerColumns({ match, ruleSet, sheet }: SurveySource): AnswerColumn[] {
  const matches = new Map(match.columns.filter(({ reason }) => reason !== "list").map((column) => [column.item, column]));
  return ruleSet.items.flatMap((item) => {
    const found = matches.get(item.id);
    if (!found) return [];
    const dictionary = itemDictionary(item, ruleSet, match.codeBook.get(item.id));
    return dictionary ? [{ item, match: found, coded: codedColumn(found.column - sheet.firstColumn, dictionary) }] : [];
  });
}

/** One issue for all cells of the column that hold the same, in the order of their first cells. */
function reportInvalidAnswers({ item, match, coded }: AnswerColumn, source: SurveySource, units: Units): void {
  const { issues } = source;
  const allowed = coded.dictionary.shown.slice(1);
  for (const { cell, cells: count, units: first } of coded.invalid.values()) {
    const [place, cells] = placesOf(source, units, first, match.column);
    const unit = count === 1 ? first[0] : undefined;
    const [id, name] = unit === undefined ? [null, null] : [units.ids[unit] ?? "", units.names[unit] ?? null];
    const about = { id, name, item: item.id, label: item.label, count, cells };
    if (typeof cell === "object") reportNoAnswer(cell, place, about, allowed, issues);
    else {
      const nearest = meantAnswer(coded.dictionary, cell);
      issues.add("error", place, { code: "answer_unknown", ...about, answer: cell, allowed, nearest }, item.label);
    }
  }
  if (coded.invalidUnkept > 0) {
    const place = { sheet: source.sheet.name, row: source.match.headerRow, column: match.column };
    issues.add("error", place, { code: "more_like_this", of: "answer_unknown", about: item.label, more: coded.invalidUnkept });
  }
}

/** One remark for the column, at the first cell that is spelled otherwise. */
function reportRespellings({ item, match, coded }: AnswerColumn, source: SurveySource, units: Units): void {
  const found = respellings(coded);
  if (found.length === 0) return;
  const first = found.flatMap(({ units }) => units).sort((one, other) => one - other);
  const [place, cells] = placesOf(source, units, first.slice(0, FIRST_CELLS_KEPT), match.column);
  const spellings = found.map((spelling) => ({ found: spelling.found, answer: spelling.answer, count: spelling.cells }));
  const count = spellings.reduce((sum, spelling) => sum + spelling.count, 0);
  source.issues.add("remark", place, { code: "answer_respelled", item: item.id, label: item.label, spellings, count, cells }, item.label);
}

/** A cell that a merge covers shows an answer that it does not hold: what it was meant to be is not known. */
function markMergedCells(codes: ReadonlyMap<string, AnswerCodes>, source: SurveySource, units: Units): void {
  const { match, issues, sheet } = source;
  const areas = sheet.merges.filter(({ row, lastRow }) => lastRow >= match.firstDataRow && row <= match.lastDataRow);
  if (areas.length === 0) return;
  const unitOfRow = new Map(Array.from(units.rows, (row, unit) => [row, unit]));
  const columns = mergeableColumns(codes, source);
  for (const area of areas) {
    for (const { column, item, label, codes } of columns.filter(({ column }) => holdsColumn(area, column))) {
      let isCovered = false;
      for (let row = area.row; row <= area.lastRow; row++) {
        const unit = unitOfRow.get(row);
        if (unit === undefined || (row === area.row && column === area.column)) continue;
        for (const ofItem of codes) ofItem[unit] = INVALID;
        isCovered = true;
      }
      const place = { sheet: sheet.name, row: area.row, column };
      if (isCovered) issues.add("error", place, { code: "answer_merged", item, label, area: areaAddress(area) });
    }
  }
}

/** Each column with its label and the codes that its cells decide: one item's, or those of all items that it lists. */
function mergeableColumns(
  codes: ReadonlyMap<string, AnswerCodes>,
  { match, ruleSet }: SurveySource,
): { column: number; item: string; label: string; codes: AnswerCodes[] }[] {
  const labels = new Map([...ruleSet.items, ...ruleSet.blocks].map(({ id, label }) => [id, label]));
  const byColumn = new Map<string, { column: number; item: string; label: string; codes: AnswerCodes[] }>();
  for (const { column, item, block } of match.columns) {
    const ofItem = codes.get(item);
    if (!ofItem) continue;
    const id = block ?? item;
    const known = byColumn.get(`${column} ${id}`) ?? { column, item: id, label: labels.get(id) ?? id, codes: [] };
    known.codes.push(ofItem);
    byColumn.set(`${column} ${id}`, known);
  }
  return [...byColumn.values()];
}

/** The place of the first of these units' cells in a column, and all of them. */
function placesOf({ sheet }: SurveySource, { rows }: Units, some: readonly number[], column: number): [Place, CellRef[]] {
  const cells = some.map((unit) => ({ row: rows[unit] ?? 0, column }));
  return [{ sheet: sheet.name, row: cells[0]?.row ?? 0, column }, cells];
}
