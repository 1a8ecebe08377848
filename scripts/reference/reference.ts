import { readFileSync } from "node:fs";
import { z } from "zod";
import { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import { builtInRuleSet } from "../../src/rulesets/index.ts";
import { referencePage } from "./page.ts";
import { propertiesOf, type Property } from "./properties.ts";

/** The small rule sets that examples are taken from, before the built-in one. */
const shipped = ["assets/digital-intensitet.json", "assets/ansatte.json"];

/** Every property of a rule set as it is written, with its values in the rule sets that come with the program. */
export function ruleSetProperties(): readonly Property[] {
  const small = shipped.map((file): unknown => JSON.parse(readFileSync(file, "utf8")));
  const ruleSets = [...small, builtInRuleSet("ssb-2018")];
  return propertiesOf(z.toJSONSchema(RuleSet, { io: "input" }), ruleSets);
}

/** The text of docs/regelsett.md. */
export function reference(): string {
  return referencePage(ruleSetProperties());
}
