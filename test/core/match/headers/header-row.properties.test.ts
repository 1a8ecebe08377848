import fc from "fast-check";
import { headerRowsFor } from "../../../../src/core/match/headers/header-row.ts";
import { FIRST_ROWS } from "../../../../src/core/sheet/first-rows.ts";
import type { Cell, Sheet, SheetTable } from "../../../../src/core/sheet/sheet.ts";
import { allLabels, previewOf, sheetOf, ssb2018 } from "../../surveys.ts";

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Cell>(...allLabels.slice(0, 12)) },
  { weight: 2, arbitrary: fc.constantFrom<Cell>("Ja", "Nei", "strategi_04", 7, true) },
  { weight: 2, arbitrary: fc.constant<Cell>(null) },
);
const anyTable: fc.Arbitrary<SheetTable> = fc
  .record({
    row: fc.nat(FIRST_ROWS + 20),
    column: fc.nat(3),
    width: fc.integer({ min: 1, max: 5 }),
    height: fc.integer({ min: 1, max: 9 }),
  })
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
