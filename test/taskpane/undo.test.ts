import { isOwnNote } from "../../src/core/layout/notes/own-note.ts";
import { freshness } from "../../src/ui/pane/state/freshness.ts";
import { passHalfSecond } from "../office-host/held-timers.ts";
import type { HostCell } from "../office-host/model/cell-grid.ts";
import type { HostSheet } from "../office-host/model/host-sheet.ts";
import { readValue, writeValues } from "../office-host/model/write.ts";
import type { OfficeHost } from "../office-host/office-host.ts";
import { waitForEvents } from "../office-host/start-excel.ts";
import { openUnits } from "../workbook/office/sample.ts";
import { openedAddIn, takeFailures } from "./add-in.ts";

afterEach(() => {
  expect(takeFailures()).toEqual([]);
});

const everywhere = { row: 0, column: 0, lastRow: 9999, lastColumn: 16_383 };
const kinds = [
  ["one step", { ExcelApi: "1.20", ExcelUndoApiAll: "1.0" }],
  ["many steps", { ExcelApi: "1.19", ExcelUndoApiAll: "1.0" }],
] as const;

/** What stands in the cells of every sheet: values and formulas. */
function cells(host: OfficeHost): readonly string[] {
  return host.workbook.sheets.flatMap((sheet) => {
    const found: string[] = [];
    sheet.cells.forEach(everywhere, (row, column, cell) => found.push(`${sheet.name} ${row} ${column} ${cell.formula ?? readValue(cell)}`));
    return found.filter((line) => !line.startsWith("Logg 4 1 ")); // when it was
  });
}

const notes = (host: OfficeHost) => host.workbook.sheet("Svar 2018").notes.map(({ row, column, content }) => `${row} ${column} ${content}`);

/** The add-in with the sample open, all that a test types, and Ctrl+Z. */
async function start(requirementSets: Readonly<Record<string, string>>) {
  const { host } = await openUnits(12, { requirementSets, keepsUndone: true });
  const addIn = await openedAddIn(host);
  const undo = async (steps: number) => {
    passHalfSecond();
    for (let step = 0; step < steps; step++) host.rules.undo.takeBack();
    await waitForEvents();
  };
  /** Presses Beregn; gives how many steps Excel can undo of it. */
  const compute = async (...how: Parameters<typeof addIn.pane.compute>) => {
    await addIn.pane.compute(...how);
    expect(addIn.state().problem).toBeNull();
    return host.rules.undo.records.length; // what is saved has emptied the stack before
  };
  const type = async (row: number, column: number, value: string) => {
    passHalfSecond();
    writeValues(host.workbook.sheet("Svar 2018").range({ row, column, lastRow: row, lastColumn: column }), value);
    await waitForEvents();
  };
  return { host, ...addIn, undo, compute, type };
}

type Values = ReadonlyMap<string, HostCell["value"]>;

const placeOf = ({ name }: HostSheet, row: number, column: number) => `${name} ${row} ${column}`;

/** What a run writes as values: what its formulas come to in Excel. */
async function valuesIn(cutPointMode: "fixed" | "recomputed"): Promise<Values> {
  const { host, pane, compute } = await start(kinds[0][1]);
  await pane.setOptions({ cutPointMode });
  await compute();
  const values = new Map<string, HostCell["value"]>();
  for (const sheet of host.workbook.sheets)
    sheet.cells.forEach(everywhere, (row, column, { value }) => values.set(placeOf(sheet, row, column), value));
  return values;
}

/** Excel calculates: this host does not, and takes what the same cells hold as values. */
function calculate({ workbook }: OfficeHost, values: Values): void {
  for (const sheet of workbook.sheets)
    sheet.cells.forEach(everywhere, (row, column, cell) => {
      if (cell.formula) sheet.cells.put(row, column, { ...cell, value: values.get(placeOf(sheet, row, column)) ?? "" });
    });
}

