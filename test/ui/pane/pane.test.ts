import { cellText } from "../../../src/core/sheet/cell-text.ts";
import { HostProblem } from "../../../src/core/issues/host-problem.ts";
import { countBySeverity } from "../../../src/core/issues/issue-groups.ts";
import { freshness } from "../../../src/ui/pane/state/freshness.ts";
import { Pane } from "../../../src/ui/pane/pane.ts";
import { MemoryWorkbook } from "../../../src/workbook/memory/memory.ts";
import { MemoryHost } from "../../../scripts/pane-page/memory-host.ts";
import { ssb2018 } from "../../core/surveys.ts";
import { sample } from "../sample.ts";

const looks = { language: "nb", theme: "light" } as const;
/** Oslo's row of the sample, and the column of its first question. */
const OSLO_ROW = 45;

async function opened(workbook?: MemoryWorkbook) {
  const host = new MemoryHost(workbook ?? (await sample()), looks, sample);
  const pane = new Pane(host);
  await pane.open();
  return { host, pane, state: () => pane.store.value };
}

test("opening reads the answers and writes nothing", async () => {
  const { host, state } = await opened();
  expect(state().outcome?.assessment?.responses.size).toBe(422);
  expect(freshness(state())).toBe("notWritten");
  expect((await host.workbook.sheets()).filter(({ ownId }) => ownId !== null)).toEqual([]);
  expect(host.saved).toBeNull();
});

test("an empty workbook is offered the sample, which is then read", async () => {
  const { pane, state } = await opened(new MemoryWorkbook([{ name: "Ark1", cells: [] }]));
  expect(state().isEmpty).toBe(true);
  await pane.insertSample();
  expect(state().isEmpty).toBe(false);
  expect(state().outcome?.sheet?.name).toBe("Svar 2018");
});

test("a workbook with other things in it is not taken for empty", async () => {
  const { state } = await opened(new MemoryWorkbook([{ name: "Budsjett", cells: [["Post", "Beløp"]] }]));
  expect(state().isEmpty).toBe(false);
  expect(state().outcome?.issues.map(({ code }) => code)).toEqual(["survey_not_found"]);
});

test("computing writes what was chosen, and what was written is known when the workbook is opened again", async () => {
  const { host, pane, state } = await opened();
  await pane.setOptions({ write: ["columns", "log"] });
  await pane.compute();
  expect((await host.workbook.sheets()).flatMap(({ ownId }) => ownId ?? [])).toEqual(["logg"]);
  expect((await host.workbook.read("Svar 2018")).ownColumnIds?.has("aktivitet")).toBe(true);
  expect(freshness(state())).toBe("fresh");
  const again = new Pane(host);
  await again.open();
  expect(freshness(again.store.value)).toBe("fresh");
  expect(again.store.value.saved.options.write).toEqual(["columns", "log"]);
});

test("what is said of a run counts the units without a result and the errors", async () => {
  const { pane, state } = await opened();
  await pane.compute();
  expect(state().notice).toMatchObject({ kind: "written", units: 422, unknown: 45, errors: 0 });

  // Every answer is unknown: no unit has a grade.
  const survey = await (await sample()).read("Svar 2018");
  const cells = survey.cells.map((row, at) =>
    row?.map((cell, column) => (at > 3 && column > 3 && typeof cell === "string" ? "Jaa" : cell)),
  );
  const garbled = new MemoryWorkbook([{ name: "Svar 2018", cells }]);
  const other = await opened(garbled);
  await other.pane.compute();
  const { notice, outcome } = other.state();
  expect(notice).toMatchObject({ kind: "written", units: 422, unknown: 422 });
  expect(notice?.kind === "written" && notice.errors).toBe(countBySeverity(outcome?.issues ?? []).error);
});

test("an answer that changes marks the results, and one that is changed back leaves them fresh", async () => {
  const { host, pane, state } = await opened();
  await pane.compute();
  const before = cellText((await host.workbook.read("Svar 2018")).cells[OSLO_ROW - 1]?.[5] ?? null);
  host.type("Svar 2018", "F", OSLO_ROW, before === "Ja" ? "Nei" : "Ja");
  expect(freshness(state())).toBe("answersChanged");
  await pane.check();
  expect(freshness(state())).toBe("answersChanged");
  host.type("Svar 2018", "F", OSLO_ROW, before);
  await pane.check();
  expect(freshness(state())).toBe("fresh");
});

test("an event marks and never computes", async () => {
  const { host, state } = await opened();
  const { outcome } = state();
  host.type("Svar 2018", "F", OSLO_ROW, "Kanskje");
  expect(state().outcome).toBe(outcome);
  expect(state().work).toBeNull();
  expect(state().changed.answers).toBe(true);
});

