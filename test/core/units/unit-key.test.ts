import { foldKey, isRounded, unitKey } from "../../../src/core/units/unit-key.ts";
import { isColumnNumbers } from "../../../src/core/units/column-numbers.ts";
import type { Cell } from "../../../src/core/sheet/sheet.ts";

test.each<[Cell, string | null]>([
  [" Avdeling B-1 ", "Avdeling B-1"],
  ["3f2504e0-4f89-11d3-9a0c-0305e82c3301", "3f2504e0-4f89-11d3-9a0c-0305e82c3301"],
  [17, "17"],
  [-4, "-4"],
  [45293.25, "45293.25"],
  [11840000037, "11840000037"],
  [1e21, "1000000000000000000000"],
  [{ date: "2024-01-01T08:01" }, "2024-01-01T08:01"],
  ["  ", null],
  [null, null],
  [true, null],
  [{ error: "#N/A" }, null],
])("%j is the key %j where keys are of any kind", (cell, key) => {
  expect(unitKey(cell, undefined)).toBe(key);
});

test.each([
  ["A 1", "a1"],
  ["971 525\u00a0681", "971525681"],
  ["V\u200b01", "v01"],
  ["Å1", "A\u030a1"],
])("%j and %j are one key", (one, other) => {
  expect(foldKey(one)).toBe(foldKey(other));
});

test("a number of more than fifteen digits is not what was typed", () => {
  expect([999_999_999_999_999, 1_000_000_000_000_000, 1.234567890123457e17, "1,23457E+17", "1234567890123456789"].map(isRounded)).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});

test("column numbers count the columns; answers on a scale do not", () => {
  const columns = [0, 1, 2, 3, 5, 6];
  expect(isColumnNumbers([1, 2, 3, 4, 5, 6, 7], columns)).toBe(true);
  expect(isColumnNumbers(["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"], columns)).toBe(true);
  expect(isColumnNumbers([1, 2, 3, 4, 5, 5, 5], columns)).toBe(false);
  expect(isColumnNumbers([1, 2, 3, 4], [0, 1, 2, 3])).toBe(false);
});
