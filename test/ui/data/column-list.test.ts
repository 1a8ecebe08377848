import { columnList, sheetColumns, unusedColumns } from "../../../src/ui/data/column-list.ts";
import { assessed } from "../../core/assessed.ts";
import { sheetOf, ssb2018 } from "../../core/surveys.ts";

const all = assessed([{ strategi: "Ja" }]);
const without = (...items: string[]) => ({
  ...all,
  match: { ...all.match, columns: all.match.columns.filter(({ item }) => !items.includes(item)) },
});

test("a sheet with every column has nothing to settle", () => {
  const list = columnList(all, null, true);
  expect(list.toSettle).toEqual([]);
  expect(list.sure).toHaveLength(ssb2018.columns.length + ssb2018.items.length);
  expect([list.found, list.all]).toEqual([ssb2018.items.length, ssb2018.items.length]);
});

test("a question without a column is to be settled", () => {
  const list = columnList(without("sky"), null, true);
  expect(list.toSettle.map(({ id, state }) => [id, state])).toEqual([["sky", "missing"]]);
  expect(list.found).toBe(ssb2018.items.length - 1);
});

test("a question said not to be in the sheet is settled by hand", () => {
  const list = columnList(without("sky"), { sheet: null, headerRow: null, columns: { sky: null } }, true);
  expect(list.toSettle).toEqual([]);
  expect(list.byHand.map(({ id }) => id)).toEqual(["sky"]);
});

test("inhabitants that the register knows are not missed, the number of the unit is", () => {
  expect(columnList(without("innbyggere"), null, true).toSettle).toEqual([]);
  expect(columnList(without("innbyggere"), null, false).toSettle.map(({ id }) => id)).toEqual(["innbyggere"]);
  expect(columnList(without("kommunenr"), null, true).toSettle.map(({ id }) => id)).toEqual(["kommunenr"]);
});

test("columns to choose from are the sheet's own, not those we wrote", () => {
  const sheet = sheetOf([["Nr", "Plan", "Score"]], {
    ownColumns: { row: 0, column: 2, lastRow: 0, lastColumn: 2 },
    ownColumnIds: new Map([["plan_score", 2]]),
  });
  expect(sheetColumns(sheet, 0)).toEqual([
    { letters: "A", header: "Nr" },
    { letters: "B", header: "Plan" },
  ]);
});

test("a column with a header that no question has is told as unused", () => {
  const ids = [...ssb2018.columns, ...ssb2018.items].map(({ id }) => id);
  const sheet = sheetOf([[...ids, "Notater", ""]]);
  expect(unusedColumns(sheet, all).map(({ header }) => header)).toEqual(["Notater"]);
});
