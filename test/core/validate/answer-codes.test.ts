import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { codedColumn, codeInexactCell, INVALID_CELLS_KEPT, respellings } from "../../../src/core/validate/answer-codes.ts";
import { answerDictionary } from "../../../src/core/validate/answer-dictionary.ts";
import { BLANK, INVALID } from "../../../src/core/validate/responses.ts";

const columnOf = () => codedColumn(0, answerDictionary({ answers: ["Ja", "Nei"], spellings: { Ja: ["1"] } }));

/** Codes these cells, the first of unit 0. */
function coded(cells: readonly Exclude<Cell, null>[]) {
  const column = columnOf();
  const codes = cells.map((cell, unit) => codeInexactCell(column, cell, unit));
  return { column, codes };
}

test("each other spelling is counted, with the unit that has it first; blanks are none", () => {
  const { column, codes } = coded([" ", "ja", "NEI", "ja", 1, " ", "ja"]);
  expect(codes).toEqual([BLANK, 1, 2, 1, 1, BLANK, 1]);
  expect(respellings(column)).toEqual([
    { found: "ja", answer: "Ja", cells: 3, firstUnit: 1 },
    { found: "NEI", answer: "Nei", cells: 1, firstUnit: 2 },
    { found: "1", answer: "Ja", cells: 1, firstUnit: 4 },
  ]);
});

test("what is no answer is kept with its unit, also when it comes again", () => {
  const { column, codes } = coded(["Jo", "ja", "Jo", { error: "#N/A" }, { date: "2018-01-01" }]);
  expect(codes).toEqual([INVALID, 1, INVALID, INVALID, INVALID]);
  expect(column.invalid).toEqual([
    { unit: 0, cell: "Jo" },
    { unit: 2, cell: "Jo" },
    { unit: 3, cell: { error: "#N/A" } },
    { unit: 4, cell: { date: "2018-01-01" } },
  ]);
  expect(column.invalidCount).toBe(5 - 1);
});

test("of many that are no answer the first hundred are kept, and all are counted", () => {
  const { column } = coded(Array.from({ length: 150 }, () => "Jo"));
  expect([INVALID_CELLS_KEPT, column.invalid.length, column.invalid.at(-1)?.unit, column.invalidCount]).toEqual([100, 100, 99, 150]);
});
