import fc from "fast-check";
import { areaAddress, columnIndex, columnLetters, parseArea } from "../../../src/core/sheet/address.ts";

test("letters name the column they came from", () => {
  fc.assert(fc.property(fc.nat(16383), (column) => columnIndex(columnLetters(column)) === column));
});

test("an area keeps its address through reading and writing", () => {
  const bound = fc.nat(1000);
  fc.assert(
    fc.property(bound, bound, bound, bound, (row, column, height, width) => {
      const area = { row, column, lastRow: row + height, lastColumn: column + width };
      expect(parseArea(areaAddress(area))).toEqual(area);
    }),
  );
});
