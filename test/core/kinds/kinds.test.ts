import { definitionsOf, findIn, kindsOf, kinds } from "../../../src/core/kinds/kinds.ts";
import { nothingComputed } from "../../../src/core/kinds/compute.ts";
import { kindTexts } from "../../../src/messages/kinds/kind-language.ts";
import { computedOf } from "../computed.ts";
import { smallRules, town } from "../small-survey.ts";
import { ssb2018 } from "../surveys.ts";

test("every part of a rule set that defines results belongs to one kind", () => {
  expect(kinds.map(({ collection }) => collection)).toEqual(["indicators", "aggregates", "composites", "nominals"]);
});

test("everything a rule set defines is computed after what it builds on", () => {
  const find = findIn(ssb2018);
  const before = new Set<string>();
  for (const definition of definitionsOf(ssb2018)) {
    for (const one of definition.builtOn(find))
      expect({ of: definition.id, one: one.id, isBefore: before.has(one.id) }).toMatchObject({ isBefore: true });
    before.add(definition.id);
  }
  expect(before.size).toBe(ssb2018.indicators.length + ssb2018.composites.length + ssb2018.nominals.length);
});

test("a variable that is about a result says which, and one that is about none says so", () => {
  const find = findIn(ssb2018);
  expect(find({ score: "strategi" })).toBe(find({ count: "strategi" }));
  expect(find({ grade: "aktivitet" })?.label).toBe("Digital aktivitet");
  expect(find({ grade: "strategi" })).toBeNull();
  for (const variable of [{ item: "strategi" }, { column: "innbyggere" }, { grouping: "storrelse" }]) {
    expect(kindsOf(variable)).toEqual([]);
    expect(find(variable)).toBeNull();
  }
});

test("values that are given are found as if they had been computed", () => {
  const rules = smallRules();
  const { responses } = computedOf(rules, [town("01", { plan: "Ja" }), town("02", {})]);
  const results = nothingComputed(rules, responses);
  for (const definition of definitionsOf(rules)) {
    expect(definition.found(results)).toBeNull();
    const values = Uint8Array.of(definition.values().at(-1)?.value ?? 0, 255);
    definition.give(values, results);
    expect(definition.found(results)?.codes).toBe(values);
  }
});

test("each kind has its words in both languages", () => {
  for (const language of ["nb", "en"] as const) {
    const texts = kindTexts(language).kinds;
    expect(Object.keys(texts)).toEqual(kinds.map(({ name }) => name));
    const headings = Object.values(texts).map(({ heading }) => heading);
    expect(new Set(headings).size).toBe(headings.length);
    for (const { name, value } of Object.values(texts)) expect([name, value]).not.toContain("");
  }
});
