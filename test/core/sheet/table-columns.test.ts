import type { PutColumns } from "../../../src/core/sheet/change.ts";
import type { Area } from "../../../src/core/sheet/sheet.ts";
import { emptiedCells, tablesAfter } from "../../../src/core/sheet/table-columns.ts";
import { putColumns } from "../../workbook/facts/changes.ts";

/** A table in B1:D5, and one below it. */
const tables = [
  { name: "Svar", area: { row: 0, column: 1, lastRow: 4, lastColumn: 3 }, hasTotals: true },
  { name: "Annet", area: { row: 8, column: 1, lastRow: 9, lastColumn: 3 }, hasTotals: false },
];
const cells = (column: number, row = 0, lastRow = 4): Area => ({ row, column, lastRow, lastColumn: column });
const change = (ids: readonly string[], column: number, ...clear: Area[]): PutColumns => ({
  ...putColumns("Ark", ids, column, 4, clear),
  table: "Svar",
});
const lastColumns = (after: PutColumns) => tablesAfter(tables, after).map(({ area }) => area.lastColumn);

test("the table that is named grows over our columns, and no other", () => {
  expect(lastColumns(change(["a", "b"], 4))).toEqual([5, 3]);
  expect(lastColumns({ ...change(["a"], 4), table: null })).toEqual([3, 3]);
});

test("columns given up at its end are no longer the table's, those between others are", () => {
  expect(lastColumns(change(["a"], 1, cells(3)))).toEqual([2, 3]);
  expect(lastColumns(change(["a"], 1, cells(2)))).toEqual([3, 3]);
});

test("a column that is emptied and written again is not given up", () => {
  expect(lastColumns(change(["a"], 3, cells(3)))).toEqual([3, 3]);
});

test("rows that are emptied below the header do not make the table smaller", () => {
  expect(lastColumns(change(["a"], 1, cells(3, 1)))).toEqual([3, 3]);
});

test("a table keeps at least one column", () => {
  expect(lastColumns(change([], 1, cells(1), cells(2), cells(3)))).toEqual([1, 3]);
});

test("the header cell of a table's column is not emptied, what stands above and below it is", () => {
  expect(emptiedCells(change([], 1, cells(2, 8, 12)), tables)).toEqual([cells(2, 9, 12)]);
  expect(emptiedCells(change([], 1, cells(2, 6, 9)), tables)).toEqual([cells(2, 6, 7), cells(2, 9, 9)]);
});

test("an area over the table's edge is emptied whole outside the table", () => {
  const area = { row: 0, column: 3, lastRow: 4, lastColumn: 4 };
  expect(emptiedCells(change([], 1, area), tables)).toEqual([cells(3, 1), cells(4)]);
});

test("an area beside the tables is emptied as it is", () => {
  const area = { row: 0, column: 4, lastRow: 4, lastColumn: 6 };
  expect(emptiedCells(change([], 1, area), tables)).toEqual([area]);
});
