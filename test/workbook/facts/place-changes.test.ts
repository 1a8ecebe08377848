import { Refusal } from "../../../src/core/issues/refusal.ts";
import { placeChanges } from "../../../src/workbook/facts/place-changes.ts";
import { namesOf, putColumns, putSheet } from "./changes.ts";

const users = (name: string) => ({ name, ownId: null });

test("a sheet of an earlier run is written where it is, whatever it is called now, and what points at it follows", () => {
  const renamed = { name: "Resultater", ownId: "tabeller" };
  const link = { sheet: "Tabeller", row: 0, column: 0 };
  const change = { ...putSheet("logg", "Logg"), rows: [[{ value: "Se", look: "link" as const, link }]] };
  const sheets = [users("Tabeller"), renamed];
  const placed = placeChanges([putSheet("tabeller", "Tabeller"), change], { sheets, names: ["Tabeller", "Resultater"] });
  expect(placed.sheets.map(({ change: { name }, before }) => [name, before])).toEqual([
    ["Resultater", renamed],
    ["Logg", null],
  ]);
  expect(placed.sheets[1]?.change.rows[0]?.[0]?.link?.sheet).toBe("Resultater");
});

test("a new sheet has a name that no tab has, chart sheets and other new sheets included", () => {
  const placed = placeChanges([putSheet("a", "Figurer"), putSheet("b", "figurer (2)")], {
    sheets: [users("Svar")],
    names: ["Svar", "FIGURER"],
  });
  expect(placed.sheets.map(({ change: { name }, before }) => [name, before])).toEqual([
    ["Figurer (2)", null],
    ["figurer (2) (2)", null],
  ]);
});

test("after refused names the next one is tried", () => {
  expect(placeChanges([putSheet("a", "Figurer")], { sheets: [], names: [] }, 3).sheets[0]?.change.name).toBe("Figurer (3)");
});

test("columns and names go to the sheet as it is spelled in the workbook", () => {
  const columns = putColumns("SVAR", ["a"], 2);
  const { columns: placed } = placeChanges([columns, ...namesOf(columns)], { sheets: [users("Svar")], names: ["Svar"] });
  expect(placed.map(({ sheet }) => sheet)).toEqual(["Svar"]);
});

test("columns for a sheet that is not there are refused", () => {
  const place = () => placeChanges([putColumns("Borte", ["a"], 2)], { sheets: [users("Svar")], names: ["Svar"] });
  expect(refusalOf(place)).toEqual({ code: "sheet_missing", sheet: "Borte", sheets: ["Svar"] });
});

/** Why it was refused; null where it was not. */
function refusalOf(work: () => unknown): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Refusal ? error.reason : error;
  }
}
