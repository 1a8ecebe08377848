import { asideColumns } from "./aside-columns.ts";
import { assignColumns } from "./assign.ts";
import { extentOf } from "../sheet/cell-text.ts";
import { claimItems } from "./claim.ts";
import type { CodeBookReading } from "./code-books/code-book.ts";
import { readCodeNote } from "./code-books/code-note.ts";
import { columnsOfMap, givesColumns } from "./column-map.ts";
import type { MapColumns } from "./column-map.ts";
import { dataRows } from "./data-rows.ts";
import { headerIndex } from "./headers/header-index.ts";
import type { HeaderIndex } from "./headers/header-index.ts";
import { headerRowsFor, type HeaderRow, type HeaderRows } from "./headers/header-row.ts";
import type { Issue } from "../issues/issue.ts";
import { matchLists } from "./lists/match-lists.ts";
import { belowTable, missingColumns, rowIssues } from "./match-issues.ts";
import type { ColumnMap, ColumnMatch, Match } from "./matched/matched.ts";
import { candidateFinder } from "./similar.ts";
import type { RuleSet } from "../ruleset/ruleset.ts";
import type { Sheet } from "../sheet/sheet.ts";

/**
 * Which column holds which item's answers, how sure that is and why, and from which row to which.
 * The strongest claim on an item wins: its id or text, its text under its block's heading, and so on (`claim.ts`); what is ambiguous is
 * an issue and gets no column. A column map overrides everything found: a letter decides the column, null says that the item is not
 * in this sheet (then it is missing as a remark instead of an error), "?" and items left out are found as without a map.
 * Columns that an earlier run wrote are left out. A sheet where no row names an item matches nothing, with an issue that reports it.
 */
export function match(
  sheet: Sheet,
  { codeBook, issues }: CodeBookReading,
  ruleSet: RuleSet,
  map: ColumnMap | null,
  headers: HeaderRows = headerRowsFor(ruleSet),
): Match {
  const index = headerIndex(ruleSet);
  const header = headerOf(sheet, map, headers);
  if (header === null) return { ...nothingFound(sheet, ruleSet), codeBook };
  const found = matchColumns(sheet, header, columnsOfMap(map, sheet, header.row, ruleSet), index, ruleSet);
  const columns = [...found.columns].sort((one, other) => one.column - other.column);
  const rows = dataRows(sheet, header.lastRow, header.table, columns, ruleSet);
  const asides = asideColumns(header.cells, columns, index, ruleSet);
  const place = { sheet: sheet.name, headerRow: header.row, ...rows, columns, ...(asides.length > 0 ? { asides } : {}) };
  const codes = codeBook.size > 0 ? { codeBook, issues } : readCodeNote(sheet, place, ruleSet);
  const below = belowTable(sheet, header.table, columns, ruleSet);
  const codeIssues = codes.issues === issues ? issues : [...issues, ...codes.issues];
  return { ...place, codeBook: codes.codeBook, issues: [...found.issues, ...rowIssues(sheet, place), ...below, ...codeIssues] };
}

/** Where a map gives columns in a sheet without a recognisable header, the first row is the header. */
function headerOf(sheet: Sheet, map: ColumnMap | null, headers: HeaderRows): HeaderRow | null {
  if (map?.headerRow) return headers.at(sheet, map.headerRow - 1);
  return headers.find(sheet) ?? (givesColumns(map) ? headers.at(sheet, sheet.firstRow) : null);
}

/** Columns chosen by hand first, then by the headers of the remaining columns, then lists for the remaining items. */
function matchColumns(
  sheet: Sheet,
  header: HeaderRow,
  mapped: MapColumns,
  index: HeaderIndex,
  ruleSet: RuleSet,
): { columns: ColumnMatch[]; issues: Issue[] } {
  const taken = new Set(mapped.columns.map(({ column }) => column));
  const open = { ...header, cells: header.cells.filter(({ column }) => !taken.has(column)) };
  const lists = matchLists(sheet, open, ruleSet);
  const claims = claimItems(
    open.cells.filter(({ column }) => !lists.columns.has(column)),
    index,
  ).filter(({ items, column }) => !items.some((item) => mapped.items.has(item)) && lists.mayHold(items, column));
  const assigned = assignColumns(claims, { sheet, headerRow: header.row, lastHeaderRow: header.lastRow }, index);
  const own = new Set([...mapped.items, ...assigned.columns.map(({ item }) => item), ...assigned.unassigned]);
  const listed = lists.forItemsWithout(own);
  const columns = [...mapped.columns, ...assigned.columns, ...listed.columns];
  const used = new Set(columns.map(({ column }) => column));
  const free = header.cells.filter(({ column }) => !used.has(column));
  const missing = missingColumns(
    sheet,
    header.row,
    columns,
    new Set([...assigned.unassigned, ...listed.unassigned, ...mapped.nowhere]),
    mapped.absent,
    candidateFinder(free, index),
    ruleSet,
  );
  return { columns, issues: [...mapped.issues, ...assigned.issues, ...listed.issues, ...missing] };
}

function nothingFound(sheet: Sheet, ruleSet: RuleSet): Omit<Match, "codeBook"> {
  const { row, lastRow } = extentOf(sheet);
  const place = { sheet: sheet.name, row, column: sheet.firstColumn };
  const issue: Issue =
    lastRow < row
      ? { code: "sheet_empty", severity: "error", place }
      : {
          code: "survey_not_found",
          severity: "error",
          place,
          sheets: [sheet.name],
          bestSheet: null,
          found: 0,
          items: ruleSet.items.length,
        };
  return { sheet: sheet.name, headerRow: row, firstDataRow: row + 1, lastDataRow: row, columns: [], issues: [issue] };
}