test("other cut points are computed at once and leave what is written outdated", async () => {
  const { pane, state } = await opened();
  await pane.compute();
  await pane.setOptions({ cutPointMode: "recomputed" });
  expect(state().outcome?.assessment?.cutPointMode).toBe("recomputed");
  expect(freshness(state())).toBe("rulesChanged");
  await pane.setOptions({ cutPointMode: "fixed" });
  expect(freshness(state())).toBe("fresh");
});

test("a mended answer is gone from the findings at the next check", async () => {
  const { host, pane, state } = await opened();
  host.type("Svar 2018", "F", OSLO_ROW, "Jaa");
  await pane.check();
  expect(state().outcome?.issues.map(({ code }) => code)).toContain("answer_unknown");
  host.type("Svar 2018", "F", OSLO_ROW, "Ja");
  await pane.check();
  expect(state().outcome?.issues.map(({ code }) => code)).not.toContain("answer_unknown");
});

test("stopped before it writes, a run leaves the workbook as it was and says so", async () => {
  const { host, pane, state } = await opened();
  const unsubscribe = pane.store.subscribe(() => {
    if (state().work?.step === "assess") pane.cancel();
  });
  await pane.compute();
  unsubscribe();
  expect(state().notice).toEqual({ kind: "cancelled" });
  expect(state().work).toBeNull();
  expect((await host.workbook.sheets()).filter(({ ownId }) => ownId !== null)).toEqual([]);
  expect((await host.workbook.read("Svar 2018")).ownColumns).toBeNull();
});

test("what Excel refuses is shown with how the workbook was left, and the next run succeeds", async () => {
  const { host, pane, state } = await opened();
  const apply = host.workbook.apply.bind(host.workbook);
  host.workbook.apply = () => Promise.reject(new HostProblem({ code: "sheet_protected", sheet: "Svar 2018" }));
  await pane.compute();
  expect(state().problem).toMatchObject({ kind: "host", cause: { facts: { code: "sheet_protected" }, left: "untouched" } });
  expect(freshness(state())).toBe("notWritten");
  host.workbook.apply = apply;
  await pane.compute();
  expect(state().problem).toBeNull();
  expect(freshness(state())).toBe("fresh");
});

test("a column chosen by hand is read from there, saved, and left to be found again", async () => {
  const { host, pane, state } = await opened();
  await pane.chooseColumns({ kind: "column", item: "strategi_01", letters: "G" });
  const column = () => state().outcome?.assessment?.match.columns.find(({ item }) => item === "strategi_01");
  expect(column()).toMatchObject({ column: 6, reason: "map" });
  expect(JSON.parse(host.saved ?? "")).toMatchObject({ columnMap: { columns: { strategi_01: "G" } } });
  await pane.chooseColumns({ kind: "column", item: "strategi_01", letters: "?" });
  expect(column()?.reason).not.toBe("map");
});

test("what a later version saved is left alone", async () => {
  const host = new MemoryHost(await sample(), looks);
  const later = '{"version":9,"ruleSetId":"later"}';
  host.saved = later;
  const pane = new Pane(host);
  await pane.open();
  expect(pane.store.value.problem).toMatchObject({ kind: "saved", saved: { kind: "newer" } });
  await pane.setOptions({ cutPointMode: "recomputed" });
  expect(host.saved).toBe(later);
});

test("a rule set of one's own is used, exported as it is, and given back for a built-in one", async () => {
  const { host, pane, state } = await opened();
  const own = { ...ssb2018, id: "mitt", title: "Mitt regelsett" };
  await pane.importRuleSet("mitt.json", JSON.stringify(own));
  expect(state().rules?.ruleSet).toEqual(own);
  expect(state().outcome?.assessment?.ruleSet.id).toBe("mitt");
  await pane.exportRuleSet();
  expect(JSON.parse(host.files.get("mitt.json") ?? "")).toEqual(JSON.parse(JSON.stringify(own)));
  await pane.chooseRuleSet("ssb-2018");
  expect(state().outcome?.assessment?.ruleSet.id).toBe("ssb-2018");
});

