import { columnIndex, columnLetters } from "../sheet/address.ts";
import { cellAt, cellText, extentOf } from "../sheet/cell-text.ts";
import { headerIndex } from "./headers/header-index.ts";
import { headerRowsFor } from "./headers/header-row.ts";
import type { Issue } from "../issues/issue.ts";
import { listsItemsOf } from "./lists/list-column.ts";
import { tickableItems } from "./lists/list-options.ts";
import type { DescribedColumn } from "./matched/column-map-file.ts";
import type { ColumnMap, ColumnMatch, Match } from "./matched/matched.ts";
import { candidateFinder } from "./similar.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";
import type { Sheet } from "../sheet/sheet.ts";

/** In a column map: not decided, to be found by the headers. */
export const FIND_IT = "?";

/** Whether a map gives the letters of any column: then the sheet needs no recognisable header. */
export function givesColumns(map: ColumnMap | null): boolean {
  return Object.values(map?.columns ?? {}).some((letters) => letters !== null && letters !== FIND_IT);
}

/**
 * The match as the text of a column map file to edit, a line for each item: its column ("?" for none) and question, the heading of that column or,
 * without one, the headings that may be meant. `match` is null where nothing was recognised, and `sheet` where none was read.
 */
export function columnMapText(match: Match | null, sheet: Sheet | null, ruleSet: RuleSet): string {
  const found = new Map(match?.columns.map((one) => [one.item, one]));
  const used = new Set(match?.columns.map(({ column }) => column));
  const free =
    match && sheet
      ? headerRowsFor(ruleSet)
          .at(sheet, match.headerRow)
          .cells.filter(({ column }) => !used.has(column))
      : [];
  const candidates = candidateFinder(free, headerIndex(ruleSet));
  const described = ({ id, label }: { id: string; label: string }): DescribedColumn => {
    const own = found.get(id);
    if (own) return { column: columnLetters(own.column), question: label, heading: own.header };
    const may = candidates(id).map(({ column, text }) => `${columnLetters(column)}: ${text}`);
    return { column: FIND_IT, question: label, ...(may.length > 0 ? { candidates: may } : {}) };
  };
  const all = [...ruleSet.columns, ...ruleSet.items];
  const lines = all.map((one) => `    ${JSON.stringify(one.id)}: ${JSON.stringify(described(one))}`);
  const headerRow = match ? match.headerRow + 1 : null;
  return `{\n  "sheet": ${JSON.stringify(sheet?.name ?? null)},\n  "headerRow": ${headerRow},\n  "columns": {\n${lines.join(",\n")}\n  }\n}\n`;
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
