import type { PutSheet } from "../../../src/core/sheet/change.ts";
import { layout } from "../../../src/core/layout/layout.ts";
import { input } from "./small-survey.ts";

/** The widths of the sheet of tables where the first number column of each table has this heading. */
function widthsOf(label: string): readonly number[] {
  const tables = input.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column, index) => (index === 0 ? { ...column, label } : column)),
  }));
  const { changes } = layout({ ...input, tables });
  return changes.find((change): change is PutSheet => change.kind === "putSheet" && change.id === "tabeller")?.widths ?? [];
}

test("a column of numbers is as wide as the longest word of its headings, so that they break between words", () => {
  expect(widthsOf("Antall skoler").slice(0, 3)).toEqual([52, 12, 12]);
  expect(widthsOf("Number of municipalities").slice(0, 3)).toEqual([52, 16, 12]); // 14 bold letters and the edges
  expect(widthsOf("Digitaliseringsstrategiarbeidsgruppene")[1]).toBe(22); // no column is wider for one word
});
