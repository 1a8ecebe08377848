import { apartIssues, growthOver } from "../../../../src/core/layout/columns/growth.ts";
import { columnsBeside } from "../../../../src/core/layout/columns/columns.ts";
import type { Area, Sheet } from "../../../../src/core/sheet/sheet.ts";
import { issueText } from "../../../../src/messages/issues/issue-language.ts";
import { assessment, sheet, withCells } from "../small-survey.ts";
import { columnsOn, table } from "./applied-columns.ts";

/** The survey's own cells are A2:C6. */
const filter: Area = { row: 1, column: 0, lastRow: 5, lastColumn: 2 };
const issuesOn = (one: Sheet) => columnsBeside(assessment, one).issues;

test("a filter over the answers grows over our columns beside it, and nothing is said", () => {
  expect(columnsOn({ ...sheet, filter }).filter).toEqual({ ...filter, lastColumn: 10 });
  expect(issuesOn({ ...sheet, filter })).toEqual([]);
});

test("a filter that covers our columns already, another one, and none stay as they are", () => {
  expect(columnsOn({ ...sheet, filter: { ...filter, lastColumn: 10 } }).filter).toBeUndefined();
  expect(columnsOn({ ...sheet, filter: { row: 40, column: 0, lastRow: 50, lastColumn: 2 } }).filter).toBeUndefined();
  expect(columnsOn({ ...sheet, filter: null }).filter).toBeUndefined();
  expect(columnsOn(sheet).filter).toBeUndefined();
});

test("a filter does not grow over a note of the user's: a warning names our columns and what is in between", () => {
  const noted = withCells({ ...sheet, filter }, [[3, 5, "Notat"]]);
  expect(columnsOn(noted).filter).toBeUndefined();
  expect(issuesOn(noted)).toMatchObject([
    { code: "columns_apart", severity: "warning", beside: { kind: "filter" }, between: [5], columns: [6, 7, 8, 9, 10, 11, 12, 13] },
  ]);
});

test("a filter that would lose what is chosen in it stays as it is, and a warning has its address", () => {
  const filtered: Sheet = { ...sheet, filter, isFiltered: true };
  expect(columnsOn(filtered).filter).toBeUndefined();
  const [apart] = issuesOn(filtered);
  expect(apart).toMatchObject({ code: "columns_apart", severity: "warning", beside: { kind: "filtered", area: filter }, between: [] });
  expect(apart && issueText(apart, "nb", "pane")).toContain("(A2:C6), for det er valgt noe i det");
  expect(issuesOn({ ...filtered, filter: { ...filter, lastColumn: 10 } })).toEqual([]); // it covers ours
});

test("a table that has a note beside it, and one whose columns are a query's, are warned of", () => {
  expect(issuesOn({ ...sheet, tables: [table] })).toEqual([]);
  expect(issuesOn(withCells({ ...sheet, tables: [table] }, [[4, 5, "Notat"]]))).toMatchObject([
    { code: "columns_apart", beside: { kind: "table", table: "Svartabell" }, between: [5] },
  ]);
  expect(issuesOn({ ...sheet, tables: [{ ...table, isBound: true }] })).toMatchObject([
    { code: "columns_apart", beside: { kind: "query", table: "Svartabell" }, between: [] },
  ]);
});

test("a filter gives up the columns at its end that we give up", () => {
  const match = { ...assessment.match };
  const clear = [{ row: 1, column: 4, lastRow: 5, lastColumn: 5 }];
  const growth = growthOver([{ column: 3 }], { sheet: { ...sheet, filter: { ...filter, lastColumn: 5 } }, match, table: undefined, clear });
  expect(growth).toEqual({ table: null, filter: { ...filter, lastColumn: 3 }, apart: null });
});

test("without columns there is nothing to warn of", () => {
  expect(apartIssues("Svar", 1, { beside: { kind: "filter" }, between: [5] }, [])).toEqual([]);
});
