import { compareRuleSets } from "../../../src/core/compare/compare.ts";
import type { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { builtInRuleSet } from "../../../src/rulesets/index.ts";

const found = builtInRuleSet("ssb-2018");
if (!found) throw new Error("the built-in rule set");
const ssb2018: RuleSet = found;

const strategi = (change: (indicator: RuleSet["indicators"][number]) => RuleSet["indicators"][number]): RuleSet => ({
  ...ssb2018,
  indicators: ssb2018.indicators.map((one) => (one.id === "strategi" ? change(one) : one)),
});

test("three edits are three differences, each where it is", () => {
  const moved = strategi((one) => ({ ...one, label: "Strategi", cutPoints: { method: "fixed", limits: [1, 6, 9] } }));
  const [composite, ...others] = moved.composites;
  if (!composite || !("cells" in composite) || "layers" in composite) throw new Error("the first composite is a matrix");
  const cells = composite.cells.map((row, index) => (index === 1 ? row.map((cell, column) => (column === 0 ? cell + 1 : cell)) : row));
  const after: RuleSet = { ...moved, composites: [{ ...composite, cells }, ...others] };
  const [first, ...rest] = compareRuleSets(ssb2018, after).filter(({ path }) => JSON.stringify(path) !== "[]");
  expect([first, ...rest].length).toBeLessThanOrEqual(5);
  expect(first).toMatchObject({
    path: [{ field: "indicators" }, { key: "strategi" }, { field: "label" }],
    kind: "changed",
    after: "Strategi",
  });
  expect(rest.at(-1)).toMatchObject({
    path: [{ field: "composites" }, { key: composite.id }, { field: "cells" }, { index: 1 }, { index: 0 }],
    kind: "changed",
  });
});

test("an item that is left out and one that is put in are each one difference", () => {
  const [first, ...others] = ssb2018.items;
  if (!first) throw new Error("there are items");
  const after: RuleSet = { ...ssb2018, items: [...others.slice(0, 3), { ...first, id: "ny", label: "Nytt spørsmål" }, ...others.slice(3)] };
  expect(compareRuleSets(ssb2018, after)).toMatchObject([
    { path: [{ field: "items" }, { key: first.id }], kind: "removed" },
    { path: [{ field: "items" }, { key: "ny" }], kind: "added", at: 3 },
  ]);
});
