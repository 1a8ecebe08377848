import { labelOfVariable, variableOf } from "../../../src/core/kinds/variables.ts";
import type { Variable } from "../../../src/core/ruleset/ruleset.ts";
import { computedOf } from "../computed.ts";
import { ssb2018 } from "../surveys.ts";

/** Every variable that the rules of 2018 can refer to. */
const variables: readonly Variable[] = [
  ...ssb2018.columns.map(({ id }) => ({ column: id })),
  ...ssb2018.items.map(({ id }) => ({ item: id })),
  ...ssb2018.indicators.flatMap(({ id }) => [{ count: id }, { score: id }]),
  ...ssb2018.composites.map(({ id }) => ({ grade: id })),
  ...ssb2018.nominals.map(({ id }) => ({ class: id })),
  ...ssb2018.groupings.map(({ id }) => ({ grouping: id })),
];

test("points are headed by what they are points of, a count by what is counted", () => {
  expect(labelOfVariable({ count: "tilbud" }, ssb2018)).toBe("Tilbud av digitale tjenester, poeng");
  expect(labelOfVariable({ count: "strategi" }, ssb2018)).toBe("Antall områder");
});

test("the rules in words and the tables head a variable alike", () => {
  const computed = computedOf(ssb2018, []);
  const inRules = variables.map((variable) => labelOfVariable(variable, ssb2018));
  expect(inRules).toEqual(variables.map((variable) => variableOf(variable, computed).label));
});
