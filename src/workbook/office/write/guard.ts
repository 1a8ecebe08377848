import type { PutAnswers, PutColumns } from "../../../core/sheet/change.ts";
import { cellAt } from "../../../core/sheet/cell-text.ts";
import { HostProblem } from "../../../core/issues/host-problem.ts";
import type { Area, Cell, Sheet } from "../../../core/sheet/sheet.ts";
import { tellingColumns } from "../../../core/sheet/telling-columns.ts";
import { isoDate } from "../../facts/dates.ts";
import type { Queue } from "../host/session.ts";
import type { SheetsInRequest } from "../host/steps.ts";
import { rangeOf } from "../read/read-blocks.ts";

/**
 * The rows of a survey as they were read. A row's number is no promise: before we write, a colleague or a sort may move it. So each request
 * that writes asks anew for the cells that tell the rows apart, before all else in it.
 */
export interface RowGuard {
  /** The sheet by its name in the changes. */
  readonly sheet: string;
  /** One column each, from the first row of answers to the last. */
  readonly areas: readonly Area[];
  /** The cells that were read, in the areas' order, column by column. */
  readonly cells: readonly (readonly Cell[])[];
}

/**
 * What tells the rows of the survey apart, but for columns in which answers are written; null where nothing was read of it, or where no row
 * differs from another.
 */
export function guardOf(change: PutColumns, answers: readonly PutAnswers[], read: Sheet | undefined): RowGuard | null {
  const { area, columns, headerRow } = change;
  if (!read || area.lastRow <= headerRow) return null;
  const rows = { row: headerRow + 1, lastRow: area.lastRow };
  const answered = answers.filter(({ sheet }) => sheet === change.sheet).flatMap(({ cells }) => cells);
  const own = new Set([...columns, ...answered].map(({ column }) => column));
  const isOurs = (column: number) =>
    own.has(column) || (read.ownColumns !== null && column >= read.ownColumns.column && column <= read.ownColumns.lastColumn);
  const found = tellingColumns(read, rows, isOurs);
  if (found.length === 0) return null;
  const cells = found.map((column) =>
    Array.from({ length: rows.lastRow - rows.row + 1 }, (_, index) => cellAt(read, rows.row + index, column) ?? null),
  );
  return { sheet: change.sheet, areas: found.map((column) => ({ ...rows, column, lastColumn: column })), cells };
}

/** What each row is told by, as Excel has it now: one text a row. */
export type RowKeys = readonly string[];

/** Asks for what the rows are told by now. */
export function queueKeys({ sheet, areas }: RowGuard, sheets: SheetsInRequest): () => RowKeys {
  const ranges = areas.map((area) => rangeOf(sheets.of(sheet), area));
  for (const range of ranges) range.load("values");
  return () => keysOf(ranges.map(({ values }) => values.map((row: readonly unknown[]) => row[0])));
}

/** Asks for the keys of all surveys that are written, and throws a HostProblem where a row is not where it was read. */
export const queueGuards =
  (guards: readonly RowGuard[], sheets: SheetsInRequest, found: Map<string, RowKeys>): Queue<null> =>
  () => {
    const readers = guards.map((guard) => ({ guard, keys: queueKeys(guard, sheets) }));
    return () => {
      const moved = readers.filter(({ guard, keys }) => {
        const now = keys();
        if (!found.has(guard.sheet)) found.set(guard.sheet, now);
        return !holds(guard, now);
      });
      const [first] = moved;
      if (first) throw new HostProblem({ code: "rows_moved", sheet: first.guard.sheet });
      return null;
    };
  };

const keysOf = (columns: readonly (readonly unknown[])[]): RowKeys =>
  (columns[0] ?? []).map((_, row) => JSON.stringify(columns.map((column) => column[row])));

function holds({ cells }: RowGuard, now: RowKeys): boolean {
  return now.every((key, row) => {
    const values = JSON.parse(key) as readonly unknown[]; // written by keysOf
    return values.every((value, index) => isCell(cells[index]?.[row] ?? null, value));
  });
}

/** Whether what Excel has in a cell is what was read of it. */
function isCell(cell: Cell, value: unknown): boolean {
  if (cell === null) return value === "";
  if (typeof cell !== "object") return cell === value;
  if ("error" in cell) return typeof value === "string";
  return typeof value === "number" && isoDate(value, false) === cell.date;
}

/** Rows that have stayed together: from where they were to where they are now. */
export interface MovedRows {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Where the rows that were told by `before` are now; null where they are as they were. A row that is gone is in none. */
export function movedRows(before: RowKeys, now: RowKeys): readonly MovedRows[] | null {
  if (before.length === now.length && before.every((key, row) => key === now[row])) return null;
  const places = new Map<string, number[]>();
  now.forEach((key, row) => {
    const rows = places.get(key);
    if (rows) rows.push(row);
    else places.set(key, [row]);
  });
  const runs: { from: number; to: number; count: number }[] = [];
  before.forEach((key, from) => {
    const to = places.get(key)?.shift();
    if (to === undefined) return;
    const last = runs.at(-1);
    if (last && last.from + last.count === from && last.to + last.count === to) last.count++;
    else runs.push({ from, to, count: 1 });
  });
  return runs;
}
