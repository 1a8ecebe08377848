import { countedAnswers, withCounted, withGrade, withItem, withLabel, withLimit, withWeight } from "../../../src/core/compare/edits.ts";
import { compareRuleSets } from "../../../src/core/compare/compare.ts";
import { check } from "../../../src/core/check.ts";
import type { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { builtInRuleSet } from "../../../src/rulesets/index.ts";

const found = builtInRuleSet("ssb-2018");
if (!found) throw new Error("the built-in rule set");
const rules: RuleSet = { ...found, examples: [] };

const strategi = (ruleSet: RuleSet) => {
  const indicator = ruleSet.indicators.find(({ id }) => id === "strategi");
  if (!indicator) throw new Error("strategi");
  return indicator;
};
const limitsOf = (ruleSet: RuleSet) => {
  const { cutPoints } = strategi(ruleSet);
  return cutPoints.method === "fixed" ? cutPoints.limits : null;
};
const differences = (after: RuleSet) => compareRuleSets(rules, after).length;

test("a limit moves between its neighbours, and no further", () => {
  expect(limitsOf(rules)).toEqual([1, 6, 10, 12]);
  expect(limitsOf(withLimit("strategi", 3, 9)(rules))).toEqual([1, 6, 9, 12]);
  for (const limit of [6, 12, 5, 13, NaN, Infinity]) expect(withLimit("strategi", 3, limit)(rules)).toBe(rules);
  expect(withLimit("strategi", 3, 10)(rules)).toBe(rules);
  expect(limitsOf(withLimit("strategi", 4, 13)(rules))).toEqual([1, 6, 10, 13]);
});

test("a cell of a matrix gets a grade that there is", () => {
  const [composite] = rules.composites;
  const after = withGrade(composite?.id ?? "", { layer: null, row: 1, column: 3 }, 4)(rules);
  expect(differences(after)).toBe(1);
  for (const grade of [5, -1, 1.5, NaN])
    expect(differences(withGrade(composite?.id ?? "", { layer: null, row: 1, column: 3 }, grade)(rules))).toBe(0);
});

test("names are changed, and never to nothing", () => {
  expect(strategi(withLabel("strategi", " Strategi ")(rules)).label).toBe("Strategi");
  expect(differences(withLabel("strategi", "  ")(rules))).toBe(0);
});

test("items go out and come back at their place, and the last one stays", () => {
  const without = withItem("strategi", "strategi_02", false)(rules);
  expect(strategi(without).items).not.toContain("strategi_02");
  expect(differences(withItem("strategi", "strategi_02", true)(without))).toBe(0);
  const none = strategi(rules).items.reduce((ruleSet, item) => withItem("strategi", item, false)(ruleSet), rules);
  expect(strategi(none).items).toHaveLength(1);
});

test("weights are of items that take part, and 1 is not said", () => {
  const weighted = withWeight("strategi", "strategi_02", 2)(rules);
  expect(strategi(weighted).weights).toEqual({ strategi_02: 2 });
  expect(differences(withWeight("strategi", "strategi_02", 1)(weighted))).toBe(0);
  for (const weight of [0, -1, NaN]) expect(withWeight("strategi", "strategi_02", weight)(rules)).toBe(rules);
  expect(strategi(withItem("strategi", "strategi_02", false)(weighted)).weights).toBeUndefined();
});

test("answers count or do not, and the last one that counts stays", () => {
  expect(countedAnswers(strategi(rules))).toEqual(["Ja"]);
  const both = withCounted("strategi", "Vet ikke", true)(rules);
  expect(countedAnswers(strategi(both))).toEqual(["Ja", "Vet ikke"]);
  expect(differences(withCounted("strategi", "Vet ikke", false)(both))).toBe(0);
  expect(withCounted("strategi", "Ja", false)(rules)).toBe(rules);
});

test("what edits make is a rule set that can be used", () => {
  const edits = [
    withLimit("strategi", 3, 9),
    withItem("strategi", "strategi_02", false),
    withWeight("strategi", "strategi_03", 2),
    withLabel("sky", "Bruk av sky"),
    withGrade(rules.composites[0]?.id ?? "", { layer: null, row: 4, column: 4 }, 3),
  ];
  const after = edits.reduce((ruleSet, edit) => edit(ruleSet), rules);
  expect(check(after).filter(({ severity }) => severity === "error")).toEqual([]);
});
