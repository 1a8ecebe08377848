import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { codedColumn, codeInexactCell, INVALID_ANSWERS_KEPT, respellings } from "../../../src/core/validate/coded/answer-codes.ts";
import { answerDictionary } from "../../../src/core/validate/coded/answer-dictionary.ts";
import { BLANK, INVALID } from "../../../src/core/validate/coded/responses.ts";

const columnOf = () => codedColumn(0, answerDictionary({ answers: ["Ja", "Nei"], spellings: { Ja: ["1"] } }));

/** Codes these cells, the first of unit 0. */
function coded(cells: readonly Exclude<Cell, null>[]) {
  const column = columnOf();
  const codes = cells.map((cell, unit) => codeInexactCell(column, cell, unit));
  return { column, codes };
}

test("each other spelling is counted, with the units that have it first; blanks are none, nor what the rules declare", () => {
  const { column, codes } = coded([" ", "ja", "NEI", "ja", 1, " ", "JA "]);
  expect(codes).toEqual([BLANK, 1, 2, 1, 1, BLANK, 1]);
  expect(respellings(column)).toEqual([
    { found: "ja", answer: "Ja", cells: 3, units: [1, 3, 6] },
    { found: "NEI", answer: "Nei", cells: 1, units: [2] },
  ]);
});

test("a number that is written as the answer is no other spelling", () => {
  const column = codedColumn(0, answerDictionary({ answers: ["1", "5"], spellings: {} }));
  expect([5, "5 ", 1].map((cell, unit) => codeInexactCell(column, cell, unit))).toEqual([2, 2, 1]);
  expect(respellings(column)).toEqual([{ found: "5 ", answer: "5", cells: 1, units: [1] }]);
});

test("what is no answer is counted by what it holds, with the first units", () => {
  const { column, codes } = coded(["Jo", "ja", " jo. ", { error: "#N/A" }, { date: "2018-01-01" }, "Jo", { error: "#N/A" }]);
  expect(codes).toEqual([INVALID, 1, INVALID, INVALID, INVALID, INVALID, INVALID]);
  expect([...column.invalid.values()]).toEqual([
    { cell: "Jo", cells: 3, units: [0, 2, 5] },
    { cell: { error: "#N/A" }, cells: 2, units: [3, 6] },
    { cell: { date: "2018-01-01" }, cells: 1, units: [4] },
  ]);
});

test("of many different texts the first twenty are kept, and the cells with others are counted", () => {
  const { column } = coded(Array.from({ length: 150 }, (_, row) => `svar ${row % 30}`));
  expect([INVALID_ANSWERS_KEPT, column.invalid.size, column.invalidUnkept]).toEqual([20, 20, 50]);
  expect(column.invalid.get("text svar 0")).toEqual({ cell: "svar 0", cells: 5, units: [0, 30, 60, 90, 120] });
});
