import type { Issue } from "../issues/issue.ts";
import { holdsRow } from "../sheet/area.ts";
import type { ColumnMatch, Match } from "./matched/matched.ts";
import type { RuleSet, UnitColumn } from "../ruleset/ruleset.ts";
import { rowsBelowTable } from "./data-rows.ts";
import { columnLetters } from "../sheet/address.ts";
import type { FreeHeading } from "./similar.ts";
import type { Sheet, SheetTable } from "../sheet/sheet.ts";

/**
 * One issue for each item and unit column without a column, except those whose own issue gives the reason. An error where something
 * becomes unknown; a remark where a column map says that it is not there, or where only names are lost. What is used for keys where there is no
 * column for them is told when the rows are read.
 */
export function missingColumns(
  sheet: Sheet,
  headerRow: number,
  columns: readonly ColumnMatch[],
  explained: ReadonlySet<string>,
  absent: ReadonlySet<string>,
  candidates: (item: string) => readonly FreeHeading[],
  ruleSet: RuleSet,
): Issue[] {
  const columnOf = new Map(columns.map(({ item, column }) => [item, column]));
  const placeIn = (ids: readonly string[], id: string, likest?: FreeHeading) => {
    const column = likest?.column ?? neighbour(ids, id, columnOf) ?? columns[0]?.column ?? sheet.firstColumn;
    return { sheet: sheet.name, row: headerRow, column };
  };
  const [unitIds, itemIds] = [ruleSet.columns.map(({ id }) => id), ruleSet.items.map(({ id }) => id)];
  const known = new Set([...columns.map(({ item }) => item), ...explained]);
  const unitColumns = ruleSet.columns
    .filter(({ id, role }) => role !== "id" && !known.has(id))
    .map((column): Issue => {
      const severity = severityOf(column, absent.has(column.id), ruleSet);
      return { code: "unit_column_missing", severity, place: placeIn(unitIds, column.id), column: column.id, label: column.label };
    });
  const items = ruleSet.items
    .filter(({ id }) => !known.has(id))
    .map(({ id, label }): Issue => {
      if (absent.has(id)) return { code: "column_missing", severity: "remark", place: placeIn(itemIds, id), item: id, label };
      const [nearest] = candidates(id);
      const place = placeIn(itemIds, id, nearest);
      const told = nearest && { nearest: { heading: nearest.text, address: columnLetters(nearest.column) } };
      return { code: "column_missing", severity: "error", place, item: id, label, ...told };
    });
  return [...unitColumns, ...items];
}

/** The column of the one before that has a column, in the rules' order, or else of the one after: where a person would look for what is missing. */
function neighbour(ids: readonly string[], id: string, columnOf: ReadonlyMap<string, number>): number | undefined {
  const at = ids.indexOf(id);
  const found = ids.slice(0, at).findLast((one) => columnOf.has(one)) ?? ids.slice(at + 1).find((one) => columnOf.has(one));
  return columnOf.get(found ?? "");
}

/** Without its weights a survey's tables have no numbers. */
function severityOf({ id, role }: UnitColumn, isAbsent: boolean, { unit }: RuleSet): Issue["severity"] {
  if (unit.weight === id && unit.register === null) return "error";
  return role === "name" || isAbsent ? "remark" : "warning";
}

type Rows = Pick<Match, "headerRow" | "firstDataRow" | "lastDataRow" | "columns">;

/** Hidden rows among the data, and header cells merged over several columns: only the first of these is read. */
export function rowIssues(sheet: Sheet, { headerRow, firstDataRow, lastDataRow, columns }: Rows): Issue[] {
  const issues: Issue[] = [];
  const hidden = sheet.hiddenRows.filter((row) => row >= firstDataRow && row <= lastDataRow);
  const [firstHidden] = hidden;
  if (firstHidden !== undefined) {
    issues.push({
      code: "hidden_rows",
      severity: "remark",
      place: { sheet: sheet.name, row: firstHidden, column: sheet.firstColumn },
      rows: hidden.length,
    });
  }
  const wide = sheet.merges.filter((area) => area.lastColumn > area.column && holdsRow(area, headerRow));
  const merged = columns.filter(({ column }) => wide.some((area) => area.column === column));
  const [firstMerged] = merged;
  if (firstMerged) {
    const place = { sheet: sheet.name, row: headerRow, column: firstMerged.column };
    issues.push({ code: "headers_merged", severity: "remark", place, items: merged.map(({ item }) => item) });
  }
  return issues;
}

/** Units right below the table are left out, as the table ends before them: its owner may not have meant that. */
export function belowTable(sheet: Sheet, table: SheetTable | null, columns: readonly ColumnMatch[], ruleSet: RuleSet): Issue[] {
  const rows = table === null ? 0 : rowsBelowTable(sheet, table, columns, ruleSet);
  if (table === null || rows === 0) return [];
  const place = { sheet: sheet.name, row: table.area.lastRow + 1, column: table.area.column };
  return [{ code: "rows_below_table", severity: "warning", place, table: table.name, rows }];
}
