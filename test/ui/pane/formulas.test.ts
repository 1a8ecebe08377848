import { Pane } from "../../../src/ui/pane/pane.ts";
import { loadSavedState } from "../../../src/run/saved/load-saved-state.ts";
import type { MemoryWorkbook } from "../../../src/workbook/memory/memory.ts";
import { COLUMN, ROW, opened, survey } from "../sample-pane.ts";

const ownFormulas = async (workbook: MemoryWorkbook) => {
  const { ownColumns } = await workbook.read(survey);
  return ownColumns ? workbook.formulas(survey, ownColumns) : [];
};

test("results are written as formulas where that is chosen, and the choice is saved with the workbook", async () => {
  const { host, pane, state } = await opened();
  expect(state().standing).toBeNull();
  await pane.setOptions({ formulas: true });
  await pane.compute();
  expect(state().problem).toBeNull();
  const formulas = await ownFormulas(host.workbook);
  expect(formulas.length).toBeGreaterThan(422 * 14);
  expect(formulas[0]?.text).toMatch(/^IF\(/);
  expect(state().standing).toMatchObject({ formulas: formulas.length });
  expect((await loadSavedState(await host.loadState())).saved.options.formulas).toBe(true);
  const again = new Pane(host);
  await again.open();
  expect(again.store.value.saved.options.formulas).toBe(true);
  expect(again.store.value.standing).toEqual(state().standing);
});

test("answers that formulas would misread are refused with their cells, and corrected first where that is wanted", async () => {
  const { host, pane, state } = await opened();
  await pane.compute();
  const values = state().standing;
  expect(values?.formulas).toBe(0);
  host.workbook.edit(survey, ROW, COLUMN, "ja ");
  await pane.setOptions({ formulas: true });
  await pane.compute();
  const { problem } = state();
  expect(problem?.kind === "refusal" && problem.refusal.reason).toMatchObject({
    code: "answers_misread",
    correctable: true,
    cells: [{ address: "E5", found: "ja ", meant: "Ja" }],
  });
  // What stands is told as it is: the refusal has left the values.
  expect(await ownFormulas(host.workbook)).toEqual([]);
  expect(state().standing).toEqual(values);

  await pane.compute("corrected");
  expect(state().problem).toBeNull();
  expect((await host.workbook.read(survey)).cells[ROW]?.[COLUMN]).toBe("Ja");
  expect(state().standing?.formulas).toBe((await ownFormulas(host.workbook)).length);
  expect(state().outcome?.issues.map(({ code }) => code)).toContain("answers_corrected");
});

test("what stands in the columns is read again: formulas that were taken away are values", async () => {
  const { host, pane, state } = await opened();
  await pane.setOptions({ formulas: true });
  await pane.compute();
  const before = state().standing;
  const [first] = await ownFormulas(host.workbook);
  if (!first || !before) throw new Error("no formula was written");
  host.workbook.edit(survey, first.row, first.column, 3);
  await pane.check();
  expect(state().standing).toEqual({ cells: before.cells, formulas: before.formulas - 1 });
  // Where it stood is told, and nowhere else.
  const typedOver = state().outcome?.issues.filter(({ code }) => code === "formula_typed_over");
  expect(typedOver?.map(({ place }) => place)).toEqual([{ sheet: survey, row: first.row, column: first.column }]);
  await pane.setOptions({ formulas: false });
  await pane.compute();
  expect(state().standing?.formulas).toBe(0);
});
