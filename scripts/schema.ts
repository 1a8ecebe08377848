import { writeFileSync } from "node:fs";
import { z } from "zod";
import { RuleSet } from "../src/core/ruleset/ruleset.ts";

/** Writes the JSON Schema of rule sets, for editors that check and complete while one is written. */
writeFileSync("src/rulesets/ruleset.schema.json", `${JSON.stringify(z.toJSONSchema(RuleSet, { io: "input" }), null, 2)}\n`);
