import { builtInRuleSet, builtInRuleSets } from "../../src/rulesets/index.ts";
import { check } from "../../src/core/check.ts";
import { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import { smallRules } from "./small-survey.ts";
import { ssb2018 } from "./surveys.ts";

test.each(builtInRuleSets)("%s holds together, and its examples come out as they say", (id) => {
  const ruleSet = builtInRuleSet(id);
  expect(ruleSet && check(ruleSet)).toEqual([]);
  expect(ruleSet?.examples.length).toBeGreaterThan(5);
});

/** The 2018 rules with one thing changed, by path: with(["indicators", 0, "scale"], "ti"). */
function changed(path: readonly (string | number)[], value: unknown, of: unknown = ssb2018): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(of) ? [...(of as unknown[])] : { ...(of as Record<string, unknown>) };
  Reflect.set(copy, first, changed(rest, value, Reflect.get(copy, first)));
  return copy;
}

const [crossed] = ssb2018.composites;
const matrix = crossed && "cells" in crossed ? crossed.cells : [];
const faults: readonly [string, readonly (string | number)[], unknown, object][] = [
  [
    "an item that is not there",
    ["indicators", 0, "items", 0],
    "strategi_99",
    { code: "reference_nowhere", kind: "item", id: "strategi_99" },
  ],
  [
    "a gate's answer that is not there",
    ["indicators", 0, "gate", "answers", 0],
    "Jo",
    { code: "answer_nowhere", answer: "Jo", allowed: ["Ja", "Nei"] },
  ],
  ["a counted answer that no item has", ["indicators", 2, "points", 0, "answers", 0], "Ja", { code: "answer_nowhere", answer: "Ja" }],
  ["an answer list that is not there", ["items", 3, "answers"], "ja", { code: "reference_nowhere", kind: "answerList", id: "ja" }],
  ["two items with one id", ["items", 2, "id"], "strategi_01", { code: "id_twice", id: "strategi_01" }],
  ["a scale that is not there", ["indicators", 1, "scale"], "ti", { code: "reference_nowhere", kind: "scale" }],
  ["cut points that do not increase", ["indicators", 0, "cutPoints", "limits"], [1, 6, 6, 12], { code: "limits_not_increasing" }],
  ["a cut point at zero", ["indicators", 0, "cutPoints", "limits"], [0, 6, 10, 12], { code: "limit_at_minimum", limit: 0, minimum: 0 }],
  [
    "a cut point that cannot be reached",
    ["indicators", 0, "cutPoints", "limits"],
    [1, 6, 10, 14],
    { code: "limit_above_maximum", limit: 14, maximum: 13 },
  ],
  [
    "more scores than names",
    ["indicators", 0, "cutPoints"],
    { method: "fixed", limits: [1, 2, 3, 4, 5], shares: [20, 40, 60, 80] },
    { code: "score_count", scores: 6, labels: 5 },
  ],
  ["limits that do not fit the scale", ["indicators", 0, "cutPoints", "limits"], [1, 6, 10], { code: "score_count", scores: 4, labels: 5 }],
  ["shares that do not fit the limits", ["indicators", 0, "cutPoints", "shares"], [50, 75], { code: "share_count", limits: 4, shares: 2 }],
  ["points given twice", ["indicators", 5, "points", 1, "items", 0], "tjeneste_01", { code: "answer_counted_twice", item: "tjeneste_01" }],
  ["a matrix with a row too few", ["composites", 0, "cells"], matrix.slice(1), { code: "matrix_size", found: [4, 5], rows: 5, columns: 5 }],
  ["a grade without a name", ["composites", 0, "cells", 4, 4], 5, { code: "grade_nowhere", grade: 5, grades: 5 }],
  [
    "the mean of some questions for others that are worth less",
    ["indicators", 5, "missing"],
    { policy: "atLeast", answered: 1, rest: "mean" },
    {
      code: "rest_uneven",
      severity: "remark",
      where: "indicators.tilbud.missing",
      ranges: [
        [0, 3],
        [0, 4],
      ],
    },
  ],
  [
    "a higher score that lowers the grade",
    ["composites", 0, "cells", 4, 4],
    1,
    { code: "grade_falls", severity: "remark", row: 4, column: 4, from: 4, to: 1 },
  ],
  [
    "a composite of a later one",
    ["composites", 0, "rows"],
    { grade: "aktivitet" },
    { code: "class_later", class: "aktivitet", where: "composites.prioritering" },
  ],
  [
    "a class that asks for an answer that is not there",
    ["nominals", 0, "classes", 0, "when", 0, "in", 0],
    "Neppe",
    { code: "answer_nowhere", answer: "Neppe" },
  ],
  [
    "a spelling with two meanings",
    ["answerLists", "ja_nei", "spellings", "Nei"],
    ["1"],
    { code: "spelling_ambiguous", spelling: "1", answers: ["Ja", "Nei"] },
  ],
  [
    "an example that does not hold",
    ["examples", 0, "expect", "prioritering"],
    4,
    { code: "example_fails", column: "prioritering", expected: 4, found: 0 },
  ],
  [
    "an example of a result that is not there",
    ["examples", 0, "expect"],
    { modenhet: 1 },
    { code: "example_column_nowhere", column: "modenhet" },
  ],
  [
    "a table of an indicator that is not there",
    ["tables", 0, "base", "where"],
    [{ of: { score: "modenhet" }, in: [1] }],
    { code: "reference_nowhere", kind: "result", id: "modenhet" },
  ],
  [
    "a condition on a score that the scale does not have",
    ["tables", 0, "base", "where"],
    [{ of: { score: "strategi" }, in: [4, 5] }],
    { code: "value_nowhere", value: 5, allowed: [0, 1, 2, 3, 4], where: "tables.har-strategi" },
  ],
  [
    "a condition on scores above the highest",
    ["tables", 0, "base", "where"],
    [{ of: { score: "strategi" }, from: 5 }],
    { code: "value_nowhere", value: 5, allowed: [0, 1, 2, 3, 4], where: "tables.har-strategi" },
  ],
  [
    "a condition on grades between two of them",
    ["nominals", 0, "classes", 0, "when", 0],
    { of: { grade: "prioritering" }, from: 1.2, to: 1.8 },
    { code: "value_nowhere", value: 1.2, where: "nominals.rekrutteringsstatus" },
  ],
  [
    "a condition on a grade that the composite does not have",
    ["nominals", 0, "classes", 0, "when", 0],
    { of: { grade: "prioritering" }, in: [9] },
    { code: "value_nowhere", value: 9, where: "nominals.rekrutteringsstatus" },
  ],
  [
    "a condition on a class that is not defined",
    ["nominals", 1, "classes", 0, "when", 0],
    { of: { class: "rekrutteringsstatus" }, in: [4] },
    { code: "value_nowhere", value: 4, allowed: [1, 2, 3] },
  ],
  [
    "a condition on a group that is misspelt",
    ["tables", 0, "base", "where"],
    [{ of: { grouping: "kompetansemangel_gruppe" }, in: ["storr"] }],
    { code: "value_nowhere", value: "storr" },
  ],
  [
    "a condition on a score written as text",
    ["tables", 0, "base", "where"],
    [{ of: { score: "strategi" }, in: ["4"] }],
    { code: "value_nowhere", value: "4" },
  ],
  [
    "a condition on a count written as text",
    ["tables", 0, "base", "where"],
    [{ of: { count: "strategi" }, in: ["4"] }],
    { code: "value_kind", value: "4", wanted: "number" },
  ],
  [
    "a condition on a county written as a number",
    ["tables", 0, "base", "where"],
    [{ of: { column: "fylke" }, in: [3] }],
    { code: "value_kind", value: 3, wanted: "text" },
  ],
  [
    "an answer in two groups",
    ["groupings", 1, "groups", 0, "values"],
    ["I svært liten grad", "I svært stor grad"],
    { code: "value_in_two_groups", value: "I svært stor grad" },
  ],
  [
    "two groups with one id",
    ["groupings", 1, "groups", 1, "id"],
    ssb2018.groupings[1]?.kind === "groups" && ssb2018.groupings[1].groups[0]?.id,
    { code: "id_twice", where: "groupings.kompetansemangel_gruppe" },
  ],
  ["bands of a text", ["groupings", 0, "of"], { column: "fylke" }, { code: "bands_of_text", column: "Fylke" }],
  ["bands that do not increase", ["groupings", 0, "bands", 2, "from"], 0, { code: "bands_not_increasing" }],
  ["a class defined twice", ["nominals", 1, "classes", 1, "code"], 1, { code: "class_code_twice", class: 1 }],
  ["a class that no byte can hold", ["nominals", 1, "classes", 1, "code"], 255, { code: "class_code_range", class: 255 }],
  ["a class below 0", ["nominals", 1, "classes", 1, "code"], -1, { code: "class_code_range", class: -1 }],
  [
    "a class of one that asks for it",
    ["nominals", 0, "classes", 0, "when", 0],
    { of: { class: "kompetanse" }, in: [1] },
    { code: "circle", ids: ["nominals.rekrutteringsstatus", "nominals.kompetanse"] },
  ],
  [
    "a class of itself",
    ["nominals", 0, "classes", 0, "when", 0],
    { of: { class: "rekrutteringsstatus" }, in: [1] },
    { code: "circle", ids: ["nominals.rekrutteringsstatus"] },
  ],
  ["shares that do not increase", ["indicators", 0, "cutPoints", "shares"], [50, 25, 75], { code: "shares_not_increasing" }],
  ["a share of a hundred per cent", ["indicators", 0, "cutPoints", "shares"], [25, 50, 100], { code: "shares_not_increasing" }],
  [
    "a question asked of those who answered it",
    ["items", 0, "askedIf"],
    { item: "strategi_01", answers: ["Ja"] },
    { code: "circle", ids: ["strategi", "strategi_01"] },
  ],
  [
    "a grouping of itself",
    ["groupings", 1, "of"],
    { grouping: "kompetansemangel_gruppe" },
    { code: "circle", ids: ["kompetansemangel_gruppe"] },
  ],
  ["an item counted twice", ["indicators", 0, "items", 1], "strategi_01", { code: "listed_twice", item: "strategi_01" }],
  ["an item of two blocks", ["blocks", 1, "items", 0], "strategi_01", { code: "item_in_two_blocks", where: "items.strategi_01" }],
  ["an answer listed twice", ["answerLists", "ja_nei", "answers", 1], "Ja", { code: "listed_twice", item: "Ja" }],
  ["two key columns", ["columns", 2, "role"], "id", { code: "key_columns", columns: ["kommunenr", "fylke"] }],
  ["two name columns", ["columns", 2, "role"], "name", { code: "name_columns" }],
  ["two questions of one text", ["items", 2, "label"], "IKT infrastruktur", { code: "items_alike", items: ["strategi_01", "strategi_02"] }],
  ["a result of another's id", ["nominals", 0, "id"], "prioritering", { code: "id_twice", id: "prioritering" }],
  [
    "a text that XML cannot hold",
    ["indicators", 0, "label"],
    "Strategi\u0001",
    { code: "text_unwritable", character: 1, where: "indicators.strategi.label" },
  ],
  ["half of a surrogate pair", ["unit", "plural"], "kommuner\ud83d", { code: "text_unwritable", character: 0xd83d, where: "unit.plural" }],
];

