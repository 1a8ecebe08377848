import { fold } from "../basics/fold.ts";
import { extentOf } from "../sheet/cell-text.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { tableIds, type HeadingId, type RuleSheetTexts, type TableId } from "./values/rule-sheet-texts.ts";
import { headingsOf } from "./tables/all-tables.ts";

/** A column of a table by its meaning; `score` is of the columns of limits, and of the columns of a matrix. */
export interface FoundColumn {
  readonly heading: HeadingId;
  readonly score: number | null;
  readonly column: number;
}

/** A table of rules on a sheet, wherever it stands. */
export interface FoundTable {
  readonly id: TableId;
  readonly titleRow: number;
  readonly titleColumn: number;
  readonly columns: readonly FoundColumn[];
  /** The first row below the headings, and the last before the next table. */
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Rows between a table's title and its headings, such as a note. */
const mostNotes = 5;

/** The tables of a sheet, known by their titles and headings in any of the languages, from the top. */
export function findTables(sheet: Sheet, all: readonly RuleSheetTexts[]): readonly FoundTable[] {
  const { row: first, lastRow } = extentOf(sheet);
  const titles = titleWords(all);
  const found: Omit<FoundTable, "lastRow">[] = [];
  for (let row = first; row <= lastRow; row++) {
    const table = tableAt(sheet, row, titles, all);
    if (!table) continue;
    found.push(table);
    row = table.firstRow - 1; // headings are no titles, though «Spørsmål» is both
  }
  return found.map((table, at) => ({ ...table, lastRow: (found[at + 1]?.titleRow ?? lastRow + 1) - 1 }));
}

function titleWords(all: readonly RuleSheetTexts[]): ReadonlyMap<string, TableId> {
  return new Map(all.flatMap(({ tables }) => tableIds.map((id) => [fold(tables[id].title), id] as const)));
}

function tableAt(
  sheet: Sheet,
  row: number,
  titles: ReadonlyMap<string, TableId>,
  all: readonly RuleSheetTexts[],
): Omit<FoundTable, "lastRow"> | null {
  const title = titleOf(textsOf(sheet, row), titles);
  if (!title) return null;
  const { id, column } = title;
  for (let below = row + 1; below <= row + mostNotes; below++) {
    const cells = textsOf(sheet, below);
    const columns = headingsIn(cells, id, all);
    if (columns.length >= 2 && columns.length * 2 >= cells.length)
      return { id, titleRow: row, titleColumn: column, columns, firstRow: below + 1 };
    // Headings belong to the title next above them: a cell of a row further up may have a title's word in it.
    if (titleOf(cells, titles)) return null;
  }
  return null;
}

function titleOf(cells: readonly Text[], titles: ReadonlyMap<string, TableId>): { readonly id: TableId; readonly column: number } | null {
  for (const { text, column } of cells) {
    const id = titleIn(text, titles);
    if (id !== null) return { id, column };
  }
  return null;
}

/** A title may go on after a colon: «Matrise: Digital prioritering». */
function titleIn(text: string, titles: ReadonlyMap<string, TableId>): TableId | null {
  const whole = titles.get(fold(text)) ?? null;
  return whole === null && text.includes(":") ? (titles.get(fold(text.split(":")[0] ?? "")) ?? null) : whole;
}

interface Text {
  readonly text: string;
  readonly column: number;
}

function textsOf(sheet: Sheet, row: number): readonly Text[] {
  const found: Text[] = [];
  (sheet.cells[row - sheet.firstRow] ?? []).forEach((cell, index) => {
    if ((typeof cell === "string" && cell.trim() !== "") || typeof cell === "number")
      found.push({ text: String(cell), column: sheet.firstColumn + index });
  });
  return found;
}

/** What each heading means; the first of two that mean the same. */
function headingsIn(cells: readonly Text[], id: TableId, all: readonly RuleSheetTexts[]): readonly FoundColumn[] {
  if (/^\d+$/.test(cells[0]?.text ?? "")) return []; // a row of a table begins with its number
  const found: FoundColumn[] = [];
  let next = 0;
  for (const { text, column } of cells) {
    const known = headingOf(text, id, all, next);
    if (known?.heading === "value" && id === "matrix") next++;
    if (known && !found.some(({ heading, score }) => heading === known.heading && score === known.score)) found.push({ ...known, column });
  }
  return found;
}

function headingOf(text: string, id: TableId, all: readonly RuleSheetTexts[], nextScore: number): Omit<FoundColumn, "column"> | null {
  if (id === "matrix" && leadingNumber(text) === nextScore) return { heading: "value", score: nextScore };
  const wanted = fold(text);
  for (const { headings, limit } of all) {
    for (const heading of Object.keys(headings) as HeadingId[])
      // the keys of a record of all headings
      if (fold(headings[heading]) === wanted && headingsOf[id].includes(heading)) return { heading, score: null };
    const score = /(\d+)\D*$/.exec(text)?.[1];
    if (headingsOf[id].includes("limit") && score !== undefined && fold(limit(Number(score))) === wanted)
      return { heading: "limit", score: Number(score) };
  }
  return null;
}

/** The number that a cell begins with: 2 of «2 høy»; null for none. */
export function leadingNumber(text: string): number | null {
  const digits = /^\s*(\d{1,3})(?!\d)/.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}
