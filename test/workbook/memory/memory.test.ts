import type { Change } from "../../../src/core/sheet/change.ts";
import { MemoryWorkbook } from "../../../src/workbook/memory/memory.ts";

const survey = () =>
  new MemoryWorkbook([
    {
      name: "Svar",
      cells: [
        ["Nr", "Plan"],
        ["01", "Ja"],
        ["02", "Nei"],
      ],
      tables: [{ name: "tblSvar", area: { row: 0, column: 0, lastRow: 2, lastColumn: 1 }, hasTotals: false }],
    },
  ]);

const scores: Change = {
  kind: "putColumns",
  sheet: "Svar",
  headerRow: 0,
  columns: [{ id: "plan_score", header: "Score", column: 2, look: "score", width: 10, cells: [1, 0], scale: 2 }],
  table: "tblSvar",
  area: { row: 0, column: 2, lastRow: 2, lastColumn: 2 },
  clear: [],
};

const tables = (value: number): Change => ({
  kind: "putSheet",
  id: "tabeller",
  name: "Tabeller",
  rows: [
    [
      { value: "I alt", look: "label" },
      { value, look: "integer" },
    ],
  ],
  widths: [10, 10],
  frozenRows: 0,
  merges: [],
  scales: [],
  charts: [],
  landscape: false,
});

test("columns stand beside the answers, and the table grows over them", async () => {
  const book = survey();
  await book.apply([scores]);
  const sheet = await book.read("Svar");
  expect(sheet.cells).toEqual([
    ["Nr", "Plan", "Score"],
    ["01", "Ja", 1],
    ["02", "Nei", 0],
  ]);
  expect(sheet.tables[0]?.area.lastColumn).toBe(2);
  expect(sheet.ownColumnIds?.get("plan_score")).toBe(2);
});

test("written twice is the same as once", async () => {
  const [once, twice] = [survey(), survey()];
  await once.apply([scores, tables(2)]);
  await twice.apply([scores, tables(2)]);
  await twice.apply([scores, tables(2)]);
  expect(await twice.sheets()).toEqual(await once.sheets());
  expect(await twice.read("Svar")).toEqual(await once.read("Svar"));
  expect(await twice.read("Tabeller")).toEqual(await once.read("Tabeller"));
});

test("an own sheet is written anew in its place", async () => {
  const book = survey();
  await book.apply([tables(2)]);
  book.add({ name: "Notater", cells: [["mine"]] });
  await book.apply([tables(3)]);
  expect((await book.sheets()).map(({ name, ownId }) => [name, ownId])).toEqual([
    ["Svar", null],
    ["Tabeller", "tabeller"],
    ["Notater", null],
  ]);
  expect((await book.read("Tabeller")).cells).toEqual([["I alt", 3]]);
});

test("cells that are no longer ours are emptied", async () => {
  const book = survey();
  await book.apply([scores]);
  await book.apply([{ ...scores, columns: [], clear: [{ row: 0, column: 2, lastRow: 2, lastColumn: 2 }] }]);
  expect((await book.read("Svar")).cells.map((row) => row?.[2])).toEqual([null, null, null]);
});

test("stopped before it is written, the workbook is as it was", async () => {
  const book = survey();
  const stop = new AbortController();
  stop.abort(new Error("stopped"));
  await expect(book.apply([scores], { signal: stop.signal, progress: () => undefined })).rejects.toThrow("stopped");
  expect((await book.read("Svar")).cells[0]).toEqual(["Nr", "Plan"]);
});

test("only the rows asked for are read, and what is read is a copy", async () => {
  const book = survey();
  const { cells } = await book.read("Svar", 1);
  expect(cells).toEqual([["Nr", "Plan"]]);
  book.edit("Svar", 0, 1, "Har plan");
  expect(cells).toEqual([["Nr", "Plan"]]);
  expect((await book.read("Svar", 1)).cells).toEqual([["Nr", "Har plan"]]);
});

test("a sheet that does not exist is refused by name", async () => {
  await expect(survey().read("Borte")).rejects.toMatchObject({ reason: { code: "sheet_missing", sheet: "Borte", sheets: ["Svar"] } });
});
