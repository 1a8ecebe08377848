import type { RuleSet } from "../ruleset/ruleset.ts";
import { cellAt } from "../sheet/cell-text.ts";
import type { AnswerCell } from "../sheet/change.ts";
import type { Cell, Sheet } from "../sheet/sheet.ts";
import { findTables } from "./find-tables.ts";
import { placesOnSheet } from "./places-on-sheet.ts";
import type { RuleSheetTexts } from "./values/rule-sheet-texts.ts";
import { sheetOf, writeRules, type RuleSheetBody } from "./write-rules.ts";

/** Cells of a sheet of rules that are to be changed, and the sheet as it is then. */
export interface RuleSheetEdits {
  readonly cells: readonly AnswerCell[];
  readonly edited: Sheet;
}

/**
 * The cells that differ between a sheet that says some rules and one that says others, so that all else on it stays as the user has it: its rows may be
 * in another order, its tables elsewhere, and columns of the user's own between. null where rows or columns of the rules would come or go, or where a
 * cell to be changed cannot be found: then the sheet is to be written whole.
 */
export function ruleSheetEdits(
  sheet: Sheet,
  before: RuleSet,
  after: RuleSet,
  texts: RuleSheetTexts,
  all: readonly RuleSheetTexts[],
): RuleSheetEdits | null {
  const kept = new Map(findTables(sheet, all).map(({ id, columns }) => [id, new Set(columns.map(({ heading }) => heading))] as const));
  const [was, is] = [writeRules(before, texts, all, kept).rows, writeRules(after, texts, all, kept).rows];
  if (lastTable(was, texts) !== lastTable(is, texts)) return null;
  const placeOf = placesOnSheet(sheet, sheetOf({ rows: was }), all);
  const cells: AnswerCell[] = [];
  for (let row = 0; row < Math.max(was.length, is.length); row++) {
    const width = Math.max(was[row]?.length ?? 0, is[row]?.length ?? 0);
    for (let column = 0; column < width; column++) {
      const [then, now] = [was[row]?.[column] ?? null, is[row]?.[column] ?? null];
      const [old, value] = [then?.value ?? null, now?.value ?? null];
      if (old === value) continue;
      const place = placeOf(row, column);
      const isOther = place === null || cellAt(sheet, place.row, place.column) !== old || (then && now && then.look !== now.look);
      if (isOther) return null;
      cells.push({ ...place, value });
    }
  }
  return { cells, edited: { ...sheet, cells: withCells(sheet, cells) } };
}

/** The row of the table of what the others do not say, the last one, which alone may grow and shrink; the first row below all where there is none. */
function lastTable(rows: RuleSheetBody["rows"], { tables }: RuleSheetTexts): number {
  const at = rows.findLastIndex((line) => line.some((cell) => cell?.value === tables.rest.title));
  return at < 0 ? rows.length : at;
}

function withCells({ cells, firstRow, firstColumn }: Sheet, edits: readonly AnswerCell[]): Cell[][] {
  const edited = cells.map((line) => [...(line ?? [])]);
  for (const { row, column, value } of edits) {
    const line = (edited[row - firstRow] ??= []);
    while (line.length < column - firstColumn) line.push(null);
    line[column - firstColumn] = value;
  }
  return edited;
}
