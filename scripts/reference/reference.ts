import { readFileSync } from "node:fs";
import { z } from "zod";
import { RuleSet } from "../../src/core/ruleset/ruleset.ts";
import { referencePage } from "./page.ts";
import { propertiesOf, type Property } from "./properties.ts";

/** The rule sets that examples are taken from, the small ones first. */
const shipped = ["assets/digital-intensitet.json", "assets/ansatte.json", "src/rulesets/ssb-2018.json"];

/** Every property of a rule set as it is written, with its values in the rule sets that come with the program. */
export function ruleSetProperties(): readonly Property[] {
  const ruleSets = shipped.map((file): unknown => JSON.parse(readFileSync(file, "utf8")));
  return propertiesOf(z.toJSONSchema(RuleSet, { io: "input" }), ruleSets);
}

/** The text of docs/regelsett.md. */
export function reference(): string {
  return referencePage(ruleSetProperties());
}
