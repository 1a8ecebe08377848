import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { assessed, resultsOf, ticks, type Row } from "../assessed.ts";
import { ssb2018 } from "../surveys.ts";

const codesOf = (rows: readonly Row[], ruleSet = ssb2018) =>
  assessed(rows, { ruleSet }).issues.map(({ code, severity }) => `${severity} ${code}`);
const atLeast = (answered: number) => RuleSet.parse({ ...ssb2018, missing: { policy: "atLeast", answered } });
const without = (row: Row, ...items: string[]): Row => ({ ...row, ...Object.fromEntries(items.map((item) => [item, null])) });
const strategy = { strategi: "Ja", ...ticks("strategi", 6, 13) };

test("a row without any answer is unknown in every column", () => {
  expect(Object.values(resultsOf(assessed([{}]))).every((value) => value === null)).toBe(true);
  expect(codesOf([{}])).toEqual(["remark unit_no_answers"]);
});

test("a block whose gate is no is 0, and its blanks are expected", () => {
  const results = resultsOf(assessed([{ strategi: "Nei" }]));
  expect([results.strategi_antall, results.strategi_score]).toEqual([0, 0]);
  expect(codesOf([{ strategi: "Nei" }]).filter((code) => code.includes("gate_contradicted") || code.includes("gate_open"))).toEqual([]);
});

test("a gate answered with what does not open it is no gate at all: sky «Vet ikke» is 0", () => {
  expect(resultsOf(assessed([{ sky: "Vet ikke" }])).sky_antall).toBe(0);
});

test("answers behind a closed gate are a warning with their cells, and do not count", () => {
  const assessment = assessed([{ strategi: "Nei", ...ticks("strategi", 2, 13, "Ja", "") }]);
  expect(resultsOf(assessment).strategi_antall).toBe(0);
  const issue = assessment.issues.find(({ code }) => code === "gate_contradicted");
  expect(issue).toMatchObject({ severity: "warning", answer: "Nei", cells: [{ row: 1, column: 5 }, { row: 1, column: 6 }] }); // prettier-ignore
});

test("an unanswered gate makes the indicator unknown, whatever stands behind it", () => {
  const assessment = assessed([ticks("strategi", 13, 13)]);
  expect(resultsOf(assessment).strategi_antall).toBeNull();
  expect(resultsOf(assessment).prioritering).toBeNull();
  expect(assessment.issues.filter(({ code }) => code === "gate_unanswered")[0]).toMatchObject({
    severity: "warning",
    item: "strategi",
    place: { row: 1, column: 4 },
  });
});

test("yes to a gate and nothing ticked behind it is 0, with a remark", () => {
  const assessment = assessed([{ strategi: "Ja", ...ticks("strategi", 0, 13) }]);
  expect(resultsOf(assessment).strategi_antall).toBe(0);
  expect(assessment.issues).toContainEqual(expect.objectContaining({ code: "gate_open_nothing", severity: "remark" }));
});

test("a blank among answers adds nothing and is a remark that names the cell", () => {
  const assessment = assessed([without(strategy, "strategi_01")]);
  expect(resultsOf(assessment).strategi_antall).toBe(5);
  expect(assessment.issues).toContainEqual(
    expect.objectContaining({
      code: "items_blank",
      severity: "remark",
      blank: 1,
      items: 13,
      unknown: false,
      cells: [{ row: 1, column: 5 }],
    }),
  );
});

test("under the policy «minst N besvart» a unit with too few answers is unknown", () => {
  const blanks = ["strategi_01", "strategi_02"];
  const results = (needed: number) => resultsOf(assessed([without(strategy, ...blanks)], { ruleSet: atLeast(needed) })).strategi_antall;
  expect([results(11), results(12)]).toEqual([4, null]);
});

test("an answer outside the list makes the indicator unknown and names the cell, the answer and the allowed ones", () => {
  const assessment = assessed([{ ...strategy, strategi_10: "Jaa" }]);
  expect(resultsOf(assessment).strategi_antall).toBeNull();
  expect(assessment.issues).toContainEqual(
    expect.objectContaining({
      code: "answer_unknown",
      severity: "error",
      answer: "Jaa",
      allowed: ["Ja", "Nei", "Vet ikke"],
      place: { sheet: "Svar", row: 1, column: 14 },
    }),
  );
});

const readAsYes = (cell: Cell) => {
  const assessment = assessed([{ strategi: "Ja", ...ticks("strategi", 1, 13), strategi_01: cell }]);
  expect(resultsOf(assessment).strategi_antall).toBe(1);
  return assessment.issues.filter(({ code }) => code === "answer_respelled");
};

test.each(["JA", " ja ", "Ja.", "ja .", "yes", "✓", "1 Ja", "J"])("%j is read as «Ja», and told of once a column", (cell) => {
  expect(readAsYes(cell)).toMatchObject([{ item: "strategi_01", count: 1, spellings: [{ found: cell, answer: "Ja" }] }]);
});

test.each(["1", "X", "x", "TRUE", "Sann", 1, true])("%j is read as «Ja», as the rules say: nothing is told of it", (cell) => {
  expect(readAsYes(cell)).toEqual([]);
});

test.each([0, "0", false, "FALSE", "usann", "nei."])("%j is read as «Nei»", (cell) => {
  expect(resultsOf(assessed([{ strategi: cell }])).strategi_antall).toBe(0);
});

