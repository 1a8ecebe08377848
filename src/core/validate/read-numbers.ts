import { quantityOf } from "../units/quantity.ts";
import { missingCodesOf } from "../ruleset/answer-list.ts";
import type { Item } from "../ruleset/ruleset.ts";
import { cellAt, isEmpty, textOf } from "../sheet/cell-text.ts";
import type { Cell } from "../sheet/sheet.ts";
import { foldAnswer } from "./fold-answer.ts";
import { GIVEN, numberColumn, type NumberColumn } from "./number-column.ts";
import type { Units } from "../unit-rows/read-units.ts";

import { BLANK, INVALID, type AnswerCodes } from "./responses.ts";
import type { SurveySource } from "../match/matched/survey-source.ts";

/** Every item that is a number, with its answers; an error with its cell for each that is no number, or none that can be right. */
export function readNumbers(source: SurveySource, units: Units): readonly (readonly [string, NumberColumn])[] {
  return source.ruleSet.items.flatMap((item): [string, NumberColumn][] => {
    if (!item.number) return [];
    const column = columnOf(item, source);
    const cells = cellsOf(column, source, units);
    const read = numberColumn(cells, item, missingCodesOf(source.ruleSet, item));
    for (const unit of read.invalid) reportNumber(item, cells[unit] ?? null, unit, column ?? 0, source, units);
    return [[item.id, read]];
  });
}

function reportNumber(item: Item, cell: Cell, unit: number, column: number, { issues, sheet }: SurveySource, units: Units): void {
  const place = { sheet: sheet.name, row: units.rows[unit] ?? 0, column };
  const about = { id: units.ids[unit] ?? "", name: units.names[unit] ?? null, item: item.id, label: item.label };
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

/** Every item that is a date, with its answers as they stand; an error with its cell for what is neither a date nor a text. */
export function readDates(source: SurveySource, units: Units): readonly (readonly [string, DateColumn])[] {
  return source.ruleSet.items.flatMap((item): [string, DateColumn][] => {
    if (!item.date) return [];
    const column = columnOf(item, source);
    const missing = new Set(["", ...missingCodesOf(source.ruleSet, item)].map(foldAnswer));
    const texts = cellsOf(column, source, units).map((cell) => dateText(cell));
    const codes = Uint8Array.from(texts, (text) => (text === null ? INVALID : missing.has(foldAnswer(text)) ? BLANK : GIVEN));
    for (let unit = codes.indexOf(INVALID); unit >= 0; unit = codes.indexOf(INVALID, unit + 1)) {
      const row = units.rows[unit] ?? 0;
      const about = { id: units.ids[unit] ?? "", name: units.names[unit] ?? null, item: item.id, label: item.label };
      const found = textOf(cellAt(source.sheet, row, column ?? 0));
      source.issues.add(
        "error",
        { sheet: source.sheet.name, row, column: column ?? 0 },
        { code: "answer_no_date", ...about, found },
        item.label,
      );
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
