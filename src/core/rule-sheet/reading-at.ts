import type { Place, Sheet } from "../sheet/sheet.ts";
import { cellAt } from "../sheet/cell-text.ts";
import type { FoundTable } from "./find-tables.ts";
import type { HeadingId, RuleSheetTexts } from "./values/rule-sheet-texts.ts";
import type { Reading } from "./tables/table.ts";
import { contentOf, Unreadable, type Written } from "./values/codec.ts";

/** The sheet, the languages it may be in, and where what is found goes. */
export interface ReadingAt {
  readonly sheet: Sheet;
  readonly all: readonly RuleSheetTexts[];
  readonly reading: Reading;
}

/** A cell of a table's column in a row; null where the table has no such column. */
export function placeIn(
  table: FoundTable,
  heading: HeadingId,
  score: number | null,
  row: number,
  { sheet }: Pick<ReadingAt, "sheet">,
): Place | null {
  const found = table.columns.find((one) => one.heading === heading && one.score === score);
  return found ? { sheet: sheet.name, row, column: found.column } : null;
}

/** What a cell holds; null for an empty one, one that does not exist, and one that cannot be read, which is reported. */
export function contentAt(place: Place | null, { sheet, reading }: ReadingAt): Written | null {
  if (!place) return null;
  const content = contentOf(cellAt(sheet, place.row, place.column));
  if (!(content instanceof Unreadable)) return content;
  reading.report(content.fault, place);
  return null;
}

/** Whether a cell says that its value stands in «Annet». */
export function isElsewhere(content: Written, all: readonly RuleSheetTexts[]): boolean {
  return typeof content === "string" && all.some(({ words }) => words.elsewhere.toLowerCase() === content.toLowerCase());
}
