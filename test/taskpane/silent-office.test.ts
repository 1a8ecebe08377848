import type { Silence } from "../office-host/office-host.ts";
import { waitForEvents } from "../office-host/start-excel.ts";
import { openUnits } from "../workbook/office/sample.ts";
import { openedAddIn, takeFailures } from "./add-in.ts";

const silences: readonly Silence[] = ["url", "theme", "displayLanguage", "platform"];

afterEach(waitForEvents);

test.each(silences)("an Office that does not tell its %s has the pane, and computes", async (silence) => {
  const { host } = await openUnits(6, { requirementSets: { ExcelApi: "1.15" }, silentAbout: [silence] });
  const addIn = await openedAddIn(host);
  await addIn.pane.setOptions({ write: ["columns", "log"] });
  await addIn.press("recompute");
  expect(addIn.state()).toMatchObject({ problem: null, notice: { kind: "written", units: 6 }, theme: "light", language: "nb" });
  expect(takeFailures()).toEqual([]);
});

test("an Office that tells nothing of itself has the pane, and computes", async () => {
  const { host } = await openUnits(6, { requirementSets: { ExcelApi: "1.15" }, silentAbout: silences });
  const addIn = await openedAddIn(host);
  await addIn.press("recompute");
  expect(addIn.state()).toMatchObject({ problem: null, notice: { kind: "written", units: 6 } });
  expect(addIn.pane.host.fileName()).toBe("");
  expect(takeFailures()).toEqual([]);
});

test("what can be undone is what Excel says of it, not what its version says", async () => {
  const undoOf = async (requirementSets: Readonly<Record<string, string>>) => {
    const { host } = await openUnits(6, { requirementSets });
    return (await openedAddIn(host)).pane.host.undo;
  };
  expect(await undoOf({ ExcelApi: "1.20" })).toBe("none");
  expect(await undoOf({ ExcelApi: "1.12" })).toBe("none");
  expect(await undoOf({ ExcelApi: "1.15", ExcelUndoApiAll: "1.0" })).toBe("manySteps");
  expect(await undoOf({ ExcelApi: "1.20", ExcelUndoApiAll: "1.0" })).toBe("oneStep");
});

test("after a run that Excel refused to make one step of, the pane says that undoing takes several", async () => {
  const { host } = await openUnits(6, { requirementSets: { ExcelApi: "1.20", ExcelUndoApiAll: "1.0" } });
  const addIn = await openedAddIn(host);
  expect(addIn.pane.host.undo).toBe("oneStep");
  host.failAt(5, "UndoNotSupported", { action: 100 });
  await addIn.press("recompute");
  expect(addIn.state()).toMatchObject({ problem: null, notice: { kind: "written" } });
  expect(addIn.pane.host.undo).toBe("manySteps");
});

test("a run that was made one step of says so, and nothing that Excel cannot undo comes after it", async () => {
  const { host } = await openUnits(6, { requirementSets: { ExcelApi: "1.20", ExcelUndoApiAll: "1.0" } });
  const addIn = await openedAddIn(host);
  await addIn.press("recompute");
  expect(addIn.state()).toMatchObject({ problem: null, notice: { kind: "written" } });
  expect(addIn.pane.host.undo).toBe("oneStep");
  expect(host.rules.undo.records.at(-1)?.group).not.toBeNull();
});
