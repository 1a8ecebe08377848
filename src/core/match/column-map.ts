import { columnIndex, columnLetters } from "../sheet/address.ts";
import { cellAt, cellText, extentOf } from "../sheet/cell-text.ts";
import { headerIndex } from "./headers/header-index.ts";
import type { Issue } from "../issues/issue.ts";
import { listsItemsOf } from "./lists/list-column.ts";
import { tickableItems } from "./lists/list-options.ts";
import type { ColumnMap, ColumnMatch, Match } from "./matched/matched.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";
import type { Sheet } from "../sheet/sheet.ts";

/** In a column map: not decided, to be found by the headers. */
export const FIND_IT = "?";

/** Whether a map gives the letters of any column: then the sheet needs no recognisable header. */
export function givesColumns(map: ColumnMap | null): boolean {
  return Object.values(map?.columns ?? {}).some((letters) => letters !== null && letters !== FIND_IT);
}

/** The match as a column map to edit: letters for what has a column, "?" for what has none. */
export function columnMapOf({ sheet, headerRow, columns }: Match, ruleSet: RuleSet): ColumnMap {
  const letters = new Map(columns.map(({ item, column }) => [item, columnLetters(column)]));
  const ids = [...ruleSet.columns, ...ruleSet.items].map(({ id }) => id);
  return { sheet, headerRow: headerRow + 1, columns: Object.fromEntries(ids.map((id) => [id, letters.get(id) ?? FIND_IT])) };
}

/** What a column map decides in a sheet. */
export interface MapColumns {
  readonly columns: readonly ColumnMatch[];
  /** Everything that is not to be looked for in the headers: the map gives its column, or says that it is absent. */
  readonly items: ReadonlySet<string>;
  /** Mapped to a column that the sheet does not have. */
  readonly nowhere: ReadonlySet<string>;
  /** Mapped to null: not in this sheet. */
  readonly absent: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

/**
 * The map's columns in this sheet, whose header row is given. An id that the rule set does not have and a column outside the sheet are
 * issues. Items of one block that share a column, or whose column lists items, are read as a list.
 */
export function columnsOfMap(map: ColumnMap | null, sheet: Sheet, headerRow: number, ruleSet: RuleSet): MapColumns {
  const entries = Object.entries(map?.columns ?? {}).filter(([, letters]) => letters !== FIND_IT);
  const ids = new Set([...ruleSet.columns, ...ruleSet.items].map(({ id }) => id));
  const known = entries.filter(([item]) => ids.has(item));
  const { lastColumn } = extentOf(sheet);
  const place = { sheet: sheet.name, row: headerRow, column: sheet.firstColumn };
  const unknown = entries
    .filter(([item]) => !ids.has(item))
    .map(([item]): Issue => ({ code: "column_map_unknown", severity: "error", place, item }));
  const placed = known.flatMap(([item, letters]) =>
    letters === null ? [] : [{ item, letters, column: columnIndex(letters.toUpperCase()) }],
  );
  const inside = placed.filter(({ column }) => column >= sheet.firstColumn && column <= lastColumn);
  const outside = placed.filter((entry) => !inside.includes(entry));
  const nowhere = outside.map(({ item, letters }): Issue => ({
    code: "column_map_nowhere",
    severity: "error",
    place,
    item,
    address: letters.toUpperCase(),
  }));
  return {
    columns: inside.map(({ item, column }) => asMatch(item, column, sheet, headerRow, inside, ruleSet)),
    items: new Set(known.map(([item]) => item)),
    nowhere: new Set(outside.map(({ item }) => item)),
    absent: new Set(known.filter(([, letters]) => letters === null).map(([item]) => item)),
    issues: [...unknown, ...nowhere],
  };
}

type Placed = readonly { readonly item: string; readonly column: number }[];

function asMatch(item: string, column: number, sheet: Sheet, headerRow: number, all: Placed, ruleSet: RuleSet): ColumnMatch {
  const header = cellText(cellAt(sheet, headerRow, column));
  const index = headerIndex(ruleSet);
  const block = index.blockOf.get(item) ?? null;
  const tickable = block === null ? [] : tickableItems(block, ruleSet);
  const shares = all.some((other) => other.column === column && other.item !== item && tickable.includes(other.item));
  const isList = block !== null && tickable.includes(item) && (shares || listsItemsOf(sheet, column, headerRow + 1, block, ruleSet));
  return { item, column, header, certainty: "certain", reason: isList ? "list" : "map", block: isList ? block : null };
}
