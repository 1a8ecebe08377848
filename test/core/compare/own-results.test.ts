import { check } from "../../../src/core/check.ts";
import { usersOf, withNewComposite, withNewIndicator, withoutResult, type NewIndicator } from "../../../src/core/compare/own-results.ts";
import { possibleSteps, withGradeLabel, withScoreLabel, withSteps } from "../../../src/core/compare/steps.ts";
import { tried } from "../../../src/core/compare/trial.ts";
import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { assessWorkbook } from "../../../src/run/run.ts";
import { MemoryWorkbook } from "../../../src/workbook/memory/memory.ts";
import { ruleSet as schoolRules } from "../layout/small-survey.ts";
import { sheetOf, ssb2018 } from "../surveys.ts";

const rules: RuleSet = { ...ssb2018, examples: [] };
const [strategi] = rules.indicators;
if (!strategi) throw new Error("there are indicators");
const errorsIn = (ruleSet: RuleSet) =>
  check(ruleSet, ["kommuner-2018"])
    .filter(({ severity }) => severity === "error")
    .map(({ code, where }) => `${where} ${code}`);
const limitsOf = (ruleSet: RuleSet, id: string) => {
  const cutPoints = ruleSet.indicators.find((one) => one.id === id)?.cutPoints;
  return cutPoints?.method === "fixed" ? cutPoints.limits : null;
};
const scoresOf = (ruleSet: RuleSet, id: string) => ruleSet.scales[ruleSet.indicators.find((one) => one.id === id)?.scale ?? ""];
const cellsOf = (ruleSet: RuleSet, id: string) => {
  const composite = ruleSet.composites.find((one) => one.id === id);
  return composite && "cells" in composite ? composite.cells : null;
};

const cloud: NewIndicator = {
  label: "Grønn sky",
  items: ["sky_02", "strategi_13"],
  counted: ["Ja"],
  unit: "ja-svar",
  scores: (scores) => Array.from({ length: scores }, (_, score) => `nivå ${score}`),
  table: { title: "Kommuner etter score for «Grønn sky»", base: "Alle kommuner som har svart" },
};

test("an indicator of the user's own counts the answers of its questions, in the rules' order, with a table of its scores", () => {
  const after = withNewIndicator(cloud)(rules);
  expect(errorsIn(after)).toEqual([]);
  expect(after.indicators.at(-1)).toMatchObject({ id: "gronn_sky", label: "Grønn sky", items: ["strategi_13", "sky_02"] });
  expect([limitsOf(after, "gronn_sky"), scoresOf(after, "gronn_sky")]).toEqual([
    [1, 2],
    ["nivå 0", "nivå 1", "nivå 2"],
  ]);
  expect(after.tables.at(-1)).toMatchObject({ id: "gronn-sky-score", of: { score: "gronn_sky" } });
  const second = withNewIndicator(cloud)(after);
  expect(second.indicators.at(-1)?.id).toBe("gronn_sky_2");
  for (const one of [
    { ...cloud, label: " " },
    { ...cloud, items: [] },
    { ...cloud, counted: [] },
  ])
    expect(withNewIndicator(one)(rules)).toBe(rules);
});

test("limits are spread evenly over what can be counted, at most four of them", () => {
  const of = (count: number) =>
    limitsOf(withNewIndicator({ ...cloud, items: rules.items.slice(0, count).map(({ id }) => id) })(rules), "gronn_sky");
  expect([1, 2, 4, 8, 13].map(of)).toEqual([[1], [1, 2], [1, 2, 3, 4], [1, 3, 5, 7], [1, 4, 7, 10]]);
});

test("what it counts is what a reader counts: two schools by hand", async () => {
  const workbook = new MemoryWorkbook([
    sheetOf([
      ["Nummer", "Navn", "pc_1", "pc_2", "nett_1", "nett_2"],
      ["0101", "Havn", "Ja", "Ja", "Nei", "Ja"],
      ["0102", "Ås", "Nei", "Nei", "Ja", "Vet ikke"],
    ]),
  ]);
  const task = { ruleSet: schoolRules, register: null, published: null, sheet: null, columnMap: null, cutPointMode: "fixed" as const };
  const { assessment } = await assessWorkbook(workbook, task);
  if (!assessment) throw new Error("nothing computed");
  const both = withNewIndicator({ ...cloud, items: ["pc_1", "nett_1", "nett_2"], counted: ["Ja", "Vet ikke"] })(schoolRules);
  const crossed = withNewComposite({ label: "Kryss", rows: "gronn_sky", columns: "pc", grades: ["lavt", "middels", "høyt"], table: cloud.table })(both); // prettier-ignore
  const { indicators, composites } = tried(assessment, crossed);
  expect([...(indicators.get("gronn_sky")?.counts ?? [])]).toEqual([2, 2]);
  expect([...(indicators.get("gronn_sky")?.scores ?? [])]).toEqual([2, 2]);
  // Score 2 of 0–3 with 2 and with 0 of 0–2: five sixths and a third of the way up.
  expect([...(composites.get("kryss")?.codes ?? [])]).toEqual([1, 0]);
});

