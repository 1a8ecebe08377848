import { isOwnNote } from "../../../src/core/layout/notes/own-note.ts";
import { textOf } from "../../../src/core/sheet/cell-text.ts";
import { Pane } from "../../../src/ui/pane/pane.ts";
import { MemoryHost } from "../../../scripts/pane-page/memory-host.ts";
import { sample } from "../sample.ts";

const survey = "Svar 2018";
/** The first unit of the sample, and its first answer about its strategy, which opens the questions behind it. */
const [ROW, COLUMN] = [4, 4];

async function opened() {
  const host = new MemoryHost(await sample(), { language: "nb", theme: "light" });
  const pane = new Pane(host);
  await pane.open();
  const notes = async () => (await host.workbook.notes(survey)).filter(({ text }) => isOwnNote(text));
  return { host, pane, notes };
}

const unitIn =
  (row: number) =>
  ({ responses }: { readonly responses: { readonly rows: ArrayLike<number> } }) =>
    Array.from(responses.rows).flatMap((one, unit) => (one === row ? [unit] : []));

test("a note on one cell is put where the explanation stays in front, follows the answers, and goes again", async () => {
  const { host, pane, notes } = await opened();
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
  const { host, pane, notes } = await opened();
  await pane.compute("asTheyAre", { isWanted: true, results: ["prioritering"], unitsOf: null });
  const { cells } = await host.workbook.read(survey);
  const all = await notes();
  expect(all).toHaveLength(422 - 45);
  expect(all.filter(({ row, column, text }) => !text.startsWith(`Grad ${textOf(cells[row]?.[column] ?? null)}, «`))).toEqual([]);
});
