import { writeFileSync } from "node:fs";
import { schemaText } from "./reference/schema.ts";

/** Writes the JSON Schema of rule sets, for checking and completion in editors. */
writeFileSync("src/rulesets/ruleset.schema.json", schemaText());
