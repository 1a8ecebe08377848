import { isOwnNote } from "../../../src/core/layout/notes/own-note.ts";
import { cellAddress } from "../../../src/core/sheet/address.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import { newWorld, type World } from "../program.ts";

let world: World;
beforeAll(() => {
  world = newWorld();
});
afterAll(() => {
  world.remove();
});

/** The notes of the survey of the sample by their cells. */
async function notesIn(name: string): Promise<Readonly<Record<string, string>>> {
  const workbook = await XlsxWorkbook.open(world.read(name));
  const notes = await workbook.notes("Svar 2018");
  const own = notes.filter(({ text }) => isOwnNote(text));
  return Object.fromEntries(own.map(({ row, column, text }) => [cellAddress(row, column), text]));
}

test("notes are put on the cells of a result for units named, say what `forklar` says, and go again", async () => {
  await world.run("beregn", "svar.xlsx", "--notater", "aktivitet", "--notater-for", "0301, Bergen", "--ut", "med.xlsx");
  const notes = Object.values(await notesIn("med.xlsx"));
  expect(notes).toHaveLength(2);
  const [oslo = ""] = notes;
  const { out } = await world.run("forklar", "svar.xlsx", "0301", "aktivitet");
  const [grade = "", because = ""] = oslo.split("\n");
  expect(out.toLowerCase()).toContain(grade.toLowerCase());
  expect(because).toMatch(/^Bruk av digitale tjenester \d, .* og Tilbud av digitale tjenester \d, .* gir \d, /u);
  await world.run("beregn", "med.xlsx", "--ut", "igjen.xlsx");
  expect(await notesIn("igjen.xlsx")).toEqual(await notesIn("med.xlsx"));
  await world.run("beregn", "igjen.xlsx", "--notater", "ingen", "--notater-for", "Oslo", "--ut", "en.xlsx");
  expect(Object.values(await notesIn("en.xlsx"))).toEqual(notes.slice(1));
  await world.run("beregn", "en.xlsx", "--notater", "ingen", "--ut", "uten.xlsx");
  expect(await notesIn("uten.xlsx")).toEqual({});
});

test("every graded cell of a result has a note, and of all results every one", async () => {
  await world.run("beregn", "svar.xlsx", "--notater", "strategi", "--skriv", "tabeller", "--ut", "alle.xlsx");
  expect(Object.keys(await notesIn("alle.xlsx"))).toHaveLength(422 - 45);
  const { err } = await world.run("beregn", "svar.xlsx", "--notater", "strategy", "--ut", "x.xlsx");
  expect(err).toContain("strategi");
});

test("units of notes are named with notes alone", async () => {
  const { exit, err } = await world.run("beregn", "svar.xlsx", "--notater-for", "0301", "--ut", "y.xlsx");
  expect(exit).not.toBe(0);
  expect(err).toContain("--notater-for gjelder bare sammen med --notater.");
});
