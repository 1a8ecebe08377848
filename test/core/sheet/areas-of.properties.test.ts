import fc from "fast-check";
import { areasOf } from "../../../src/core/sheet/areas-of.ts";

const cells = fc.array(fc.record({ row: fc.nat(8), column: fc.nat(6) }));
const key = ({ row, column }: { readonly row: number; readonly column: number }) => `${row},${column}`;

test("areas hold each of the cells once, and no others", () => {
  fc.assert(
    fc.property(cells, (some) => {
      const held = areasOf(some).flatMap(({ row, column, lastRow, lastColumn }) =>
        Array.from({ length: lastRow - row + 1 }, (_, dy) =>
          Array.from({ length: lastColumn - column + 1 }, (_cell, dx) => key({ row: row + dy, column: column + dx })),
        ).flat(),
      );
      expect(held.sort()).toEqual([...new Set(some.map(key))].sort());
    }),
  );
});

test("a rectangle is one area", () => {
  fc.assert(
    fc.property(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (row, column, rows, columns) => {
      const all = Array.from({ length: rows * columns }, (_, at) => ({ row: row + (at % rows), column: column + Math.floor(at / rows) }));
      expect(areasOf(all)).toEqual([{ row, column, lastRow: row + rows - 1, lastColumn: column + columns - 1 }]);
    }),
  );
});
