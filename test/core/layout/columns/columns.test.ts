import { columnsBeside } from "../../../../src/core/layout/columns/columns.ts";
import { Refusal } from "../../../../src/core/issues/refusal.ts";
import type { Change } from "../../../../src/core/sheet/change.ts";
import { assessment, sheet, withCells } from "../small-survey.ts";
import { columnsOn, applied, placesOf, table } from "./applied-columns.ts";

const headers = [
  "PC-er: antall områder",
  "PC-er: score (0–2)",
  "Nett: antall områder",
  "Nett: score (0–2)",
  "Digital skole: grad (0–1)",
  "Digital skole",
  "Skoletype: klasse (1–1)",
  "Skoletype",
];

test("the columns stand right of the answers, in order, from the head to the last row", () => {
  const change = columnsOn(sheet);
  expect(change.columns.map(({ header }) => header)).toEqual(headers);
  expect(placesOf(change)).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
  expect(change).toMatchObject({
    sheet: "Svar",
    headerRow: 1,
    table: null,
    clear: [],
    area: { row: 1, column: 3, lastRow: 5, lastColumn: 10 },
  });
});

test("each row gets its own unit's numbers; unknown and rows without a unit are empty, and 0 is written", () => {
  const cells = new Map(columnsOn(sheet).columns.map((column) => [column.id, column.cells]));
  expect(cells.get("pc_antall")).toEqual([0, 2, null, null]);
  expect(cells.get("digital")).toEqual([0, 1, null, null]);
  expect(cells.get("digital_betegnelse")).toEqual(["Lite digital", "Mye digital", null, null]);
  expect(cells.get("type_betegnelse")).toEqual([null, "Nettskole", null, null]);
});

test("scores and grades are coloured from 0, counts and classes are not", () => {
  const scales = columnsOn(sheet).columns.map(({ id, scale }) => [id, scale]);
  expect(scales).toEqual([
    ["pc_antall", null],
    ["pc_score", 3],
    ["nett_antall", null],
    ["nett_score", 3],
    ["digital", 2],
    ["digital_betegnelse", null],
    ["type", null],
    ["type_betegnelse", null],
  ]);
});

test("each column's data has a name that formulas can use", () => {
  const names = columnsBeside(assessment, sheet).changes.filter((change: Change) => change.kind === "putName");
  expect(names).toHaveLength(8);
  expect(names[1]).toEqual({
    kind: "putName",
    name: "Indikator_pc_score",
    sheet: "Svar",
    area: { row: 2, column: 4, lastRow: 5, lastColumn: 4 },
    comment: "PC-er: score (0–2)",
  });
});

test("a note far to the right on one of the survey's rows is kept clear of, one above or below the survey is not in the way", () => {
  expect(placesOf(columnsOn(withCells(sheet, [[3, 20, "Ring skolen"]])))[0]).toBe(21);
  expect(
    placesOf(
      columnsOn(
        withCells(sheet, [
          [0, 20, "Notat"],
          [9, 20, "Notat"],
        ]),
      ),
    )[0],
  ).toBe(3);
  expect(placesOf(columnsOn({ ...sheet, merges: [{ row: 0, column: 2, lastRow: 1, lastColumn: 4 }] }))[0]).toBe(5);
});

test("an Excel table grows over the columns when there is room beside it", () => {
  const change = columnsOn({ ...sheet, tables: [table] });
  expect(change).toMatchObject({ table: "Svartabell", area: { row: 1, column: 3, lastRow: 5, lastColumn: 10 } });
});

test("when something stands right of the table, the columns stand outside it, a blank column away", () => {
  for (const row of [1, 4, 6]) {
    const change = columnsOn(withCells({ ...sheet, tables: [table] }, [[row, 5, "Notat"]]));
    expect(change.table).toBe(null);
    expect(placesOf(change)[0]).toBe(row === 6 ? 4 : 7);
  }
});

test("a column of the user's with our head keeps it, and ours is numbered", () => {
  const change = columnsOn(withCells(sheet, [[1, 3, "nett: Score (0–2) "]]));
  expect(change.columns.map(({ header }) => header)).toContain("Nett: score (0–2) (2)");
  expect(placesOf(change)[0]).toBe(4);
});

