import fc from "fast-check";
import { contains, isSameArea, overlaps, unionOf } from "../../../src/core/sheet/area.ts";
import { areas, cellsOf } from "./areas.ts";

test("containing, overlapping and being the same are what they are of the sets of cells", () => {
  fc.assert(
    fc.property(areas, areas, (one, other) => {
      const [mine, others] = [cellsOf(one), cellsOf(other)];
      const shared = [...mine].filter((cell) => others.has(cell));
      expect(overlaps(one, other)).toBe(shared.length > 0);
      expect(contains(one, other)).toBe(shared.length === others.size);
      expect(isSameArea(one, other)).toBe(shared.length === others.size && shared.length === mine.size);
    }),
  );
});

test("a union holds both areas, and no smaller one does", () => {
  fc.assert(
    fc.property(areas, areas, (one, other) => {
      const both = unionOf(one, other);
      expect(contains(both, one) && contains(both, other)).toBe(true);
      for (const smaller of [
        { ...both, row: both.row + 1 },
        { ...both, column: both.column + 1 },
        { ...both, lastRow: both.lastRow - 1 },
        { ...both, lastColumn: both.lastColumn - 1 },
      ])
        expect(contains(smaller, one) && contains(smaller, other)).toBe(false);
    }),
  );
});