describe.each(kinds)("where Excel undoes a run in %s", (kind, sets) => {
  test.each([false, true])("an undone run under other rules is noticed and told, and Beregn mends it (formulas: %s)", async (formulas) => {
    const [fixed, recomputed] = [await valuesIn("fixed"), await valuesIn("recomputed")];
    const { host, pane, state, undo, compute } = await start(sets);
    await pane.setOptions({ formulas });
    await compute();
    calculate(host, fixed);
    const former = cells(host);
    await pane.setOptions({ cutPointMode: "recomputed" });
    const steps = await compute();
    calculate(host, recomputed);
    expect(kind === "one step" ? steps === 1 : steps > 1).toBe(true);
    const latter = cells(host);
    expect(latter).not.toEqual(former);
    expect(freshness(state())).toBe("fresh");
    await undo(steps);
    expect(cells(host)).toEqual(former);
    // Excel has not undone what is saved: those rules are in force still.
    expect(state().saved.options.cutPointMode).toBe("recomputed");
    expect(freshness(state())).toBe("answersChanged");
    await pane.check();
    expect(freshness(state())).toBe("cellsDiffer");
    await compute();
    calculate(host, recomputed);
    expect(cells(host)).toEqual(latter);
    await pane.check();
    expect(freshness(state())).toBe("fresh");
  });

  test("an undone first run leaves nothing of ours, and does not pass for written", async () => {
    const { host, pane, state, undo, compute } = await start(sets);
    const former = cells(host);
    const steps = await compute();
    await undo(steps);
    expect(cells(host)).toEqual(former);
    expect(state().saved.written).not.toBeNull();
    await pane.check();
    expect(freshness(state())).toBe("cellsDiffer");
    // Who opens the workbook then is told the same.
    const again = await openedAddIn(host);
    expect(freshness(again.state())).toBe("cellsDiffer");
    await again.pane.compute();
    expect(freshness(again.state())).toBe("fresh");
  });

  test("notes are undone with the results they explain, and follow them again after Beregn", async () => {
    const { host, pane, state, undo, compute, type } = await start(sets);
    await compute("asTheyAre", { isWanted: true, results: ["strategi"], unitsOf: null });
    const [formerCells, formerNotes] = [cells(host), notes(host)];
    expect(formerNotes.length).toBeGreaterThan(5);
    const column = state().outcome?.assessment?.match.columns.find(({ item }) => item === "strategi")?.column ?? -1;
    const first = state().outcome?.assessment?.responses.rows[0] ?? -1;
    const answer = readValue(host.workbook.sheet("Svar 2018").cells.at(first, column));
    await type(first, column, answer === "Ja" ? "Nei" : "Ja");
    const steps = await compute();
    const latterNotes = notes(host);
    expect(latterNotes).not.toEqual(formerNotes);
    await undo(steps);
    expect(notes(host).toSorted()).toEqual(formerNotes.toSorted());
    expect(cells(host).filter((cell) => !formerCells.includes(cell))).toEqual([
      `Svar 2018 ${first} ${column} ${answer === "Ja" ? "Nei" : "Ja"}`,
    ]);
    await pane.check();
    expect(freshness(state())).toBe("cellsDiffer");
    await compute();
    expect(notes(host).toSorted()).toEqual(latterNotes.toSorted());
    expect(freshness(state())).toBe("fresh");
  });

  test("notes undone alone leave the results as they are, and are not put back unasked", async () => {
    const { host, pane, state, undo, compute } = await start(sets);
    await compute();
    const former = cells(host);
    const steps = await compute("asTheyAre", { isWanted: true, results: ["strategi"], unitsOf: null });
    expect(host.workbook.sheet("Svar 2018").notes.every(({ content }) => isOwnNote(content))).toBe(true);
    await undo(steps);
    expect(notes(host)).toEqual([]);
    expect(cells(host).filter((cell) => !cell.startsWith("Logg "))).toEqual(former.filter((cell) => !cell.startsWith("Logg ")));
    await pane.check();
    expect(freshness(state())).toBe("fresh");
    await compute();
    expect(notes(host)).toEqual([]);
  });
});

test("where Excel takes back only the last of a run's steps, that is told though the columns are right, and Beregn leaves nothing of it", async () => {
  const { host, pane, state, undo, compute } = await start(kinds[1][1]);
  await compute();
  await pane.setOptions({ cutPointMode: "recomputed" });
  expect(await compute()).toBeGreaterThan(1);
  const latter = cells(host);
  await undo(1);
  expect(cells(host)).not.toEqual(latter);
  const inColumns = (cell: string) => /^Svar 2018 \d+ \d{1,2} /.test(cell);
  expect(cells(host).filter(inColumns)).toEqual(latter.filter(inColumns));
  await pane.check();
  expect(freshness(state())).toBe("cellsDiffer");
  await compute();
  expect(cells(host)).toEqual(latter);
  expect(freshness(state())).toBe("fresh");
});

test.each([
  ["with a title above its headings", true],
  ["that begins with its headings", false],
] as const)("a check of a sheet %s says what can still be undone of the run before", async (_, hasTitle) => {
  const { host, pane, compute } = await start({ ExcelApi: "1.20", ExcelUndoApiAll: "1.0" });
  // Where cells are empty down to the headings, Excel is asked which are merged.
  if (!hasTitle) host.workbook.sheet("Svar 2018").shift({ axis: "row", at: 0, count: -3 });
  expect(await compute()).toBeGreaterThan(0);
  expect([pane.host.undo, pane.host.undoOfLast]).toEqual(["oneStep", "oneStep"]);
  await pane.check();
  // What the host of the tests keeps on its stack is what is told.
  const isKept = host.rules.undo.records.length > 0;
  expect([isKept, pane.host.undoOfLast]).toEqual(hasTitle ? [false, "none"] : [true, "oneStep"]);
  await compute();
  expect([pane.host.undo, pane.host.undoOfLast]).toEqual(["oneStep", "oneStep"]);
});