test("another language shows and writes the texts that the rules have in it, and the results stay fresh", async () => {
  const { host, pane, state } = await opened();
  const headers = async () => (await host.workbook.read("Svar 2018")).cells[3]?.map((cell) => cellText(cell)) ?? [];
  await pane.compute();
  expect(await headers()).toContain("IKT-strategi: antall områder");
  await pane.setLanguage("en");
  expect(state().outcome?.assessment?.ruleSet.title).toBe("Digitalisation in the municipalities 2018");
  expect(freshness(state())).toBe("fresh");
  await pane.compute();
  expect((await headers()).filter((header) => header.includes("ICT strategy"))).toHaveLength(2);
  expect(await headers()).not.toContain("IKT-strategi: antall områder");
});

test("a rule set of one's own keeps all of its languages when it is saved and exported", async () => {
  const { host, pane, state } = await opened();
  const translations = { en: { title: "My rules", items: { strategi: { label: "Strategy?" } } } };
  await pane.importRuleSet("mitt.json", JSON.stringify({ ...ssb2018, id: "mitt", translations }));
  await pane.setLanguage("en");
  expect(state().outcome?.assessment?.ruleSet).toMatchObject({ id: "mitt", title: "My rules" });
  expect(JSON.parse(host.saved ?? "")).toMatchObject({ ownRuleSet: { translations } });
  await pane.exportRuleSet();
  expect(JSON.parse(host.files.get("mitt.json") ?? "")).toMatchObject({ title: ssb2018.title, translations });
});

test("a rule set of one's own is not held against what was published by the built-in one whose id it keeps", async () => {
  const { pane, state } = await opened();
  expect(state().outcome?.published).not.toBeNull();
  const tables = ssb2018.tables.filter(({ id }) => id !== "fig-3.1");
  await pane.importRuleSet("egne.json", JSON.stringify({ ...ssb2018, tables }));
  await pane.compute();
  expect(state()).toMatchObject({ problem: null, notice: { kind: "written", units: 422 }, rules: { published: null } });
  expect(state().outcome?.published).toBeNull();
});

test("a rule set that cannot be used changes nothing and is told", async () => {
  const { pane, state } = await opened();
  await pane.importRuleSet("brev.txt", "hei");
  expect(state().problem).toEqual({ kind: "file", name: "brev.txt" });
  expect(state().rules?.ruleSet.id).toBe("ssb-2018");
});

test("a byte order mark before a rule set, as some editors save it, is none of it", async () => {
  const { pane, state } = await opened();
  await pane.importRuleSet("mitt.json", `\uFEFF${JSON.stringify({ ...ssb2018, id: "mitt" })}`);
  expect(state().problem).toBeNull();
  expect(state().outcome?.assessment?.ruleSet.id).toBe("mitt");
});

test("what a rule set's format forbids is said in the language of the pane, as on the command line", async () => {
  const { pane, state } = await opened();
  await pane.importRuleSet("mitt.json", JSON.stringify({ ...ssb2018, unit: 7 }));
  expect(state().problem).toEqual({
    kind: "format",
    name: "mitt.json",
    faults: [{ path: "unit", message: "skal være et objekt {…}, men er et tall." }],
  });
});

test("the selected cell is explained, and the explanation follows the selection", async () => {
  const { host, pane, state } = await opened();
  await host.select({ sheet: "Svar 2018", row: OSLO_ROW - 1, column: 5 });
  await pane.explainSelected();
  expect(state()).toMatchObject({ section: "explain", explained: { row: OSLO_ROW - 1, subject: "strategi" } });
  await host.select({ sheet: "Svar 2018", row: 10, column: 1 });
  expect(state().explained).toEqual({ row: 10, subject: "strategi" });
});

test("of two checks at once the newer one counts", async () => {
  const { pane, state } = await opened();
  await Promise.all([pane.setOptions({ cutPointMode: "recomputed" }), pane.setOptions({ cutPointMode: "fixed" })]);
  expect(state().outcome?.assessment?.cutPointMode).toBe("fixed");
  expect(state().work).toBeNull();
});

test("a run asked for while the answers are being checked takes the place of the check", async () => {
  const host = new MemoryHost(await sample(), looks);
  const pane = new Pane(host);
  const opening = pane.open();
  await until(() => pane.store.value.work?.kind === "check");
  await pane.compute();
  await opening;
  expect(freshness(pane.store.value)).toBe("fresh");
  expect(pane.store.value.problem).toBeNull();
});

test("a choice made during a run is followed by a check, and a second run is not begun", async () => {
  const { pane, state } = await opened();
  const running = pane.compute();
  await until(() => state().work?.step === "assess");
  await Promise.all([pane.compute(), pane.setOptions({ cutPointMode: "recomputed" })]);
  await running;
  expect(state().outcome?.assessment?.cutPointMode).toBe("recomputed");
  expect(freshness(state())).toBe("rulesChanged");
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 0));
}
