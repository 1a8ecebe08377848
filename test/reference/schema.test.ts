import { readFileSync } from "node:fs";
import { schemaText } from "../../scripts/reference/schema.ts";

test("the JSON Schema of rule sets is what the format says now: npm run schema", () => {
  expect(readFileSync("src/rulesets/ruleset.schema.json", "utf8")).toBe(schemaText());
});
