import { cellAt } from "../sheet/cell-text.ts";
import type { Place } from "../sheet/sheet.ts";
import type { FoundTable } from "./find-tables.ts";
import { contentAt, isElsewhere, placeIn, type ReadingAt } from "./reading-at.ts";
import type { Field, ReadRow } from "./tables/table.ts";
import { isSame, withValue, type JsonRecord } from "../basics/json.ts";
import { contentOf, numberIn, Unreadable, type Written } from "./values/codec.ts";

/**
 * The rows of a table in the order of their numbers; a row without a number comes after the one above it. Rows where nothing of ours is filled
 * in, and notes, are passed over.
 */
export function readRows(table: FoundTable, fields: readonly Field[], at: ReadingAt): readonly ReadRow[] {
  const numbered: { readonly number: number; readonly row: number }[] = [];
  let before = -Infinity;
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    const number = numberAt(table, row, at);
    if (!isRuleRow(table, fields, row, number !== null, at)) continue;
    before = number ?? before;
    numbered.push({ number: before, row });
  }
  const sorted = numbered.sort((one, other) => compare(one.number, other.number) || one.row - other.row);
  if (sorted.length > 0) reportMissing(table, fields, at);
  return sorted.map(({ row }) => readRow(table, fields, row, at));
}

const compare = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1);

function numberAt(table: FoundTable, row: number, at: ReadingAt): number | null {
  const place = placeIn(table, "number", null, row, at);
  const content = place ? contentOf(cellAt(at.sheet, place.row, place.column)) : null;
  return content === null || content instanceof Unreadable ? null : numberIn(content);
}

/** A row with one text alone is a note, unless it stands where an id does and could be one. */
function isRuleRow(table: FoundTable, fields: readonly Field[], row: number, isNumbered: boolean, at: ReadingAt): boolean {
  const filled = fields.flatMap((field) => {
    const place = field.isShown ? null : placeIn(table, field.heading, field.score ?? null, row, at);
    const content = place ? contentOf(cellAt(at.sheet, place.row, place.column)) : null;
    return content === null ? [] : [{ field, content }];
  });
  const [only] = filled;
  if (!only) return false;
  return (
    isNumbered ||
    filled.length > 1 ||
    (only.field.isRequired === true && (only.content instanceof Unreadable || !/\s/.test(String(only.content))))
  );
}

function reportMissing(table: FoundTable, fields: readonly Field[], { sheet, all, reading }: ReadingAt): void {
  for (const { heading, isRequired } of fields)
    if (isRequired && !table.columns.some((column) => column.heading === heading))
      reading.report(
        { code: "column_missing", heading: all[0]?.headings[heading] ?? heading, table: all[0]?.tables[table.id].title ?? table.id },
        { sheet: sheet.name, row: table.titleRow, column: table.titleColumn },
      );
}

function readRow(table: FoundTable, fields: readonly Field[], row: number, at: ReadingAt): ReadRow {
  const first = Math.min(...table.columns.map(({ column }) => column));
  const place: Place = { sheet: at.sheet.name, row, column: first };
  let record: JsonRecord = {};
  for (const field of fields) {
    const cell = placeIn(table, field.heading, field.score ?? null, row, at);
    if (!field.isShown) record = withCell(record, field, cell ?? place, contentAt(cell, at), at);
  }
  for (const { path, ifEmpty } of fields) {
    const value = ifEmpty?.(record);
    if (value !== undefined && isSame(record, withValue(record, path, undefined))) record = withValue(record, path, value) as JsonRecord; // of a record
  }
  return { record, place, cell: (heading, score) => placeIn(table, heading, score ?? null, row, at) ?? place };
}

function withCell(record: JsonRecord, field: Field, place: Place, content: Written | null, { all, reading }: ReadingAt): JsonRecord {
  if (content === null) {
    if (field.isRequired) reading.report({ code: "cell_empty", heading: all[0]?.headings[field.heading] ?? field.heading }, place);
    return record;
  }
  if (isElsewhere(content, all)) return record;
  const value = field.codec.read(content, all);
  if (!(value instanceof Unreadable)) return withValue(record, field.path, value) as JsonRecord; // of a record
  reading.report(value.fault, place);
  return record;
}
