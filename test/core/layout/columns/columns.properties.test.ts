import fc from "fast-check";
import { cellAt } from "../../../../src/core/sheet/cell-text.ts";
import type { Sheet } from "../../../../src/core/sheet/sheet.ts";
import type { PutColumns } from "../../../../src/core/sheet/change.ts";
import { ruleSet, sheet, withCells } from "../small-survey.ts";
import { columnsOn, applied, cellsOf, placesOf, table } from "./applied-columns.ts";

test("no two columns share a place, no cell of the user's is written over or emptied, and running again changes nothing", () => {
  const userCell = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 3, max: 16 }), fc.constantFrom("x", "", 0, "Digital skole"));
  fc.assert(
    fc.property(fc.array(userCell, { maxLength: 6 }), fc.boolean(), fc.array(fc.nat(9), { maxLength: 3 }), (userCells, inTable, lost) => {
      const before = withCells(inTable ? { ...sheet, tables: [table] } : sheet, userCells);
      const first = columnsOn(before);
      expectApart(before, first);
      const after = applied(before, first);
      expect(columnsOn(after)).toEqual(first);
      const kept = new Map([...(after.ownColumnIds ?? [])].filter((_, index) => !lost.includes(index)));
      const partly = { ...after, ownColumnIds: kept };
      if (kept.size > 0) expectApart(partly, columnsOn(partly), new Set(kept.values()));
    }),
  );
});

function expectApart(before: Sheet, change: PutColumns, own: ReadonlySet<number> = new Set()): void {
  const places = placesOf(change);
  expect(new Set(places).size).toBe(ruleSet.indicators.length * 2 + 4);
  expect(new Set(places).size).toBe(places.length);
  const touched = [
    ...change.clear,
    ...places.map((column) => ({ row: change.headerRow, column, lastRow: change.area.lastRow, lastColumn: column })),
  ];
  const usersCells = touched.flatMap(cellsOf).filter(([row, column]) => !own.has(column) && cellAt(before, row, column) !== null);
  expect(usersCells).toEqual([]);
}
