import { firstFree, isSameName, isSameSheet, numberedSheetName } from "../../../src/core/sheet/names.ts";

test("sheets and defined names are the same in either case", () => {
  expect([isSameSheet("Tabeller", "TABELLER"), isSameSheet("Tabeller", "Tabell"), isSameName("Indikator_a", "indikator_A")]).toEqual([
    true,
    false,
    true,
  ]);
});

test("a taken name gets the first number that is free", () => {
  const taken = ["Tabeller", "Tabeller (2)"];
  const free = firstFree(
    (attempt) => numberedSheetName("Tabeller", attempt),
    (name) => taken.includes(name),
  );
  expect(free).toBe("Tabeller (3)");
});

test("attempts begin where they are told to", () => {
  expect(
    firstFree(
      (attempt) => numberedSheetName("Logg", attempt),
      () => false,
      2,
    ),
  ).toBe("Logg (2)");
});

test("a sheet's name is cut at 31 characters and ends with its number", () => {
  expect(numberedSheetName("Kommunenes digitalisering i 2018", 1)).toBe("Kommunenes digitalisering i 201");
  expect(numberedSheetName("Kommunenes digitalisering i 2018", 12)).toBe("Kommunenes digitalisering  (12)");
});
