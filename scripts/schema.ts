import { writeFileSync } from "node:fs";
import { z } from "zod";
import { RuleSet } from "../src/core/ruleset/ruleset.ts";

/** Writes the JSON Schema of rule sets, for checking and completion in editors. */
writeFileSync("src/rulesets/ruleset.schema.json", `${JSON.stringify(z.toJSONSchema(RuleSet, { io: "input" }), null, 2)}\n`);
