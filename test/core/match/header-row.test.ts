import fc from "fast-check";
import { headerRowsFor } from "../../../src/core/match/header-row.ts";
import { FIRST_ROWS } from "../../../src/core/sheet/first-rows.ts";
import type { Cell, Sheet, SheetTable } from "../../../src/core/sheet/sheet.ts";
import { allLabels, answerRow, sheetOf, ssb2018 } from "../surveys.ts";

/** The first rows of a sheet, as an adapter reads them: merged cells are not known. */
const previewOf = (sheet: Sheet): Sheet => ({ ...sheet, cells: sheet.cells.slice(0, FIRST_ROWS), merges: [] });

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

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Cell>(...allLabels.slice(0, 12)) },
  { weight: 2, arbitrary: fc.constantFrom<Cell>("Ja", "Nei", "strategi_04", 7, true) },
  { weight: 2, arbitrary: fc.constant<Cell>(null) },
);
const anyTable: fc.Arbitrary<SheetTable> = fc
  .record({ row: fc.nat(FIRST_ROWS + 20), column: fc.nat(3), width: fc.integer({ min: 1, max: 5 }), height: fc.integer({ min: 1, max: 9 }) })
  .map(({ row, column, width, height }) => ({
    name: `Tabell${row}`,
    area: { row, column, lastRow: row + height, lastColumn: column + width - 1 },
    hasTotals: false,
  }));
const anySheet: fc.Arbitrary<Sheet> = fc
  .record({
    rows: fc.array(
      fc.record({ blank: fc.nat(25), cells: fc.array(anyCell, { maxLength: 8 }) }), // far apart, so that some stand below the first rows
      { maxLength: 9 },
    ),
    firstRow: fc.nat(4),
    tables: fc.array(anyTable, { maxLength: 2 }),
    merges: fc.array(fc.constantFrom({ row: 0, lastRow: 0, column: 0, lastColumn: 3 }, { row: 4, lastRow: 5, column: 1, lastColumn: 2 })),
  })
  .map(({ rows, firstRow, tables, merges }) => {
    const cells = rows.flatMap(({ blank, cells: row }) => [...Array.from({ length: blank }, (): readonly Cell[] => []), row]);
    return { ...sheetOf(cells, { tables, merges }), firstRow };
  });

test("the whole sheet has the same header whether or not its first rows have been looked at before", () => {
  fc.assert(
    fc.property(anySheet, (sheet) => {
      const headers = headerRowsFor(ssb2018);
      headers.find(previewOf(sheet));
      expect(headers.find(sheet)).toEqual(headerRowsFor(ssb2018).find(sheet));
    }),
    { numRuns: 300 },
  );
});
