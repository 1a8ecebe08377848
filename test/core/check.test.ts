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

const matrix = ssb2018.composites[0]?.cells ?? [];
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
  ["a cut point at zero", ["indicators", 0, "cutPoints", "limits"], [0, 6, 10, 12], { code: "limits_not_increasing" }],
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
  [
    "shares that do not fit the limits",
    ["indicators", 0, "cutPoints", "limits"],
    [1, 6, 10],
    { code: "share_count", limits: 3, shares: 3 },
  ],
  ["points given twice", ["indicators", 5, "points", 1, "items", 0], "tjeneste_01", { code: "answer_counted_twice", item: "tjeneste_01" }],
  ["a matrix with a row too few", ["composites", 0, "cells"], matrix.slice(1), { code: "matrix_size", found: [4, 5], rows: 5, columns: 5 }],
  ["a grade without a name", ["composites", 0, "cells", 4, 4], 5, { code: "grade_nowhere", grade: 5, grades: 5 }],
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
    { code: "reference_nowhere", kind: "composite", id: "aktivitet" },
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
    { code: "reference_nowhere", kind: "indicator" },
  ],
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