test.each(faults)("%s is found", (_, path, value, issue) => {
  expect(check(RuleSet.parse(changed(path, value)))).toContainEqual(expect.objectContaining(issue));
});

test("the small survey's rules hold together", () => {
  expect(check(smallRules())).toEqual([]);
});

test("an unknown field is refused by the schema", () => {
  expect(RuleSet.safeParse({ ...ssb2018, grenser: [] }).success).toBe(false);
});

test("a register is known by its id, where the registers are known", () => {
  const rules = RuleSet.parse(changed(["unit", "register"], "skoler"));
  expect(check(rules)).toEqual([]);
  expect(check(rules, ["kommuner-2018"])).toEqual([
    { severity: "error", where: "unit.register", code: "register_unknown", register: "skoler", known: ["kommuner-2018"] },
  ]);
});

test("a misspelt answer is one fault, however many items it is counted for", () => {
  const issues = check(RuleSet.parse(changed(["indicators", 0, "points", 0, "answers"], ["ja"])));
  expect(issues).toEqual([
    { severity: "error", where: "indicators.strategi.points", code: "answer_nowhere", answer: "ja", allowed: ["Ja", "Nei", "Vet ikke"] },
  ]);
});

test("letters in pairs, tabs and line breaks can be written", () => {
  expect(check(RuleSet.parse(changed(["indicators", 0, "label"], "Strategi \u{1f6b2}\t\n")))).toEqual([]);
});

