import type { Area } from "../../../src/core/sheet/sheet.ts";
import type { PutColumns, PutName, PutSheet } from "../../../src/core/sheet/change.ts";

/** A sheet of ours with one line. */
export const putSheet = (id: string, name: string, value: string | number = 1): PutSheet => ({
  kind: "putSheet",
  id,
  name,
  rows: [
    [
      { value: "I alt", look: "label" },
      { value, look: "integer" },
    ],
  ],
  widths: [10, 10],
  frozenRows: 0,
  merges: [],
  scales: [],
  charts: [],
  landscape: false,
});

/** Columns of ours with these ids, side by side from `column` on, over `rows` rows below the first. */
export function putColumns(sheet: string, ids: readonly string[], column: number, rows = 2, clear: readonly Area[] = []): PutColumns {
  return {
    kind: "putColumns",
    sheet,
    headerRow: 0,
    columns: ids.map((id, index) => ({
      id,
      header: `${id}!`,
      column: column + index,
      look: "integer",
      width: 10,
      cells: Array.from({ length: rows }, (_, row) => row + index),
      scale: null,
    })),
    table: null,
    area: { row: 0, column, lastRow: rows, lastColumn: column + Math.max(ids.length, 1) - 1 },
    clear,
  };
}

/** A name for each of the columns. */
export const namesOf = ({ sheet, columns, area }: PutColumns): PutName[] =>
  columns.map(({ id, header, column }) => ({
    kind: "putName",
    name: `Indikator_${id}`,
    sheet,
    area: { ...area, row: area.row + 1, column, lastColumn: column },
    comment: header,
  }));
