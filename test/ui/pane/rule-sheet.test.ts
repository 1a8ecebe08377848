import { columnIndex, columnLetters } from "../../../src/core/sheet/address.ts";
import { cellAt, extentOf } from "../../../src/core/sheet/cell-text.ts";
import { ruleSheetChange } from "../../../src/core/rule-sheet/rule-sheet-change.ts";
import type { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { allRuleSheetTexts, ruleSheetTexts } from "../../../src/messages/rule-sheet/rule-sheet-language.ts";
import { freshness } from "../../../src/ui/pane/state/freshness.ts";
import { Pane } from "../../../src/ui/pane/pane.ts";
import type { PaneState } from "../../../src/ui/pane/state/state.ts";
import type { MemoryWorkbook } from "../../../src/workbook/memory/memory.ts";
import { newWorkbook } from "../../../src/workbook/xlsx/new-workbook.ts";
import { MemoryHost } from "../../../scripts/pane-page/memory-host.ts";
import { builtInRuleSet } from "../../../src/rulesets/index.ts";
import { sample } from "../sample.ts";

const published = builtInRuleSet("ssb-2018");
if (!published) throw new Error("the rule set of 2018 comes with the program");
const ssb2018 = published;

const looks = { language: "nb", theme: "light" } as const;

async function opened(workbook?: MemoryWorkbook) {
  const host = new MemoryHost(workbook ?? (await sample()), looks, sample);
  const pane = new Pane(host);
  await pane.open();
  return { host, pane, state: () => pane.store.value };
}

/** The pane on a workbook whose rules stand on a sheet that it has written. */
async function openedWithSheet() {
  const those = await opened();
  await those.pane.writeRuleSheet();
  return those;
}

/** The letters and the row of the limit between scores 2 and 3 of the indicator «strategi» on the sheet. */
async function limitCell({ workbook }: MemoryHost): Promise<readonly [letters: string, row: number]> {
  const sheet = await workbook.read("Regler");
  const { lastRow, lastColumn } = extentOf(sheet);
  const find = (text: string, from: number) => {
    for (let row = from; row <= lastRow; row++)
      for (let column = 0; column <= lastColumn; column++) if (cellAt(sheet, row, column) === text) return { row, column };
    throw new Error(`«${text}» is not there`);
  };
  const from = find("Indikatorer", 0).row + 1;
  return [columnLetters(find("Grense 2|3", from).column), find("strategi", from).row + 1];
}

const cutPoints = (state: PaneState) => state.outcome?.assessment?.ruleSet.indicators.find(({ id }) => id === "strategi")?.cutPoints;

test("the rules are written as a sheet that says them, and the workbook is computed by it", async () => {
  const { host, pane, state } = await openedWithSheet();
  expect(state()).toMatchObject({
    problem: null,
    notice: { kind: "rulesWritten", sheet: "Regler", isNew: true },
    ruleSheet: { name: "Regler", faults: [], remarks: [], isOther: false },
  });
  expect(state().rules?.ruleSet).toBe(ssb2018); // what was published stays theirs
  expect((await host.workbook.sheets()).find(({ name }) => name === "Regler")?.ownId).toBe("regler");
  await pane.compute();
  expect(state().notice).toMatchObject({ kind: "written", sheets: ["Tabeller", "Figurer", "Kart", "Merknader", "Logg"] });
  expect(freshness(state())).toBe("fresh");
});

test("a sheet that says the rules already is left as the user has it", async () => {
  const { host, pane, state } = await openedWithSheet();
  const right = extentOf(await host.workbook.read("Regler")).lastColumn + 2;
  host.type("Regler", columnLetters(right), 3, "mitt notat");
  await pane.writeRuleSheet();
  expect(state().notice).toMatchObject({ kind: "rulesWritten", isNew: false });
  expect(cellAt(await host.workbook.read("Regler"), 2, right)).toBe("mitt notat");
});

test("a limit changed on the sheet marks the rules, is computed by, and is saved with what was written", async () => {
  const { host, pane, state } = await openedWithSheet();
  await pane.compute();
  const [letters, row] = await limitCell(host);
  host.type("Regler", letters, row, 11);
  await Promise.resolve();
  await Promise.resolve();
  expect(state().changed.rules).toBe(true);
  expect(freshness(state())).toBe("rulesChanged");
  await pane.check();
  expect(state().ruleSheet).toMatchObject({ isOther: true, faults: [] });
  expect(freshness(state())).toBe("rulesChanged");
  expect(cutPoints(state())).toMatchObject({ limits: [1, 6, 11, 12] });
  await pane.compute();
  expect(state().ruleSheet?.isOther).toBe(false);
  expect(freshness(state())).toBe("fresh");
  const saved = JSON.parse(host.saved ?? "") as { ownRuleSet: RuleSet };
  expect(saved.ownRuleSet.indicators.find(({ id }) => id === "strategi")?.cutPoints).toMatchObject({ limits: [1, 6, 11, 12] });
  const again = new Pane(host);
  await again.open();
  expect(freshness(again.store.value)).toBe("fresh");
});

test("a sheet of rules with faults stops everything with its cells, and what is mended is computed by", async () => {
  const { host, pane, state } = await openedWithSheet();
  const [letters, row] = await limitCell(host);
  host.type("Regler", letters, row, "mange");
  await pane.compute();
  expect(state()).toMatchObject({ section: "check", outcome: null, problem: null, notice: null });
  const [fault] = state().ruleSheet?.faults ?? [];
  expect(fault).toMatchObject({ code: "number_unreadable", found: "mange", sheet: "Regler", row: row - 1 });
  expect(columnLetters(fault?.column ?? 0)).toBe(letters);
  expect((await host.workbook.sheets()).map(({ name }) => name)).not.toContain("Tabeller");
  host.type("Regler", letters, row, 9);
  await pane.compute();
  expect(freshness(state())).toBe("fresh");
  host.type("Regler", letters, row, "mange");
  await pane.check();
  expect(freshness(state())).toBe("rulesChanged"); // what is written does not follow from rules that cannot be read
  host.type("Regler", letters, row, 9);
  await pane.compute();
  expect(state()).toMatchObject({ section: "result", ruleSheet: { faults: [] }, notice: { kind: "written" } });
});

test("a faulty sheet is written again with the last rules that could be read", async () => {
  const { host, pane, state } = await openedWithSheet();
  const [letters, row] = await limitCell(host);
  host.type("Regler", letters, row, "mange");
  await pane.check();
  await pane.writeRuleSheet();
  expect(state()).toMatchObject({ ruleSheet: { faults: [] }, notice: { kind: "rulesWritten", isNew: true } });
  expect(state().rules?.ruleSet).toBe(ssb2018);
});

test("rules that are put in force stand on the sheet too, and a sheet that is brought back differs and decides", async () => {
  const { host, pane, state } = await openedWithSheet();
  const own = { ...ssb2018, id: "egne", title: "Egne regler", translations: undefined };
  await pane.importRuleSet("egne.json", JSON.stringify(own));
  expect(state()).toMatchObject({ notice: { kind: "imported", title: "Egne regler", sheet: "Regler" }, ruleSheet: { isOther: false } });
  expect(state().rules?.ruleSet.id).toBe("egne");
  // An undo in the program brings the cells back, and not what is saved.
  await host.workbook.apply([ruleSheetChange(ssb2018, ruleSheetTexts("nb"), allRuleSheetTexts("nb"), await host.workbook.sheets())]);
  await pane.check();
  expect(state().ruleSheet).toMatchObject({ isOther: true });
  expect(state().rules?.ruleSet).toBe(ssb2018);
  await pane.chooseRuleSet("ssb-2018");
  expect(state().ruleSheet).toMatchObject({ isOther: false });
});

test("of rules that differ in a limit only that cell is written, and what the user has added stays", async () => {
  const { host, pane, state } = await openedWithSheet();
  const [letters, row] = await limitCell(host);
  const right = extentOf(await host.workbook.read("Regler")).lastColumn + 2;
  host.type("Regler", columnLetters(right), row, "avtalt i mars");
  const moved = ssb2018.indicators.map((one) =>
    one.id === "strategi" && one.cutPoints.method === "fixed" ? { ...one, cutPoints: { ...one.cutPoints, limits: [1, 6, 11, 12] } } : one,
  );
  await pane.importRuleSet("egne.json", JSON.stringify({ ...ssb2018, title: "Egne regler", indicators: moved, examples: [] }));
  expect(state()).toMatchObject({ problem: null, notice: { kind: "imported" }, ruleSheet: { isOther: false } });
  const sheet = await host.workbook.read("Regler");
  expect(cellAt(sheet, row - 1, columnIndex(letters))).toBe(11);
  const kept = cellAt(sheet, row - 1, right);
  await pane.chooseRuleSet("ssb-2018");
  expect(kept).toBe("avtalt i mars");
});

test("a protected sheet of rules leaves the rules in force as they were", async () => {
  const { host, pane, state } = await openedWithSheet();
  host.workbook.apply = () => Promise.reject(new Error("protected"));
  const before = host.saved;
  await pane.importRuleSet("egne.json", JSON.stringify({ ...ssb2018, id: "egne" }));
  expect(state().problem).toMatchObject({ kind: "host" });
  expect(state().rules?.ruleSet).toBe(ssb2018);
  expect(host.saved).toBe(before);
});

test("a rule set is taken from the sheet of rules of another workbook; one without such a sheet says which it has", async () => {
  const { pane, state } = await opened();
  const other = { ...ssb2018, id: "andre", title: "Andre regler", translations: undefined };
  const bytes = await newWorkbook(ruleSheetChange(other, ruleSheetTexts("nb"), allRuleSheetTexts("nb")));
  await pane.importFile("andre.xlsx", bytes);
  expect(state()).toMatchObject({ notice: { kind: "imported", title: "Andre regler", sheet: null }, problem: null, ruleSheet: null });
  expect(state().saved.ownRuleSet?.id).toBe("andre");
  const without = await newWorkbook({
    ...ruleSheetChange(other, ruleSheetTexts("nb"), allRuleSheetTexts("nb")),
    id: "annet",
    name: "Annet",
    rows: [],
  });
  await pane.importFile("uten.xlsx", without);
  expect(state().problem).toEqual({ kind: "noRuleSheet", name: "uten.xlsx", sheets: ["Annet"] });
  await pane.importFile("tekst.xlsx", new TextEncoder().encode("ikke en arbeidsbok"));
  expect(state().problem).toMatchObject({ kind: "refusal" });
});

test("a workbook whose sheet of rules is gone is computed by the rules that were saved with it", async () => {
  const { host, pane } = await openedWithSheet();
  await pane.importRuleSet("egne.json", JSON.stringify({ ...ssb2018, id: "egne" }));
  const without = new MemoryHost(await sample(), looks, sample);
  without.saved = host.saved;
  const again = new Pane(without);
  await again.open();
  expect(again.store.value).toMatchObject({ ruleSheet: null, problem: null });
  expect(again.store.value.rules?.ruleSet.id).toBe("egne");
});
