import fc from "fast-check";
import type { Area } from "../../src/core/sheet/sheet.ts";
import { containsArea, containsCell, wholeSheet } from "./model/area.ts";
import { Layers } from "./model/layers.ts";
import { shiftArea } from "./model/shift.ts";

/** Areas in the sheet's first 8 rows and columns, and whole columns, which are stored in another way. */
const corner = fc.nat(7);
const small: fc.Arbitrary<Area> = fc.tuple(corner, corner, corner, corner).map(([a, b, c, d]) => ({
  row: Math.min(a, b),
  lastRow: Math.max(a, b),
  column: Math.min(c, d),
  lastColumn: Math.max(c, d),
}));
const area = fc.oneof(
  small,
  small.map((part): Area => ({ ...part, row: 0, lastRow: wholeSheet.lastRow })),
);
const step = fc.record({ area, value: fc.option(fc.nat(3)) });

test("the last format set over a cell applies, and one that is removed reads as none", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), corner, corner, (steps, row, column) => {
      const layers = new Layers();
      let expected: number | null = null;
      for (const { area: over, value } of steps) {
        if (value === null) layers.clear(over);
        else layers.put("Fill", over, value);
        if (containsCell(over, row, column)) expected = value;
      }
      expect(layers.at("Fill", row, column) ?? null).toBe(expected);
    }),
  );
});

test("a row's formats are those of its cells, and no cell that was set lies outside the bounds", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), small, (steps, within) => {
      const layers = new Layers();
      for (const { area: over, value } of steps) {
        if (value === null) layers.clear(over);
        else layers.put("Fill", over, value);
      }
      for (let row = 0; row < 8; row++) {
        const values = Array.from({ length: 8 }, (_, column) => layers.at("Fill", row, column));
        expect(layers.row("Fill", row, 0, 7) ?? Array.from({ length: 8 })).toEqual(values);
      }
      const bounds = layers.bounds(within);
      for (let row = within.row; row <= within.lastRow; row++)
        for (let column = within.column; column <= within.lastColumn; column++) {
          const last = steps.findLast(({ area: over }) => containsCell(over, row, column));
          if (last && last.value !== null && last.area.lastRow < wholeSheet.lastRow)
            expect(bounds && containsCell(bounds, row, column)).toBe(true);
        }
      if (bounds) expect(containsArea(within, bounds)).toBe(true);
    }),
  );
});

test("an area's format is the one its cells share, and null when they differ", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), small, (steps, asked) => {
      const layers = new Layers();
      for (const { area: over, value } of steps) layers.put("Fill", over, value);
      const seen = new Set<unknown>();
      for (let row = asked.row; row <= asked.lastRow; row++)
        for (let column = asked.column; column <= asked.lastColumn; column++) seen.add(layers.at("Fill", row, column) ?? "unset");
      const [only] = seen;
      expect(layers.shared("Fill", asked, "unset")).toBe(seen.size === 1 ? only : null);
    }),
  );
});

test("rows inserted or deleted move what is below", () => {
  const block = { row: 2, column: 1, lastRow: 4, lastColumn: 3 };
  expect(shiftArea(block, { axis: "row", at: 1, count: 2 })).toEqual({ ...block, row: 4, lastRow: 6 });
  expect(shiftArea(block, { axis: "row", at: 3, count: 2 })).toEqual({ ...block, lastRow: 6 });
  expect(shiftArea(block, { axis: "row", at: 3, count: -1 })).toEqual({ ...block, lastRow: 3 });
  expect(shiftArea(block, { axis: "row", at: 0, count: -3 })).toEqual({ ...block, row: 0, lastRow: 1 });
  expect(shiftArea(block, { axis: "row", at: 2, count: -3 })).toBeNull();
  expect(shiftArea(block, { axis: "column", at: 5, count: 4 })).toEqual(block);
});
