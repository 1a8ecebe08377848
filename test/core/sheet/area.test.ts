import { cellArea, holds, overlaps, shareRows } from "../../../src/core/sheet/area.ts";
import { area, cellsOf } from "./areas.ts";

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

test("a cell's area holds that cell alone", () => {
  expect([...cellsOf(cellArea(3, 1))]).toEqual(["3,1"]);
});
