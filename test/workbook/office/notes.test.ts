import { signed } from "../../../src/core/layout/notes/own-note.ts";
import type { PutNote } from "../../../src/core/sheet/change.ts";
import { HostProblem } from "../../../src/core/issues/host-problem.ts";
import { OfficeWorkbook } from "../../../src/workbook/office/office-workbook.ts";
import { newNote } from "../../office-host/model/host-note.ts";
import { startExcel } from "../../office-host/start-excel.ts";

const content = {
  name: "Svar",
  firstRow: 0,
  firstColumn: 0,
  cells: [
    ["Nr", "Plan"],
    ["01", "Ja"],
    ["02", "Nei"],
    ["03", "Nei"],
  ],
  tables: [],
  merges: [],
  hiddenRows: [],
  ownColumns: null,
};

/** A sheet in an Excel with notes, and in it what Excel can undo in one step. */
async function open(sets: Readonly<Record<string, string>> = { ExcelApi: "1.20", ExcelUndoApiAll: "1.0" }) {
  const { host } = await startExcel([content], { requirementSets: sets });
  return { host, sheet: host.workbook.sheet("Svar"), excel: new OfficeWorkbook({ pauses: [0, 0] }) };
}

const at = (row: number, text: string | null): PutNote => ({ row, column: 1, text });
const put = (...notes: readonly PutNote[]) => [{ kind: "putNotes" as const, sheet: "Svar", notes }];

test("a note that the user writes meanwhile, and a thread of comments, stay", async () => {
  const { sheet, excel } = await open();
  await excel.apply(put(at(1, signed("Score 1"))));
  const own = sheet.notes[0];
  if (own) own.content = "Rettet av meg";
  sheet.comments.push(newNote("{C-1}", 2, 1, "Er dette riktig?"));
  expect((await excel.notes("Svar"))?.map(({ text }) => text).toSorted()).toEqual(["Er dette riktig?", "Rettet av meg"]);
  await excel.apply(put(at(1, signed("Score 2")), at(2, signed("Score 3")), at(3, signed("Score 4"))));
  expect(sheet.notes.map(({ row, content }) => [row, content])).toEqual([
    [1, "Rettet av meg"],
    [3, signed("Score 4")],
  ]);
  await excel.apply(put(at(1, null), at(3, null)));
  expect(sheet.notes.map(({ content }) => content)).toEqual(["Rettet av meg"]);
});

test("notes are one step of undo", async () => {
  const { host, excel } = await open();
  host.rules.undo.user("skrev i A1");
  await excel.apply(put(at(1, signed("Score 1")), at(2, signed("Score 2"))));
  expect(host.rules.undo.records).toHaveLength(2);
});

test("an Excel that can undo no notes gets them as steps of their own", async () => {
  const { host, sheet, excel } = await open();
  host.rules.refuse("NoteCollection.add", "UndoNotSupported");
  host.beforeRequest(5, () => {
    host.rules.allow("NoteCollection.add");
  });
  await excel.apply(put(at(1, signed("Score 1"))));
  expect(sheet.notes.map((note) => note.content)).toEqual([signed("Score 1")]);
  expect(excel.undo).toBe("manySteps");
});

test("where Excel fails at the last of the notes, they are as they were", async () => {
  const { host, sheet, excel } = await open({ ExcelApi: "1.18" });
  const standing = () => sheet.notes.map(({ row, content: text }) => [row, text]).toSorted();
  await excel.apply(put(at(1, signed("Score 1")), at(2, signed("Score 2"))));
  host.resetRequests();
  host.rules.refuse("NoteCollection.add", "GeneralException");
  host.beforeRequest(6, () => {
    host.rules.allow("NoteCollection.add");
  });
  const failed = await excel.apply(put(at(1, signed("Score 2")), at(2, null), at(3, signed("Score 4")))).catch((error: unknown) => error);
  expect(failed).toMatchObject({ left: "untouched" });
  expect(standing()).toEqual([
    [1, signed("Score 1")],
    [2, signed("Score 2")],
  ]);
  await excel.apply(put(at(1, signed("Score 2")), at(2, null), at(3, signed("Score 4"))));
  expect(standing()).toEqual([
    [1, signed("Score 2")],
    [3, signed("Score 4")],
  ]);
});

test("a protected sheet gets no notes, and Excel without notes gets none", async () => {
  const old = await open({ ExcelApi: "1.17" });
  expect(await old.excel.notes("Svar")).toBeNull();
  await old.excel.apply(put(at(1, signed("Score 1"))));
  expect(old.sheet.notes).toEqual([]);
  const { sheet, excel } = await open();
  sheet.protect({});
  await expect(excel.apply(put(at(1, signed("Score 1"))))).rejects.toBeInstanceOf(HostProblem);
  expect(sheet.notes).toEqual([]);
});

test("a note is as high as its text in Excel for Windows", async () => {
  const { sheet, excel } = await open();
  await excel.apply(put(at(1, signed("Score 1\n" + "lang linje ".repeat(30)))));
  const [note] = sheet.notes;
  expect(note?.height).toBeGreaterThan(100);
});
