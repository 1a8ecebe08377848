import { readFileSync } from "node:fs";
import { check } from "../../src/core/check.ts";
import { outputColumns } from "../../src/core/kinds/output-columns.ts";
import { inLanguage } from "../../src/core/ruleset/in-language.ts";
import { RuleSet } from "../../src/core/ruleset/ruleset.ts";

/** The guide's example of a translation: the first block of JSON that has one. */
function example(): unknown {
  const guide = readFileSync("docs/veiledning.md", "utf8");
  const blocks = [...guide.matchAll(/```json\n([^`]*)```/g)].map(([, json = ""]) => json);
  const found = blocks.find((json) => json.includes('"translations"'));
  if (found === undefined) throw new Error("docs/veiledning.md has no example of translations");
  return JSON.parse(found);
}

test("the guide's example of a translation can be put into the rule set it is for", () => {
  const rules = RuleSet.parse({ ...JSON.parse(readFileSync("assets/ansatte.json", "utf8")), ...(example() as object) });
  expect(check(rules)).toEqual([]);
  const english = inLanguage(rules, "en");
  expect(english).toMatchObject({ title: "Staff survey", unit: { plural: "employees" } });
  expect(outputColumns(english).map(({ header }) => header)).toContain("Job satisfaction: points");
});
