import { isOwnNote } from "../../../src/core/layout/notes/own-note.ts";
import { textOf } from "../../../src/core/sheet/cell-text.ts";
import { COLUMN, ROW, opened, survey } from "../sample-pane.ts";

async function openedWithNotes() {
  const { host, pane } = await opened();
  const notes = async () => (await host.workbook.notes(survey)).filter(({ text }) => isOwnNote(text));
  return { host, pane, notes };
}

const unitIn =
  (row: number) =>
  ({ responses }: { readonly responses: { readonly rows: ArrayLike<number> } }) =>
    Array.from(responses.rows).flatMap((one, unit) => (one === row ? [unit] : []));

test("a note on one cell is put where the explanation stays in front, follows the answers, and goes again", async () => {
  const { host, pane, notes } = await openedWithNotes();
  pane.show("explain");
  await pane.compute("asTheyAre", { isWanted: true, results: ["strategi"], unitsOf: unitIn(ROW) });
  expect(pane.store.value.problem).toBeNull();
  expect(pane.store.value.section).toBe("explain");
  const [note, ...others] = await notes();
  expect(others).toEqual([]);
  expect(note?.row).toBe(ROW);
  expect(note?.text).toMatch(/^Score \d, «/);
  const before = (await host.workbook.read(survey)).cells[ROW]?.[COLUMN];
  host.workbook.edit(survey, ROW, COLUMN, before === "Ja" ? "Nei" : "Ja");
  await pane.compute();
  expect(pane.store.value.section).toBe("result");
  const [after] = await notes();
  if (!after) throw new Error("the note is gone");
  expect(after.text).not.toBe(note?.text);
  const { cells } = await host.workbook.read(survey);
  // What the note begins with is what its cell holds.
  expect(after.text).toContain(`Score ${textOf(cells[ROW]?.[after.column] ?? null)},`);
  await pane.compute("asTheyAre", { isWanted: false, results: null, unitsOf: null });
  expect(await notes()).toEqual([]);
});

test("all units with a result get notes, each saying its own cell's value", async () => {
  const { host, pane, notes } = await openedWithNotes();
  await pane.compute("asTheyAre", { isWanted: true, results: ["prioritering"], unitsOf: null });
  const { cells } = await host.workbook.read(survey);
  const all = await notes();
  expect(all).toHaveLength(422 - 45);
  expect(all.filter(({ row, column, text }) => !text.startsWith(`Grad ${textOf(cells[row]?.[column] ?? null)}, «`))).toEqual([]);
});
