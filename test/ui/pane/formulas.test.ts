import { withCounted, withItem, withLimit, type Edit } from "../../../src/core/compare/edits.ts";
import type { StandingOurs } from "../../../src/core/layout/formulas/own-formulas.ts";
import ssb2018 from "../../../src/rulesets/ssb-2018.json" with { type: "json" };
import type { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { freshness } from "../../../src/ui/pane/state/freshness.ts";
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

const builtIn = ssb2018 as unknown as RuleSet;

/** The rules without the indicator of cloud services and what is made of it. */
const withoutSky: Edit = (ruleSet) => {
  const goes = (part: unknown) => /"(?:sky|bruk|aktivitet)"/.test(JSON.stringify(part));
  return {
    ...ruleSet,
    indicators: ruleSet.indicators.filter((one) => !goes(one)),
    composites: ruleSet.composites.filter((one) => !goes(one)),
    tables: ruleSet.tables.filter((one) => !goes(one)),
    functions: Object.fromEntries(Object.entries(ruleSet.functions).filter(([, one]) => !goes(one))),
    examples: [],
  };
};

/** Changes of the rules that the formulas of one indicator or more do not follow until the next run. */
const otherRules: readonly (readonly [string, Edit])[] = [
  ["a limit is moved", withLimit("strategi", 2, 7)],
  ["an answer counts no more", withCounted("intern", "Overveiende interne", false)],
  ["a question is taken out", withItem("sky", "sky_01", false)],
  ["an indicator goes, with all that is made of it", withoutSky],
];

test.each(otherRules)("formulas of the last run are known as ours where %s", async (_, edit) => {
  const { host, pane, state } = await opened();
  await pane.setOptions({ formulas: true });
  await pane.compute();
  const all: (readonly [string, number, number])[] = [];
  for (const { name } of await host.workbook.sheets()) {
    const { cells, firstRow, firstColumn } = await host.workbook.read(name);
    const area = { row: firstRow, column: firstColumn, lastRow: firstRow + cells.length, lastColumn: 200 };
    all.push(...(await host.workbook.formulas(name, area)).map(({ row, column }) => [name, row, column] as const));
  }
  await pane.importRuleSet("egne.json", JSON.stringify(edit(builtIn)));
  expect(state().problem).toBeNull();
  await pane.check();
  expect(freshness(state())).toBe("rulesChanged");
  expect(state().outcome?.issues.filter(({ code }) => code === "formula_typed_over")).toEqual([]);
  const { ownColumnIds } = await host.workbook.read(survey);
  const column = ownColumnIds?.get("strategi_score") ?? -1;
  host.workbook.edit(survey, ROW, column, 3);
  await pane.check();
  const told = state().outcome?.issues.filter(({ code }) => code === "formula_typed_over");
  expect(told?.map(({ place }) => place)).toEqual([{ sheet: survey, row: ROW, column }]);

  const found: StandingOurs[] = [];
  host.freeze = (ours) => {
    found.push(ours);
    return Promise.resolve({ cells: ours.own.length, kept: [] });
  };
  await pane.freeze();
  const [{ own, others } = { own: [], others: [] }] = found;
  expect(others).toEqual([]);
  const key = (place: readonly unknown[]) => place.join();
  const left = new Set(own.map((one) => key([one.sheet, one.row, one.column])));
  expect(all.filter((one) => !left.has(key(one)))).toEqual([[survey, ROW, column]]);
});

test("an answer that moves one indicator's limits makes none of its formulas typed over", async () => {
  const { host, pane, state } = await opened();
  await pane.setOptions({ formulas: true, cutPointMode: "recomputed" });
  await pane.compute();
  const limits = () => [...(state().outcome?.assessment?.indicators.values() ?? [])].map((one) => one.limits);
  const before = limits();
  const { cells } = await host.workbook.read(survey);
  const strategy = Array.from({ length: 12 }, (_, at) => COLUMN + 1 + at);
  for (let row = ROW; row < ROW + 150; row++)
    for (const column of strategy) if (cells[row]?.[column] === "Nei") host.workbook.edit(survey, row, column, "Ja");
  await pane.check();
  expect(limits()).not.toEqual(before);
  expect(freshness(state())).toBe("answersChanged");
  expect(state().outcome?.issues.filter(({ code }) => code === "formula_typed_over")).toEqual([]);
});
