import { ExcelHost } from "../../src/taskpane/excel-host.ts";
import type { Changed } from "../../src/ui/pane/state/host.ts";
import { readSavedState } from "../../src/run/saved/read-saved-state.ts";
import { SavedState } from "../../src/run/saved/saved-state.ts";
import { CustomFunctionEngine } from "../office-host/custom-functions/engine.ts";
import type { HostOptions } from "../office-host/office-host.ts";
import { passHalfSecond } from "../office-host/held-timers.ts";
import { readValue, writeFormulas, writeValues } from "../office-host/model/write.ts";
import { waitForEvents, startExcel } from "../office-host/start-excel.ts";

/** The library warns when a test gives a function anew; that is what the tests do. */
console.warn = () => undefined;

const failures: unknown[] = [];
beforeEach(() => {
  failures.length = 0;
});

async function start(rows: readonly (readonly (string | number)[])[] = [["Kommune"]], options: HostOptions = {}) {
  const started = await startExcel([{ name: "Svar", rows }], options);
  const sheet = started.workbook.sheet("Svar");
  const range = (row: number, column: number) => sheet.range({ row, column, lastRow: row, lastColumn: column });
  const value = (row: number, column: number) => readValue(sheet.cells.at(row, column));
  const formula = (row: number, column: number) => sheet.cells.at(row, column)?.formula ?? null;
  return { ...started, sheet, range, value, formula, pane: new ExcelHost((error) => failures.push(error)) };
}

test("nothing is saved in a new workbook", async () => {
  const { pane } = await start();
  expect(await pane.loadState()).toBeNull();
});

test("what is saved comes back as it was, with every letter and sign", async () => {
  const { pane } = await start();
  const state = { version: 1, ownText: "Æ ø å < & > ]]> \" ' \u00a0 😀", nested: { list: [1, null, true] } };
  await pane.saveState(state);
  expect(await pane.loadState()).toEqual(state);
});

test("saving again replaces what was saved, in one part", async () => {
  const { pane, Excel } = await start();
  await pane.saveState({ version: 1, n: 1 });
  await pane.saveState({ version: 1, n: 2 });
  expect(await pane.loadState()).toEqual({ version: 1, n: 2 });
  const parts = await Excel.run(async (context) => {
    const all = context.workbook.customXmlParts.getByNamespace("urn:digitaliseringsindikatorer:tilstand");
    all.load("items/id");
    await context.sync();
    return all.items.length;
  });
  expect(parts).toBe(1);
});

test("a part that holds no JSON is told as damaged, not as nothing", async () => {
  const { pane, Excel } = await start();
  await Excel.run(async (context) => {
    context.workbook.customXmlParts.add('<tilstand xmlns="urn:digitaliseringsindikatorer:tilstand">{ødelagt</tilstand>');
    await context.sync();
  });
  const { saved, problem } = readSavedState(await pane.loadState());
  expect(saved).toEqual(SavedState.parse({ version: 1 }));
  expect(problem?.kind).toBe("damaged");
});

test("the pane goes to a cell, and knows the one that is active", async () => {
  const { pane } = await start([
    ["Kommune", "Svar"],
    ["Oslo", "Ja"],
  ]);
  await pane.select({ sheet: "Svar", row: 1, column: 1 });
  expect(await pane.selected()).toEqual({ sheet: "Svar", row: 1, column: 1 });
});

test("another cell that is chosen is told, until nobody wants to know", async () => {
  const { pane } = await start();
  const told: unknown[] = [];
  const stop = pane.onSelect((place) => told.push(place));
  await waitForEvents();
  await pane.select({ sheet: "Svar", row: 2, column: 3 });
  await waitForEvents();
  expect(told.at(-1)).toEqual({ sheet: "Svar", row: 2, column: 3 });
  const before = told.length;
  stop();
  await waitForEvents();
  await pane.select({ sheet: "Svar", row: 0, column: 0 });
  await waitForEvents();
  expect(told).toHaveLength(before);
  expect(failures).toEqual([]);
});

test.each(["1.12", "1.14"])("with ExcelApi %s a user's change is told, and what the add-in writes itself is not", async (version) => {
  const { pane, range } = await start([["Kommune"]], { requirementSets: { ExcelApi: version } });
  const told: Changed[] = [];
  pane.onChange((changed) => told.push(changed));
  await waitForEvents();
  await pane.workbook.sheets();
  await pane.workbook.apply([
    { kind: "putName", name: "Indikator_a", sheet: "Svar", area: { row: 0, column: 0, lastRow: 0, lastColumn: 0 }, comment: "a" },
  ]);
  await waitForEvents();
  expect(told).toEqual([]);
  passHalfSecond();
  writeValues(range(0, 0), "Oslo");
  await waitForEvents();
  expect(told).toEqual(["answers"]);
  expect(failures).toEqual([]);
});

/** No formula of ours beside the calls of our functions. */
const noneOfOurs = { own: [], others: [] };

const metadata = {
  allowErrorForDataTypeAny: true,
  functions: [
    {
      id: "STRATEGI",
      name: "STRATEGI",
      parameters: [{ name: "tall", type: "any", dimensionality: "matrix" }],
      result: { dimensionality: "matrix" },
    },
  ],
};

test("formulas of ours become their values, spilled cells too; other formulas and texts stay", async () => {
  const { host, pane, range, value, formula, CustomFunctions } = await start([[1], ["=tekst"], [3]]);
  const engine = new CustomFunctionEngine(host, metadata);
  CustomFunctions.associate("STRATEGI", (cells: readonly (readonly unknown[])[]) =>
    cells.map((row) => row.map((cell) => (typeof cell === "number" ? cell * 2 : cell))),
  );
  writeFormulas(range(0, 2), "=STRATEGI(A1:A3)");
  writeFormulas(range(0, 4), "=SUM(A1:A3)");
  await engine.calculated();
  expect(await pane.freeze(noneOfOurs)).toEqual({ cells: 3, kept: [] });
  expect([0, 1, 2].map((row) => value(row, 2))).toEqual([2, "=tekst", 6]);
  expect([0, 1, 2].map((row) => formula(row, 2))).toEqual([null, null, null]);
  expect(formula(0, 4)).toBe("=SUM(A1:A3)");
});

test("where no formula is ours, none is frozen", async () => {
  const { pane, range, formula } = await start([[1]]);
  writeFormulas(range(0, 1), "=SUM(A1:A1)");
  expect(await pane.freeze(noneOfOurs)).toEqual({ cells: 0, kept: [] });
  expect(formula(0, 1)).toBe("=SUM(A1:A1)");
});
