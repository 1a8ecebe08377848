import { builtInRuleSet, publishedOf } from "../../src/rulesets/index.ts";
import { ssb2018 } from "../core/surveys.ts";

test("the built-in rule set has published figures", () => {
  const builtIn = builtInRuleSet("ssb-2018");
  expect(builtIn && publishedOf(builtIn)?.responded).toBe(377);
});

test("a rule set of one's own has none, though it keeps the id of the built-in one", () => {
  expect(publishedOf({ ...ssb2018, tables: ssb2018.tables.slice(1) })).toBeNull();
  expect(publishedOf({ ...ssb2018, id: "eget" })).toBeNull();
});
