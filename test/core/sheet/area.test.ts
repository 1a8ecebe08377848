import fc from "fast-check";
import { cellArea, contains, holds, isSameArea, overlaps, shareRows, unionOf } from "../../../src/core/sheet/area.ts";
import type { Area } from "../../../src/core/sheet/sheet.ts";

const area = (row: number, column: number, lastRow: number, lastColumn: number): Area => ({ row, column, lastRow, lastColumn });

/** Small areas, so that two of them often touch. */
const areas = fc
  .tuple(fc.nat(6), fc.nat(6), fc.nat(4), fc.nat(4))
  .map(([row, column, height, width]) => area(row, column, row + height, column + width));

/** Every cell of an area, as «row,column»: what the arithmetic is compared with. */
const cellsOf = ({ row, column, lastRow, lastColumn }: Area) => {
  const cells = new Set<string>();
  for (let r = row; r <= lastRow; r++) for (let c = column; c <= lastColumn; c++) cells.add(`${r},${c}`);
  return cells;
};

test("an area holds its corners and nothing outside its edges", () => {
  const c3e5 = area(2, 2, 4, 4);
  expect([holds(c3e5, 2, 2), holds(c3e5, 4, 4), holds(c3e5, 1, 3), holds(c3e5, 5, 3), holds(c3e5, 3, 1), holds(c3e5, 3, 5)]).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("areas side by side share rows and no cell", () => {
  expect([shareRows(area(0, 0, 2, 1), area(2, 2, 5, 3)), overlaps(area(0, 0, 2, 1), area(2, 2, 5, 3))]).toEqual([true, false]);
});

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

test("a cell's area holds that cell alone", () => {
  expect([...cellsOf(cellArea(3, 1))]).toEqual(["3,1"]);
});
