import { columnLetters } from "../../core/sheet/address.ts";
import { cellAt, cellText, extentOf, isOwnColumn } from "../../core/sheet/cell-text.ts";
import type { ColumnMap, ColumnMatch } from "../../core/match/matched/matched.ts";
import type { Assessment } from "../../core/score/results.ts";
import type { Sheet } from "../../core/sheet/sheet.ts";

/** An item or unit column of the rule set, and the column it was found in. */
export interface ColumnRow {
  readonly id: string;
  readonly label: string;
  readonly match: ColumnMatch | null;
  /** byHand: decided in the column map, as a column or as absent. */
  readonly state: "sure" | "likely" | "missing" | "byHand";
}

export interface ColumnList {
  /** Likely and missing ones, in the rule set's order: what the user should check. */
  readonly toSettle: readonly ColumnRow[];
  readonly byHand: readonly ColumnRow[];
  readonly sure: readonly ColumnRow[];
  /** How many of the rule set's items have a column, and how many there are. */
  readonly found: number;
  readonly all: number;
}

/** Every item and unit column of the rule set with its column. A unit column that the register can replace is not missing. */
export function columnList({ ruleSet, match }: Assessment, map: ColumnMap | null, hasRegister: boolean): ColumnList {
  const matches = new Map(match.columns.map((found) => [found.item, found]));
  const optional = new Set(ruleSet.columns.filter(({ role }) => role !== "id" && hasRegister).map(({ id }) => id));
  const rows = [...ruleSet.columns, ...ruleSet.items].map(({ id, label }): ColumnRow => {
    const found = matches.get(id) ?? null;
    return { id, label, match: found, state: stateOf(id, found, map) };
  });
  const items = new Set(ruleSet.items.map(({ id }) => id));
  return {
    toSettle: rows.filter(({ id, state }) => state === "likely" || (state === "missing" && !optional.has(id))),
    byHand: rows.filter(({ state }) => state === "byHand"),
    sure: rows.filter(({ state }) => state === "sure"),
    found: rows.filter(({ id, match: column }) => items.has(id) && column !== null).length,
    all: items.size,
  };
}

function stateOf(id: string, match: ColumnMatch | null, map: ColumnMap | null): ColumnRow["state"] {
  if (map && id in map.columns) return "byHand";
  if (match === null) return "missing";
  return match.certainty === "certain" ? "sure" : "likely";
}

/** A column of the sheet to choose. */
export interface SheetColumn {
  readonly letters: string;
  readonly header: string;
}

/** The sheet's columns with their headers, without our own. */
export function sheetColumns(sheet: Sheet, headerRow: number): readonly SheetColumn[] {
  const { column: first, lastColumn } = extentOf(sheet);
  const columns = Array.from({ length: Math.max(0, lastColumn - first + 1) }, (_, index) => first + index);
  return columns
    .filter((column) => !isOwnColumn(sheet, column))
    .map((column) => ({ letters: columnLetters(column), header: cellText(cellAt(sheet, headerRow, column)).trim() }));
}

/** Columns with a header that nothing is read from. */
export function unusedColumns(sheet: Sheet, { match }: Assessment): readonly SheetColumn[] {
  const used = new Set(match.columns.map(({ column }) => columnLetters(column)));
  return sheetColumns(sheet, match.headerRow).filter(({ letters, header }) => header !== "" && !used.has(letters));
}
