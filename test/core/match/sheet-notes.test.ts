import { sheetNotes } from "../../../src/core/match/sheet-notes.ts";
import type { Match } from "../../../src/core/match/matched/matched.ts";
import { sheetOf } from "../surveys.ts";

const matchAt = (headerRow: number): Match => ({
  sheet: "Svar",
  headerRow,
  firstDataRow: headerRow + 1,
  lastDataRow: headerRow + 1,
  columns: [],
  codeBook: new Map(),
  issues: [],
});
const notesOf = (rows: Parameters<typeof sheetOf>[0], headerRow: number) => sheetNotes(sheetOf(rows), matchAt(headerRow));

test("titles and notes above the header are what the sheet says of itself", () => {
  const rows = [["Undersøkelse 2018"], [], [null, " Svarene er\n syntetiske "], ["kommunenr", "strategi"]];
  expect(notesOf(rows, 3)).toEqual(["Undersøkelse 2018", "Svarene er syntetiske"]);
});

test("a row with several texts is a heading of columns, and a number alone is no note", () => {
  expect(notesOf([["Om kommunen", null, "Strategi"], [2018], ["kommunenr"]], 2)).toEqual([]);
});

test("a long note is cut, and a header in the first row has none above it", () => {
  expect(notesOf([["Tekst ".repeat(100)], ["kommunenr"]], 1)[0]).toHaveLength(200);
  expect(notesOf([["kommunenr"]], 0)).toEqual([]);
});
