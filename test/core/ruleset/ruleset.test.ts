import { Published } from "../../../src/core/reconcile/published.ts";
import { Register } from "../../../src/core/ruleset/register.ts";
import { RuleSet } from "../../../src/core/ruleset/ruleset.ts";
import kommuner2018 from "../../../src/rulesets/kommuner-2018.json" with { type: "json" };
import ssb2018 from "../../../src/rulesets/ssb-2018.json" with { type: "json" };
import ssb2018Published from "../../../src/rulesets/ssb-2018.published.json" with { type: "json" };

/** The program uses them as they stand: what the schema would fill in must be written out. */
test.each([
  ["rule set", RuleSet, ssb2018],
  ["register", Register, kommuner2018],
  ["publication", Published, ssb2018Published],
])("the built-in %s follows its schema, with every default written out", (_, schema, data) => {
  const parsed = schema.safeParse(data);
  expect(parsed.error?.issues ?? []).toEqual([]);
  expect(parsed.data).toStrictEqual(data);
});
