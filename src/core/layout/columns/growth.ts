import { holdsColumn, holdsRow } from "../../sheet/area.ts";
import type { Beside, Issue } from "../../issues/issue.ts";
import type { Match } from "../../match/matched/matched.ts";
import type { Area, Sheet, SheetTable } from "../../sheet/sheet.ts";
import { lastColumnAfter } from "../../sheet/table-columns.ts";
import { isFreeColumn } from "./free-columns.ts";

/** What does not grow over our columns, and the columns in between that are not ours: those with something in them where there are any. */
export interface Apart {
  readonly beside: Beside;
  readonly between: readonly number[];
}

/** What grows over our columns. */
export interface Growth {
  readonly table: string | null;
  readonly filter: Area | null;
  readonly apart: Apart | null;
}

/** Our columns and what is on their sheet. */
interface Surroundings {
  readonly sheet: Sheet;
  readonly match: Match;
  /** The survey's table. */
  readonly table: SheetTable | undefined;
  readonly clear: readonly Area[];
}

/**
 * The survey's table, or the sheet's own filter, grows over our columns, so that a sort moves them with their rows: when they touch it and nothing
 * else is in between. A table whose columns are a query's never grows, nor does a filter that would lose what is chosen in it.
 */
export function growthOver(columns: readonly { readonly column: number }[], { sheet, match, table, clear }: Surroundings): Growth {
  const ours = new Set(columns.map(({ column }) => column));
  const apartBy = ({ lastColumn }: Area, beside: Beside): Apart | null => {
    const between: number[] = [];
    for (let column = lastColumn + 1; column < Math.max(...ours); column++) if (!ours.has(column)) between.push(column);
    const filled = between.filter((column) => !isFreeColumn(sheet, match, column));
    return between.length === 0 ? null : { beside, between: filled.length > 0 ? filled : between };
  };
  if (table?.isBound) return { table: null, filter: null, apart: { beside: { kind: "query", table: table.name }, between: [] } };
  if (table) {
    const apart = apartBy(table.area, { kind: "table", table: table.name });
    return { table: apart ? null : table.name, filter: null, apart };
  }
  const filter = sheet.filter ?? null;
  if (!filter || !coversSurvey(filter, match)) return { table: null, filter: null, apart: null };
  const apart = apartBy(filter, { kind: "filter" });
  const lastColumn = lastColumnAfter(filter, match.headerRow, columns, clear);
  if (apart || lastColumn === filter.lastColumn) return { table: null, filter: null, apart };
  if (!sheet.isFiltered) return { table: null, filter: { ...filter, lastColumn }, apart: null };
  // With choices it stays as it is; narrower it need not be.
  return {
    table: null,
    filter: null,
    apart: lastColumn < filter.lastColumn ? null : { beside: { kind: "filtered", area: filter }, between: [] },
  };
}

function coversSurvey(filter: Area, { headerRow, columns }: Match): boolean {
  return (filter.row === headerRow || holdsRow(filter, headerRow + 1)) && columns.some(({ column }) => holdsColumn(filter, column));
}

/** The warning about what does not grow; none where all does. */
export function apartIssues(
  sheet: string,
  headerRow: number,
  apart: Apart | null,
  columns: readonly { readonly column: number; readonly header: string }[],
): readonly Issue[] {
  const [first] = columns;
  if (!apart || !first) return [];
  const place = { sheet, row: headerRow, column: first.column };
  const facts = { columns: columns.map(({ column }) => column), headers: columns.map(({ header }) => header) };
  return [{ code: "columns_apart", severity: "warning", place, ...apart, ...facts }];
}
