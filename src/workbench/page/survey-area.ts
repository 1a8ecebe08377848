import type { Match } from "../../core/match/matched/matched.ts";
import type { Area } from "../../core/sheet/sheet.ts";

/** The cells of a survey from its first matched column to its last, the headings first. */
export function surveyArea({ headerRow, lastDataRow, columns }: Match): Area {
  const places = columns.map(({ column }) => column);
  return { row: headerRow, column: Math.min(...places), lastRow: lastDataRow, lastColumn: Math.max(...places) };
}
