import { areasOfAnswers } from "../../../../src/workbook/office/put/put-answers.ts";

test("the areas of answers reach from the first to the last of each column, also of very many", () => {
  const cells = Array.from({ length: 300_000 }, (_, index) => ({ row: 4 + ((index * 7) % 300_000), column: 5, value: "Ja" }));
  const change = { kind: "putAnswers", sheet: "Svar", cells: [...cells, { row: 9, column: 2, value: null }] } as const;
  expect(areasOfAnswers(change)).toEqual([
    { row: 4, column: 5, lastRow: 300_003, lastColumn: 5 },
    { row: 9, column: 2, lastRow: 9, lastColumn: 2 },
  ]);
});
