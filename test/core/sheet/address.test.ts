import { absoluteReference, cellAddress, columnLetters, parseArea } from "../../../src/core/sheet/address.ts";

test("columns are named as Excel names them", () => {
  expect([0, 25, 26, 701, 702, 16383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
});

test("what is no address is none", () => {
  for (const text of ["", "A", "1", "B2:A1", "A0", "Ark1!A1"]) expect(parseArea(text)).toBeNull();
});

test("a cell is pointed at with dollars and its sheet in quotes", () => {
  expect(cellAddress(13, 10)).toBe("K14");
  expect(absoluteReference("Ola's ark", { row: 0, column: 0, lastRow: 1, lastColumn: 1 })).toBe("'Ola''s ark'!$A$1:$B$2");
});
