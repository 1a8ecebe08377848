import fc from "fast-check";
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { allIds, allLabels } from "../surveys.ts";
import { matchRows } from "./matched-rows.ts";

const anyText = fc.oneof(
  fc.constantFrom(...allIds, ...allLabels, "Andre områder", "Strategi", "Ja", "Robotisering;Grønn IKT", "1", "Hva omfatter strategien?"),
  fc.string(),
);
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  anyText,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant({ error: "#N/A" }),
  fc.constant({ date: "2018-01-02" }),
);

test("whatever a sheet holds, an item has at most one column, inside the sheet, and rows are in order", () => {
  const rows = fc.array(fc.array(anyCell, { maxLength: 8 }), { maxLength: 8 });
  const corner = fc.record({ firstRow: fc.nat(5), firstColumn: fc.nat(5) });
  fc.assert(
    fc.property(rows, corner, (cells, { firstRow, firstColumn }) => {
      const { columns, headerRow, firstDataRow, lastDataRow } = matchRows(cells, { firstRow, firstColumn });
      const items = columns.map(({ item }) => item);
      expect(new Set(items).size).toBe(items.length);
      for (const { column } of columns) expect(column >= firstColumn && column < firstColumn + 8).toBe(true);
      expect(headerRow < firstDataRow && firstDataRow <= lastDataRow + 1).toBe(true);
    }),
    { numRuns: 500 },
  );
});
