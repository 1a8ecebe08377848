import { activeCellOf } from "../../src/workbench/page/active-cell.ts";
import { workbenchTexts } from "../../src/messages/workbench/workbench-language.ts";

const cell = (value: string | number | null) => ({
  value,
  isError: String(value).startsWith("#"),
  isSpilled: false,
  formula: null,
  format: null,
});

const values = [65, 66.5, "#N/A"];

/** A grid with one sheet, of which nobody knows the values in the first row. */
const grid = {
  sheets: () => [{ id: "a", name: "Svar", visible: true }],
  cell: (_: string, row: number) => cell(values[row] ?? null),
  isConcealed: (_: string, row: number) => row === 0,
};

test.each([
  ["nb", 0, "ikke beregnet. A1, Svar"],
  ["en", 0, "not calculated. A1, Svar"],
  ["nb", 1, "66,5. A2, Svar"],
  ["nb", 2, "#I/T. A3, Svar"],
  ["en", 2, "#N/A. A3, Svar"],
] as const)("%s, row %i is read as «%s»: never the value from before an edit", (language, row, told) => {
  expect(workbenchTexts(language).activeCell(activeCellOf({ sheet: "Svar", row, column: 0 }, grid, null, language))).toBe(told);
});
