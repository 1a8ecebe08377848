import fc from "fast-check";
import { check } from "../../../src/core/check.ts";
import type { Edit } from "../../../src/core/compare/edits.ts";
import { withNewComposite, withNewIndicator, withoutResult } from "../../../src/core/compare/own-results.ts";
import { withScoreLabel, withSteps } from "../../../src/core/compare/steps.ts";
import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import { rulesIn, cellsOf, sheetOfRules } from "../rule-sheet/rule-sheets.ts";
import { ssb2018 } from "../surveys.ts";

const rules: RuleSet = { ...ssb2018, examples: [] };
const table = { title: "Tabell", base: "Alle" };
const scores = (count: number) => Array.from({ length: count }, (_, score) => `nivå ${score}`);
const yesNo = rules.items.filter(({ answers }) => answers === rules.items[0]?.answers).map(({ id }) => id);

const anyOf = (ruleSet: RuleSet, at: number) => ruleSet.indicators[at % ruleSet.indicators.length]?.id ?? "";
/** Edits by the rules as they are then, so that any of their results is meant. */
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .record({ label: fc.constantFrom("Ny", "Ny", "Åpen sky", "1"), items: fc.subarray(yesNo, { minLength: 1 }) })
    .map(({ label, items }) => withNewIndicator({ label, items, counted: ["Ja"], unit: "svar", scores, table })),
  fc.tuple(fc.nat(50), fc.nat(50)).map(
    ([one, other]): Edit =>
      (ruleSet) =>
        withNewComposite({ label: "Kryss", rows: anyOf(ruleSet, one), columns: anyOf(ruleSet, other), grades: ["a", "b", "c"], table })(
          ruleSet,
        ),
  ),
  fc.tuple(fc.nat(50), fc.integer({ min: 2, max: 10 })).map(
    ([at, steps]): Edit =>
      (ruleSet) =>
        withSteps(anyOf(ruleSet, at), steps)(ruleSet),
  ),
  fc.tuple(fc.nat(50), fc.nat(9)).map(
    ([at, score]): Edit =>
      (ruleSet) =>
        withScoreLabel(anyOf(ruleSet, at), score, `navn ${score}`)(ruleSet),
  ),
  fc.nat(50).map((at): Edit => (ruleSet) => {
    const published = [...rules.indicators, ...rules.composites].map(({ id }) => id);
    const own = [...ruleSet.indicators, ...ruleSet.composites].map(({ id }) => id).filter((id) => !published.includes(id));
    return withoutResult(own[at % Math.max(1, own.length)] ?? "")(ruleSet);
  }),
);

/** What is wrong with rules, but for names that are the same, which the user gave. */
const faultsOf = (ruleSet: RuleSet) =>
  check(ruleSet, ["kommuner-2018"]).flatMap(({ severity, code, where }) => (severity === "error" ? [`${where} ${code}`] : []));

test("whatever is made, cut into more scores, named and removed, the rules hang together and stand on their sheet", () => {
  fc.assert(
    fc.property(fc.array(edits, { minLength: 1, maxLength: 8 }), (all) => {
      const after = all.reduce((ruleSet, edit) => edit(ruleSet), rules);
      const names = [...after.indicators, ...after.composites].map(({ label }) => label);
      fc.pre(new Set(names).size === names.length);
      expect(faultsOf(after)).toEqual([]);
      const json = JSON.parse(JSON.stringify(RuleSet.parse(after))) as unknown;
      expect(json).toEqual(JSON.parse(JSON.stringify(after)));
      expect(rulesIn(cellsOf(sheetOfRules(after))).json).toEqual(json);
    }),
    { numRuns: 40 },
  );
});