test("a second run finds every column where the first put it, by name or only by head", () => {
  for (const one of [sheet, { ...sheet, tables: [table] }, withCells(sheet, [[1, 3, "Nett: score (0–2)"]])]) {
    const first = columnsOn(one);
    const { ownColumnIds, ...unnamed } = applied(one, first);
    expect(columnsOn({ ...unnamed, ownColumnIds: ownColumnIds ?? new Map() })).toEqual(first);
    expect(columnsOn(unnamed)).toEqual(first);
  }
});

test("a column that the user has put between ours stays, and so do ours", () => {
  const after = applied(sheet, columnsOn(sheet));
  const moved = new Map([...(after.ownColumnIds ?? [])].map(([id, column]) => [id, column > 5 ? column + 1 : column]));
  const cells = after.cells.map((row) => (row && row.length > 6 ? row.toSpliced(6, 0, "Min egen") : row));
  const change = columnsOn({ ...after, cells, ownColumnIds: moved, ownColumns: { row: 1, column: 3, lastRow: 5, lastColumn: 11 } });
  expect(placesOf(change)).toEqual([3, 4, 5, 7, 8, 9, 10, 11]);
  expect(change.clear).toEqual([]);
});

test("columns that the rule set no longer gives are emptied, and new ones take the first free place after ours", () => {
  const after = applied(sheet, columnsOn(sheet));
  const ids = new Map([...(after.ownColumnIds ?? [])].map(([id, column]) => [id.replace("pc_", "gammel_"), column]));
  const change = columnsOn(withCells({ ...after, ownColumnIds: ids }, [[1, 11, "Brukerens"]]));
  expect(placesOf(change)).toEqual([12, 13, 5, 6, 7, 8, 9, 10]);
  expect(change.clear).toEqual([
    { row: 1, column: 3, lastRow: 5, lastColumn: 3 },
    { row: 1, column: 4, lastRow: 5, lastColumn: 4 },
  ]);
});

test("the heading of a column given up inside a table stays, and a new column of that heading gets a number, in every run after it too", () => {
  const inTable = applied({ ...sheet, tables: [table] }, columnsOn({ ...sheet, tables: [table] }));
  const ids = new Map([...(inTable.ownColumnIds ?? [])].map(([id, column]) => [id.replace("pc_", "gammel_"), column]));
  const change = columnsOn({ ...inTable, ownColumnIds: ids });
  expect(placesOf(change)).toEqual([11, 12, 5, 6, 7, 8, 9, 10]);
  expect(change.columns.slice(0, 2).map(({ header }) => header)).toEqual(["PC-er: antall områder (2)", "PC-er: score (0–2) (2)"]);
  const after = applied({ ...inTable, ownColumnIds: ids }, change);
  expect(after.cells[1]?.slice(3, 5)).toEqual(["PC-er: antall områder", "PC-er: score (0–2)"]);
  expect({ ...columnsOn(after), clear: change.clear }).toEqual(change);
});

test("the heading of a column given up at a table's end goes with it, and is free again", () => {
  const inTable = applied({ ...sheet, tables: [table] }, columnsOn({ ...sheet, tables: [table] }));
  const ids = new Map([...(inTable.ownColumnIds ?? [])].map(([id, column]) => [id.replace("type", "gammel"), column]));
  const change = columnsOn({ ...inTable, ownColumnIds: ids });
  expect(placesOf(change)).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
  expect(change.columns.map(({ header }) => header)).toEqual(headers);
});

test("a table that is bound to a query does not grow: the columns stand beside it", () => {
  const change = columnsOn({ ...sheet, tables: [{ ...table, isBound: true }] });
  expect(change).toMatchObject({ table: null, area: { row: 1, column: 3, lastRow: 5, lastColumn: 10 } });
});

test("rows below a survey that has become shorter are emptied of what we wrote there", () => {
  const after = applied(sheet, columnsOn(sheet));
  const change = columnsOn({ ...after, ownColumns: { row: 1, column: 3, lastRow: 8, lastColumn: 10 } });
  expect(change.clear).toHaveLength(8);
  expect(change.clear[0]).toEqual({ row: 6, column: 3, lastRow: 8, lastColumn: 3 });
});

test("a sheet without room to the right is refused", () => {
  const full = withCells(sheet, [[3, 16380, "x"]]);
  expect(() => columnsOn(full)).toThrow(new Refusal({ code: "columns_full", sheet: "Svar" }));
});

test("a survey without units gets no columns", () => {
  const none = { ...assessment, responses: { ...assessment.responses, size: 0 } };
  expect(columnsBeside(none, sheet).changes).toEqual([]);
});