test("a composite of two indicators is a matrix that rises with both", () => {
  const made = { label: "Sky og strategi", rows: "strategi", columns: "sky", grades: ["a", "b", "c"], table: cloud.table };
  const after = withNewComposite(made)(rules);
  expect(errorsIn(after)).toEqual([]);
  const cells = cellsOf(after, "sky_og_strategi") as number[][];
  expect([cells.length, cells[0]?.length, cells[0]?.[0], cells[4]?.[4]]).toEqual([5, 5, 0, 2]);
  for (const [row, line] of cells.entries())
    for (const [column, grade] of line.entries()) {
      expect(grade).toBeGreaterThanOrEqual(cells[row - 1]?.[column] ?? 0);
      expect(grade).toBeGreaterThanOrEqual(line[column - 1] ?? 0);
    }
  expect(withNewComposite({ ...made, columns: "strategi" })(rules)).toBe(rules);
  expect(withNewComposite({ ...made, label: "" })(rules)).toBe(rules);
});

test("one's own result is removed with its tables; one that another is made of, and the last indicator, stay", () => {
  const own = withNewIndicator(cloud)(rules);
  expect(withoutResult("gronn_sky")(own)).toEqual(rules);
  const crossed = withNewComposite({ label: "Kryss", rows: "gronn_sky", columns: "sky", grades: ["a", "b"], table: cloud.table })(own);
  expect(usersOf("gronn_sky", crossed)).toEqual(["Kryss"]);
  expect(withoutResult("gronn_sky")(crossed)).toBe(crossed);
  const both = withoutResult("gronn_sky")(withoutResult("kryss")(crossed));
  expect([both.indicators, both.composites, both.tables]).toEqual([rules.indicators, rules.composites, rules.tables]);
  expect(errorsIn(both)).toEqual([]);
  const single = { ...rules, indicators: rules.indicators.slice(0, 1), aggregates: [], composites: [], nominals: [], groupings: [] };
  expect(withoutResult("strategi")(single)).toBe(single);
});

test("an indicator on fewer or more steps has a scale of its own, and its matrices follow; the other indicators stay as they are", () => {
  const [composite] = rules.composites;
  const id = composite?.id ?? "";
  const before = cellsOf(rules, id) as number[][];
  const three = withSteps("strategi", 3)(rules);
  expect([limitsOf(three, "strategi"), scoresOf(three, "strategi")?.length, scoresOf(three, "sky")?.length]).toEqual([[1, 6], 3, 5]);
  const isRow = composite && "rows" in composite && JSON.stringify(composite.rows) === '{"score":"strategi"}';
  expect(cellsOf(three, id)).toEqual(isRow ? before.slice(0, 3) : before.map((line) => line.slice(0, 3)));
  const seven = withSteps("strategi", 7)(rules);
  expect(limitsOf(seven, "strategi")).toEqual([1, 4, 6, 10, 12, 13]);
  expect(scoresOf(seven, "strategi")?.slice(5)).toEqual(["5", "6"]);
  const cells = cellsOf(seven, id) as number[][];
  expect(isRow ? [cells.length, cells[6]] : [cells[0]?.length, cells[0]?.[6]]).toEqual(isRow ? [7, before[4]] : [7, before[0]?.[4]]);
  // Thirteen areas: above 13 no limit could be reached, and the widest gap is that from 1 to 6, then the one from 6 to 10.
  expect(limitsOf(withSteps("strategi", 8)(rules), "strategi")).toEqual([1, 4, 6, 8, 10, 12, 13]);
  const single = withNewIndicator({ ...cloud, items: ["sky_02"] })(rules);
  expect(withSteps("gronn_sky", 3)(single)).toBe(single);
  expect(possibleSteps(single.indicators.at(-1) ?? strategi, single)).toEqual([2]);
  for (const steps of [1, 11, 2.5, NaN, 5]) expect(withSteps("strategi", steps)(rules)).toBe(rules);
});

test("no score is taken away that a table speaks of", () => {
  const condition = { of: { score: "strategi" }, in: [3, 4] };
  const list = { ...rules, tables: [{ kind: "list" as const, id: "hoye", title: "Høye", base: { label: "Alle", where: [] }, ours: true, show: [{ score: "strategi" }], where: [condition] }] }; // prettier-ignore
  expect(withSteps("strategi", 4)(RuleSet.parse(list)).indicators[0]?.scale).toBe(strategi.scale);
  expect(possibleSteps(strategi, RuleSet.parse(list))).toEqual([5, 6, 7, 8, 9, 10]);
});

test("scores and grades are named anew, those of one indicator alone", () => {
  const after = withScoreLabel("strategi", 4, " svært høy ")(rules);
  expect([scoresOf(after, "strategi")?.[4], scoresOf(after, "sky")]).toEqual(["svært høy", scoresOf(rules, "sky")]);
  expect(errorsIn(after)).toEqual([]);
  expect(withScoreLabel("strategi", 4, " ")(rules)).toBe(rules);
  expect(withScoreLabel("strategi", 9, "x")(rules)).toBe(rules);
  const [composite] = rules.composites;
  const graded = withGradeLabel(composite?.id ?? "", 1, "Litt")(rules);
  expect(graded.composites[0]?.grades[1]).toBe("Litt");
  expect(withGradeLabel(composite?.id ?? "", 99, "Litt")(rules)).toBe(rules);
});