test("two results cannot share a column: the score of one and the grade of another", () => {
  const rules = smallRules();
  const composites = rules.composites.map((composite) => ({ ...composite, id: "bygging_score" }));
  expect(check({ ...rules, composites, nominals: [], tables: [], functions: {}, examples: [] })).toEqual([
    { severity: "error", where: "indicators, aggregates, composites, nominals", code: "id_twice", id: "bygging_score" },
  ]);
});

test("a rule set needs no key column: its examples are computed all the same, and one without answers is unknown", () => {
  const columns = ssb2018.columns.filter(({ role }) => role !== "id");
  const unanswered = { title: "Ingen svar", answers: {}, expect: { strategi_score: null } };
  expect(check({ ...ssb2018, columns, examples: [unanswered, ...ssb2018.examples] })).toEqual([]);
});

test("a table's order names rows that there are: items, answers, scores and groups", () => {
  const head = { title: "Tabell", base: { label: "Alle" }, chart: null };
  const answers = [{ id: "ja", label: "Ja", answers: ["Ja"] }];
  const tables = (orders: readonly (readonly (string | number)[])[]) =>
    smallRules([
      { ...head, id: "a", kind: "items", items: ["felt", "skilt"], answers, sort: "asListed", order: orders[0] },
      { ...head, id: "b", kind: "distribution", of: { item: "plan" }, order: orders[1] },
      { ...head, id: "c", kind: "distribution", of: { score: "dekning" }, order: orders[2] },
      { ...head, id: "d", kind: "response", by: { grouping: "storrelse" }, order: orders[3] },
    ]);
  expect(check(tables([["skilt"], ["Nei", "Ja"], [2, 1], ["stor"]]))).toEqual([]);
  expect(check(tables([["plan"], ["nei"], [9], ["mellom"]])).map(({ where, code }) => [where, code])).toEqual([
    ["tables.a", "reference_nowhere"],
    ["tables.b", "answer_nowhere"],
    ["tables.c", "value_nowhere"],
    ["tables.d", "value_nowhere"],
  ]);
});

test("what a table is split by must be there", () => {
  const table = { id: "a", title: "A", base: { label: "Alle" }, kind: "summary", indicators: ["dekning"], splitBy: { column: "fylke" } };
  expect(check(smallRules([table])).map(({ where, code }) => [where, code])).toEqual([["tables.a", "reference_nowhere"]]);
});

test("a rule set of more items than a sheet has columns is refused by its format", () => {
  const items = Array.from({ length: 16_385 }, (_, at) => ({ id: `i${at}`, label: `${at}`, provenance: "report", answers: "ja_nei" }));
  const messages = (given: unknown) => RuleSet.safeParse(given).error?.issues.map(({ code, path }) => [code, path.join(".")]) ?? [];
  expect(messages({ ...ssb2018, items })).toContainEqual(["too_big", "items"]);
  expect(messages({ ...ssb2018, items: items.slice(1) })).not.toContainEqual(["too_big", "items"]);
});
