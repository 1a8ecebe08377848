import { quantityOf } from "../units/quantity.ts";
import { missingCodesOf } from "../ruleset/answer-list.ts";
import type { Item } from "../ruleset/ruleset.ts";
import { cellAt, isEmpty, textOf } from "../sheet/cell-text.ts";
import type { Cell } from "../sheet/sheet.ts";
import { cellsAlike, unitsAlike } from "./cells-alike.ts";
import { foldAnswer } from "./coded/fold-answer.ts";
import { GIVEN, numberColumn, type NumberColumn } from "./coded/number-column.ts";
import type { Units } from "../unit-rows/read-units.ts";

import { BLANK, INVALID, type AnswerCodes } from "./coded/responses.ts";
import type { SurveySource } from "../match/matched/survey-source.ts";

/** Every item that is a number, with its answers; one error for all cells that hold the same and are no number, or none that can be right. */
export function readNumbers(source: SurveySource, units: Units): readonly (readonly [string, NumberColumn])[] {
  return source.ruleSet.items.flatMap((item): [string, NumberColumn][] => {
    if (!item.number) return [];
    const column = columnOf(item, source);
    const cells = cellsOf(column, source, units);
    const read = numberColumn(cells, item, missingCodesOf(source.ruleSet, item));
    for (const alike of unitsAlike(read.invalid, (unit) => foldAnswer(textOf(cells[unit] ?? null))))
      reportNumber(item, cells[alike[0] ?? 0] ?? null, alike, column ?? 0, source, units);
    return [[item.id, read]];
  });
}

function reportNumber(
  item: Item,
  cell: Cell,
  alike: readonly number[],
  column: number,
  { issues, sheet }: SurveySource,
  units: Units,
): void {
  const place = { sheet: sheet.name, row: units.rows[alike[0] ?? 0] ?? 0, column };
  const about = cellsAlike(alike, column, item, units);
  const quantity = quantityOf(cell);
  const { from = null, to = null } = item.number ?? {};
  if (quantity.kind !== "number") issues.add("error", place, { code: "answer_no_number", ...about, found: textOf(cell) }, item.label);
  else issues.add("error", place, { code: "answer_out_of_range", ...about, found: quantity.number, from, to }, item.label);
}

/** The answers to an item that is a date. */
interface DateColumn {
  /** GIVEN, BLANK or INVALID. */
  readonly codes: AnswerCodes;
  /** The dates as they are written; null where none is given. */
  readonly texts: readonly (string | null)[];
}

/** Every item that is a date, with its answers as they stand; one error for all cells that hold the same and are neither a date nor a text. */
export function readDates(source: SurveySource, units: Units): readonly (readonly [string, DateColumn])[] {
  return source.ruleSet.items.flatMap((item): [string, DateColumn][] => {
    if (!item.date) return [];
    const column = columnOf(item, source);
    const missing = new Set(["", ...missingCodesOf(source.ruleSet, item)].map(foldAnswer));
    const texts = cellsOf(column, source, units).map((cell) => dateText(cell));
    const codes = Uint8Array.from(texts, (text) => (text === null ? INVALID : missing.has(foldAnswer(text)) ? BLANK : GIVEN));
    const invalid = texts.flatMap((_, unit) => (codes[unit] === INVALID ? [unit] : []));
    const foundIn = (unit: number) => textOf(cellAt(source.sheet, units.rows[unit] ?? 0, column ?? 0));
    for (const alike of unitsAlike(invalid, foundIn)) {
      const [first = 0] = alike;
      const place = { sheet: source.sheet.name, row: units.rows[first] ?? 0, column: column ?? 0 };
      const about = cellsAlike(alike, column ?? 0, item, units);
      source.issues.add("error", place, { code: "answer_no_date", ...about, found: foundIn(first) }, item.label);
    }
    return [[item.id, { codes, texts: texts.map((text, unit) => (codes[unit] === GIVEN ? text : null)) }]];
  });
}

/** A date's own text, or a text; null for anything else. */
function dateText(cell: Cell): string | null {
  if (isEmpty(cell)) return "";
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "object" && cell !== null && "date" in cell ? cell.date : null;
}

function columnOf({ id }: Item, { match }: SurveySource): number | null {
  return match.columns.find(({ item }) => item === id)?.column ?? null;
}

function cellsOf(column: number | null, { sheet }: SurveySource, { rows }: Units): readonly Cell[] {
  return Array.from(rows, (row) => (column === null ? null : cellAt(sheet, row, column)));
}