test.each(["", " ", "\u00a0"])("%j is no answer", (cell) => {
  expect(resultsOf(assessed([{ strategi: cell, prosjekt: "Nei" }])).strategi_antall).toBeNull();
});

test.each([2, -1, 0.5, "2", "nja", "Ja?", "-", "*"])("%j is not an answer to a yes-or-no question", (cell) => {
  const assessment = assessed([{ strategi: cell }]);
  expect(resultsOf(assessment).strategi_antall).toBeNull();
  expect(assessment.issues).toContainEqual(expect.objectContaining({ code: "answer_unknown", answer: cell, count: 1 }));
});

test("a number on two rows is an error that names both, and makes both unknown", () => {
  const row = { ...strategy, kommunenr: "0101" };
  const assessment = assessed([row, { ...strategy, kommunenr: "0104" }, { ...row, kommunenr: 101 }]);
  expect([0, 1, 2].map((unit) => resultsOf(assessment, unit).strategi_antall)).toEqual([null, 6, null]);
  expect(assessment.issues).toContainEqual(
    expect.objectContaining({ code: "unit_duplicate", severity: "error", id: "0101", rows: [1, 3] }),
  );
});

test.each(["301", 301, "0301", " 0301 ", "0301 Oslo", "K-0301", "301.0"])("%j is municipality 0301", (kommunenr) => {
  expect(assessed([{ ...strategy, kommunenr }]).responses.ids).toEqual(["0301"]);
});

test.each(["Oslo", "03012", -301, 301.5, true])("%j is no municipality number", (kommunenr) => {
  const assessment = assessed([strategy, { ...strategy, kommunenr }]);
  expect(assessment.responses.size).toBe(1);
  expect(assessment.issues).toContainEqual(
    expect.objectContaining({ code: "unit_invalid", severity: "error", found: String(kommunenr), digits: 4 }),
  );
});

test("a row with answers and no number is an error and no unit", () => {
  const assessment = assessed([strategy, { ...strategy, kommunenr: null }]);
  expect(assessment.responses.size).toBe(1);
  expect(assessment.issues).toContainEqual(
    expect.objectContaining({ code: "unit_missing", severity: "error", place: { sheet: "Svar", row: 2, column: 0 } }),
  );
});

const register = {
  id: "r",
  title: "Kommuner",
  source: "prøve",
  columns: ["kommunenr", "kommune", "fylke", "innbyggere"] as [string, string, string, string],
  units: [["0301", "Oslo", "Oslo", 673469]] as [string, string, string, number][],
  aliases: {},
};

test("a number that the register does not have is a remark; a name that differs from the register's a warning", () => {
  const rows = [{ ...strategy, kommunenr: "0302", kommune: "Oslo" }, { ...strategy, kommunenr: "0301", kommune: "Bergen" }]; // prettier-ignore
  const { issues } = assessed(rows, { register });
  expect(issues).toContainEqual(expect.objectContaining({ code: "unit_unknown", severity: "remark", id: "0302" }));
  expect(issues).toContainEqual(
    expect.objectContaining({ code: "unit_name_differs", severity: "warning", id: "0301", name: "Bergen", registered: "Oslo" }),
  );
});

test("a follow-up answered by a unit it was not for is a warning", () => {
  const { issues } = assessed([{ rekruttering: "Nei", rekrutteringsvansker: "Ja" }]);
  expect(issues).toContainEqual(
    expect.objectContaining({ code: "follow_up_contradicted", severity: "warning", item: "rekrutteringsvansker", answer: "Ja" }),
  );
});

test("cells that a merge covers are not known to be blank", () => {
  const merges = [{ row: 1, column: 4, lastRow: 2, lastColumn: 4 }];
  const assessment = assessed([{ strategi: "Nei" }, { prosjekt: "Nei" }], { sheet: { merges } });
  expect([0, 1].map((unit) => resultsOf(assessment, unit).strategi_antall)).toEqual([0, null]);
  expect(assessment.issues).toContainEqual(expect.objectContaining({ code: "answer_merged", area: "E2:E3" }));
});

test("error cells, uncalculated formulas and dates are errors, each with its own reason", () => {
  const { issues } = assessed([{ strategi: { error: "#N/A" }, prosjekt: { error: "uncalculated" }, sky: { date: "2018-02-01" } }]);
  expect(issues).toContainEqual(expect.objectContaining({ code: "answer_error_cell", error: "#N/A" }));
  expect(issues).toContainEqual(expect.objectContaining({ code: "answer_uncalculated" }));
  expect(issues).toContainEqual(expect.objectContaining({ code: "answer_date", date: "2018-02-01" }));
});

test("twenty different unknown answers of a column are listed, and the cells with others counted", () => {
  const { issues } = assessed(Array.from({ length: 150 }, (_, unit) => ({ strategi: `svar ${unit}` })));
  expect(issues.filter(({ code }) => code === "answer_unknown")).toHaveLength(20);
  expect(issues).toContainEqual(expect.objectContaining({ code: "more_like_this", of: "answer_unknown", more: 130 }));
});

test("a last municipality that did not answer is a unit also where its number and name share a cell", () => {
  expect(assessed([strategy, { kommunenr: "5403 Alta" }]).responses.ids).toEqual(["0101", "5403"]);
});
