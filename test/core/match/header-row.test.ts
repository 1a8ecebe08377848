import { headerRowsFor } from "../../../src/core/match/header-row.ts";
import { FIRST_ROWS } from "../../../src/core/sheet/first-rows.ts";
import type { Cell, Sheet } from "../../../src/core/sheet/sheet.ts";
import { allLabels, answerRow, previewOf, sheetOf, ssb2018 } from "../surveys.ts";

/** The sheet, and the rows of it whose cells have been looked at. */
function watchedSheet(sheet: Sheet): { sheet: Sheet; rows: ReadonlySet<number> } {
  const rows = new Set<number>();
  const cells = sheet.cells.map((row, index) =>
    row === undefined
      ? row
      : new Proxy(row, {
          get: (target, key) => {
            if (key !== "length") rows.add(index);
            return Reflect.get(target, key) as unknown;
          },
        }),
  );
  return { sheet: { ...sheet, cells }, rows };
}

const survey = sheetOf([["Undersøkelsen"], [], allLabels, ...Array.from({ length: 70 }, (_, unit) => answerRow(String(unit + 101)))]);

test("a header row that was recognised in the first rows is not looked for in the whole sheet again", () => {
  const headers = headerRowsFor(ssb2018);
  headers.find(previewOf(survey));
  const { sheet, rows } = watchedSheet(survey);
  expect(headers.find(sheet)?.row).toBe(2);
  expect([...rows].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3]); // the header, two rows above and one below
});

test("a sheet whose header has moved since its first rows were read is compared anew", () => {
  const headers = headerRowsFor(ssb2018);
  headers.find(previewOf(survey));
  expect(headers.find({ ...survey, cells: [[], ...survey.cells] })?.row).toBe(3);
});

test("a table below the first rows whose header names more is the header of the whole sheet", () => {
  const few = allLabels.slice(0, 5);
  const area = { row: FIRST_ROWS + 10, column: 0, lastRow: FIRST_ROWS + 12, lastColumn: allLabels.length - 1 };
  const above = Array.from({ length: area.row - 1 }, (): readonly Cell[] => []);
  const sheet = sheetOf([few, ...above, allLabels, answerRow("0101")], { tables: [{ name: "Svar", area, hasTotals: false }] });
  const headers = headerRowsFor(ssb2018);
  expect(headers.find(previewOf(sheet))?.row).toBe(0);
  expect(headers.find(sheet)?.row).toBe(area.row);
});
