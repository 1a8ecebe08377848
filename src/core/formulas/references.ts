import { columnLetters, quoteSheetName } from "../sheet/address.ts";
import { holdsColumn } from "../sheet/area.ts";
import { cellAt } from "../sheet/cell-text.ts";
import type { Area, Sheet } from "../sheet/sheet.ts";
import { ROW } from "./excel.ts";

/** How formulas name cells: by a table's columns where the cells are in a table, or by letters and numbers everywhere. */
export type FormulaSyntax = "table" | "a1";

/** Names the cells that formulas read. Columns count from 0, as on the sheet. */
export interface References {
  /** The cells from one column to another in the formula's own row. */
  readonly inRow: (first: number, last?: number) => string;
  /** All units' cells in a column, from any sheet. */
  readonly ofColumn: (column: number) => string;
}

/** Where the units and our columns beside them are. */
export interface SurveyPlace {
  readonly sheet: Sheet;
  readonly headerRow: number;
  /** The rows of the units, the first to the last. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Our own columns' headings, by column. */
  readonly headers: ReadonlyMap<number, string>;
  /** The table that grows over our columns; null where none does. */
  readonly growing: string | null;
}

/** The names of the cells of a survey. */
export function referencesTo(place: SurveyPlace, syntax: FormulaSyntax): References {
  const table = syntax === "table" ? tableOf(place) : null;
  return {
    inRow: (first, last = first) => {
      const names = table && [table.nameOf(first), table.nameOf(last)];
      if (table === null || names === null || names.includes(null)) return rowAddress(first, last);
      const columns = first === last ? `[${names[0] ?? ""}]` : `[${names[0] ?? ""}]:[${names[1] ?? ""}]`;
      return `${table.name}[[#This Row],${columns}]`;
    },
    ofColumn: (column) => {
      const name = table?.isWhole ? table.nameOf(column) : null;
      return table === null || name === null ? columnAddress(place, column) : `${table.name}[${name}]`;
    },
  };
}

/** What a table calls its columns. */
interface NamedTable {
  readonly name: string;
  /** Every row of the table is a unit's. */
  readonly isWhole: boolean;
  /** Null for a column outside the table, and for a name that a formula does not hold well. */
  readonly nameOf: (column: number) => string | null;
}

function tableOf({ sheet, headerRow, firstRow, lastRow, headers, growing }: SurveyPlace): NamedTable | null {
  const found = sheet.tables.find(({ area }) => area.row === headerRow && [...sheet.tables].length > 0 && area.lastRow >= lastRow);
  if (!found) return null;
  const { area, name, hasTotals } = found;
  return {
    name,
    isWhole: firstRow === area.row + 1 && lastRow === area.lastRow - (hasTotals ? 1 : 0),
    nameOf: (column) => {
      const own = name === growing ? headers.get(column) : undefined;
      const heading = own ?? (isInside(area, column) ? cellAt(sheet, headerRow, column) : null);
      return typeof heading === "string" && heading !== "" && !/[\u0000-\u001f]/.test(heading) ? heading.replace(/['#[\]@]/g, "'$&") : null;
    },
  };
}

const isInside = (area: Area, column: number) => holdsColumn(area, column);

function rowAddress(first: number, last: number): string {
  const cell = (column: number) => `$${columnLetters(column)}${ROW}`;
  return first === last ? cell(first) : `${cell(first)}:${cell(last)}`;
}

function columnAddress({ sheet, firstRow, lastRow }: SurveyPlace, column: number): string {
  const letters = columnLetters(column);
  return `${quoteSheetName(sheet.name)}!$${letters}$${firstRow + 1}:$${letters}$${lastRow + 1}`;
}
