import { RuleSet } from "../../src/core/ruleset.ts";
import ssb2018 from "../../src/rulesets/ssb-2018.json" with { type: "json" };

test("the built-in rule set follows the schema", () => {
  const parsed = RuleSet.safeParse(ssb2018);
  expect(parsed.error?.issues ?? []).toEqual([]);
});
